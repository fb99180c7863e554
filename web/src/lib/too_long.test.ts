import { expect, test } from 'vitest';
import { tooLong } from './too_long';

const most = (key: string) => ({ note: 3, mother_states: 0 })[key] ?? 160;

test('a text of as many characters as there may be is taken, one more is not, and is told at its field', () => {
  expect(tooLong({ note: 'Tạm' }, most)).toEqual([]);
  expect(tooLong({ note: 'Tạm.', full_name: 'Lan' }, most).map((each) => each.field)).toEqual(['note']);
});

test('marks that are typed apart are no characters of their own', () => {
  expect(tooLong({ note: 'Tạm'.normalize('NFD') }, most)).toEqual([]);
});

test('what has no length of its own is not measured', () => {
  expect(tooLong({ mother_states: 'DEAD:2017-03-02' }, most)).toEqual([]);
});
