import { expect, test } from 'vitest';
import type { Unit } from './wire';
import { namesOf } from './unit_names';

const unit = (id: string, name: string, code: string) => ({ id, name, code }) as Unit;

test('hamlets of one name are told apart by their codes', () => {
  const names = namesOf([unit('a', 'Tổ 1', '21025.001'), unit('b', 'Tổ 1', '21028.001'), unit('c', 'Tổ 2', '21025.002')]);
  expect([...names.values()]).toEqual(['Tổ 1 (21025.001)', 'Tổ 1 (21028.001)', 'Tổ 2']);
});
