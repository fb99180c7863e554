import { expect, test } from 'vitest';
import type { Unit } from '../../lib/wire';
import type { Round } from '../../lib/wire_rounds';
import { isPlaced, nextYear, planOf, renewed, unitsOn } from './plan';

const own = { id: 'u', code: '51', name: 'Tỉnh Quảng Ngãi' } as Unit;
const round = {
  code: 'RS-2019',
  name: 'Rà soát 2019',
  unit: own,
  reference_on: '2019-12-31',
  scope: 'all',
  compares_book: false,
  resurvey_percent: 5,
  roster_rule: 'two_per_commune',
  based_on: { id: 'a', code: 'A', name: 'A' },
  phases: [{ task: 'send', level: 'commune', from: '2019-12-01', to: '2020-02-29' }],
} as unknown as Round;

test('a plan of nothing ends with the year', () => {
  const plan = planOf(null, true, own, '2018-06-01');
  expect(plan.reference_on).toBe('2018-12-31');
  expect(plan.code).toBe('RS-2018-51');
});

test('a plan of an earlier round is a year later and rests on no plan', () => {
  const plan = planOf(round, true, own, '2020-06-01');
  expect(plan.reference_on).toBe('2020-12-31');
  expect(plan.code).toBe('RS-2020-51');
  expect(plan.based_on).toBe('');
  expect(plan.phases[0]?.to).toBe('2021-02-28');
});

test('a change begins with what there is', () => {
  expect(planOf(round, false, own, '2020-06-01')).toMatchObject({ reference_on: '2019-12-31', based_on: 'a' });
  expect(nextYear('2018-12-31')).toBe('2019-12-31');
});

test('a reason is placed only where the form shows it', () => {
  for (const field of ['code', 'reference_on', 'phases', 'phases[2]', 'phases[0].task', 'phases[11].to'])
    expect(isPlaced(field, false)).toBe(true);
  expect(isPlaced('unit', true)).toBe(true);
  for (const field of ['unit', 'based_on', 'version', 'round', 'phases[0].unit']) expect(isPlaced(field, false)).toBe(false);
});

test('what somebody else changed of the plan meanwhile stands, with what was changed here', () => {
  const before = planOf(round, false, own, '2020-01-01');
  const mine = { ...before, name: 'Tên của tôi' };
  const now = { ...before, name: 'Tên của họ', reference_on: '2019-12-30' };
  expect(renewed(before, mine, now)).toEqual({ ...now, name: 'Tên của tôi' });
  expect(renewed(before, before, now)).toEqual(now);
});

test('a plan offers the units of its own day, not of the day that is looked at', () => {
  const send = { task: 'send', level: 'commune', from: '2018-12-01', to: '2018-12-20' } as const;
  const plan = { reference_on: '2018-12-31', phases: [send] };
  expect(unitsOn(plan, '2026-03-01')).toBe('2018-12-20');
  expect(unitsOn({ ...plan, phases: [{ ...send, level: 'district' }] }, '2026-03-01')).toBe('2018-12-31');
  expect(unitsOn({ ...plan, phases: [{ ...send, to: '' }] }, '2026-03-01')).toBe('2018-12-31');
  expect(unitsOn({ reference_on: '', phases: [] }, '2026-03-01')).toBe('2026-03-01');
  expect(unitsOn({ reference_on: '2026-12-31', phases: [] }, '2026-03-01')).toBe('2026-03-01');
});
