import { expect, test } from 'vitest';
import { asSendingDraft, isBegun } from './sending_draft';

const draft = { person: 'Bùi Thị Tươi', position: '', answers: { c: 'Đã sửa' }, reasons: {} };

test('what was typed is read again as it was, and nothing else is', () => {
  expect(asSendingDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  expect(asSendingDraft({ ...draft, confirmed: true })).toEqual(draft);
  expect(asSendingDraft({ ...draft, answers: { c: 1 } })).toBeNull();
  expect(asSendingDraft(null)).toBeNull();
});

test('it is worth keeping once something was typed', () => {
  expect(isBegun(draft)).toBe(true);
  expect(isBegun({ person: ' ', position: '', answers: { c: '' }, reasons: {} })).toBe(false);
});
