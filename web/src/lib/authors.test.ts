import { expect, test } from 'vitest';
import { authorOf } from './authors';

const entry = (no: number, actor: string, ...keys: string[]) => ({ no, actor, changes: keys.map((key) => ({ key })) });

test('the last who wrote the fact is named, whoever wrote others since and in whatever order they come', () => {
  const history = [entry(3, 'Bình', 'note'), entry(2, 'Hà', 'full_name'), entry(1, 'Quý', 'full_name', 'note')];
  expect(authorOf(history, 'full_name')).toBe('Hà');
  expect(authorOf([...history].reverse(), 'note')).toBe('Bình');
});

test('nobody is named of a fact that no entry tells of', () => {
  expect(authorOf([entry(1, 'Hà', 'note')], 'sex')).toBe('');
});
