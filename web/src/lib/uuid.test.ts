import { expect, test } from 'vitest';
import { attemptIds, newId } from './uuid';

test('an id has the form of version 4 and is new each time', () => {
  expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(newId()).not.toBe(newId());
});

test('the same content sent again keeps its id, other content gets another', () => {
  const idFor = attemptIds();
  const first = idFor({ grade: '4' });
  expect(idFor({ grade: '4' })).toBe(first);
  expect(idFor({ grade: '5' })).not.toBe(first);
});
