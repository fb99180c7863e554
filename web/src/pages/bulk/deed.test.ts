// What a form of a bulk change becomes.
import { expect, test } from 'vitest';
import { dayOfKind, deedOf, freshDraft, missingOf, schoolYearDay } from './deed';

test('the school year that has begun is the one of the last September', () => {
  expect(schoolYearDay('2026-09-01')).toBe('2026-09-01');
  expect(schoolYearDay('2026-08-31')).toBe('2025-09-01');
  expect(dayOfKind('schooling', '2027-02-03')).toBe('2026-09-01');
  expect(dayOfKind('support', '2027-02-03')).toBe('2027-02-03');
});

test('one class up says no facts, the same for all says those that were filled in', () => {
  const draft = freshDraft('2026-11-22');
  expect(deedOf(draft)).toEqual({ kind: 'schooling', on: '2026-09-01', one_class_up: true, facts: {} });
  expect(deedOf({ ...draft, up: false, status: 'TH', grade: ' 4 ' }).facts).toEqual({ school_status: 'TH', grade: '4' });
  expect(deedOf({ ...draft, up: false, status: 'MG' }).facts).toEqual({ school_status: 'MG' });
});

test('a value is told in digits, whatever stands between them', () => {
  const draft = { ...freshDraft('2026-11-22'), kind: 'support' as const, support: 'Q1', amount: '200.000' };
  expect(deedOf(draft).facts).toEqual({ kind: 'Q1', amount: '200000' });
  expect(deedOf({ ...draft, amount: '1 620 000' }).facts).toEqual({ kind: 'Q1', amount: '1620000' });
  expect(deedOf({ ...draft, amount: '1.5' }).facts, 'no amount is made of it').toEqual({ kind: 'Q1', amount: '1.5' });
  const more = { goods: ' Áo ấm ', goods_value: '150.000', source: '' };
  expect(deedOf({ ...draft, amount: '', donor: 'Bác Ba', more }).facts).toEqual({
    kind: 'Q1',
    donor: 'Bác Ba',
    goods: 'Áo ấm',
    goods_value: '150000',
  });
});

test('what must be filled in is asked for', () => {
  const draft = freshDraft('2026-11-22');
  expect(missingOf(draft)).toEqual([]);
  expect(missingOf({ ...draft, up: false, on: 'x' })).toEqual(['on', 'schooling']);
  expect(missingOf({ ...draft, kind: 'poverty' })).toEqual(['poverty']);
  expect(missingOf({ ...draft, kind: 'support' })).toEqual(['support']);
});
