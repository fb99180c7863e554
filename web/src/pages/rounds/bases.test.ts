import { expect, test } from 'vitest';
import { moveUp } from './bases';

test('a basis moves before the one above it, and the first stays', () => {
  expect(moveUp(['a', 'b', 'c'], 2)).toEqual(['a', 'c', 'b']);
  expect(moveUp(['a', 'b', 'c'], 0)).toEqual(['a', 'b', 'c']);
  expect(moveUp([], 0)).toEqual([]);
});
