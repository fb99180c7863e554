import { describe, expect, test } from 'vitest';
import { asDraft, clashOf, fieldOfError, recordOfDraft } from './draft';

const facts = (values: Record<string, string>) => Object.entries(values).map(([key, value]) => ({ key, value }));

describe('two people at one record', () => {
  const before = facts({ grade: '3', school: 'A', note: '' });

  test('a field that both changed differently must be decided', () => {
    const now = facts({ grade: '5', school: 'A', note: '' });
    expect(clashOf(before, now, { grade: '4' })).toEqual({
      both: [{ key: 'grade', theirs: '5', mine: '4' }],
      others: [],
    });
  });

  test('a field that both changed alike is no clash', () => {
    const now = facts({ grade: '4', school: 'A', note: '' });
    expect(clashOf(before, now, { grade: '4' })).toEqual({ both: [], others: [] });
  });

  test('what only the other changed is told and kept', () => {
    const now = facts({ grade: '3', school: 'B', note: '' });
    expect(clashOf(before, now, { grade: '4' })).toEqual({ both: [], others: ['school'] });
  });
});

test('a kept draft is taken only when it has the form of one', () => {
  const draft = { mode: 'correct', day: '2018-12-31', values: { grade: '4' } };
  expect(asDraft(draft)).toEqual(draft);
  expect(asDraft({ ...draft, nameless: true })).toEqual({ ...draft, nameless: true });
  expect(asDraft({ ...draft, nameless: 'x' })).toEqual(draft);
  expect(asDraft(null)).toBeNull();
  expect(asDraft({ ...draft, mode: 'erase' })).toBeNull();
  expect(asDraft({ ...draft, values: { grade: 4 } })).toBeNull();
});

test('an error of the server finds its field', () => {
  expect(fieldOfError('changes.full_name')).toBe('full_name');
  expect(fieldOfError('valid_from')).toBe('valid_from');
});

test('a draft says over what it was typed', () => {
  const draft = { mode: 'change', day: '2018-12-31', values: { grade: '4' }, version: 1, before: { grade: '3' } };
  expect(asDraft(draft)).toEqual(draft);
  const { before: _, ...without } = draft;
  expect(asDraft({ ...draft, before: { grade: 3 } })).toEqual({ mode: 'change', day: '2018-12-31', values: { grade: '4' } });
  expect(recordOfDraft({ version: 2, fields: [] }, asDraft(without))).toBeNull();
});

test('a draft is laid over the record it was typed on, not over what somebody else wrote since', () => {
  const kept = asDraft({ mode: 'change', day: '2018-12-31', values: { grade: '4' }, version: 1, before: { grade: '3' } });
  const now = { version: 2, fields: facts({ grade: '5', school: 'B' }) };
  expect(recordOfDraft(now, kept)).toEqual({ version: 1, fields: facts({ grade: '3', school: 'B' }) });
  expect(recordOfDraft({ ...now, version: 1 }, kept)).toBeNull();
  expect(recordOfDraft({ version: 2, fields: facts({ grade: '3', school: 'B' }) }, kept)).toBeNull();
});
