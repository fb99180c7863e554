import { expect, test } from 'vitest';
import { dayAfter } from './days';

test('a due day passes over the ends of months and years', () => {
  expect(dayAfter('2018-12-31', 15)).toBe('2019-01-15');
  expect(dayAfter('2020-02-20', 9)).toBe('2020-02-29');
});
