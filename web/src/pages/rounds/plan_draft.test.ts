import { expect, test } from 'vitest';
import type { Unit } from '../../lib/wire';
import { planOf } from './plan';
import { asPlanDraft, isChanged } from './plan_draft';

const read = planOf(null, true, { id: 'u', code: '51', name: 'Tỉnh Quảng Ngãi' } as Unit, '2018-06-01');

test('what was typed comes back as it was', () => {
  const draft = { version: 0, read, typed: { ...read, name: 'Rà soát 2018' } };
  expect(asPlanDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  expect(isChanged(draft)).toBe(true);
  expect(isChanged({ ...draft, typed: read })).toBe(false);
});

test('anything else in the store is nothing kept', () => {
  const draft = { version: 0, read, typed: read };
  for (const wrong of [
    null,
    'x',
    {},
    { ...draft, version: '1' },
    { ...draft, typed: { ...read, name: 3 } },
    { ...draft, typed: { ...read, phases: [{ task: 'send' }] } },
    { ...draft, read: { ...read, unit: null } },
  ])
    expect(asPlanDraft(wrong)).toBeNull();
});
