import { expect, test } from 'vitest';
import { asReturnDraft, blank, isWorthKeeping, typedRows } from './typed';

test('only what was typed is sent, days as the server reads them', () => {
  const rows = typedRows({
    a: { ...blank(), result: 'corrected', birth_date: '6/5/2010' },
    b: blank(),
    c: { ...blank(), result: 'matched', id_number: '051210000009' },
  });
  expect(rows).toEqual([
    { child: 'a', result: 'corrected', birth_date: '2010-05-06' },
    { child: 'c', result: 'matched', id_number: '051210000009' },
  ]);
});

test('a day that is none goes as it was typed', () => {
  expect(typedRows({ a: { ...blank(), result: 'corrected', birth_date: '31/02/2010' } })[0]?.birth_date).toBe('31/02/2010');
});

test('what was typed for another result is not sent with this one', () => {
  const all = { id_number: '051210000009', full_name: 'Lê An', sex: 'male', ethnicity: '16', note: 'đã hỏi' };
  const sent = (result: string) => typedRows({ a: { ...blank(), ...all, result } })[0];
  expect(sent('corrected')).toEqual({ child: 'a', ...all, result: 'corrected' });
  expect(sent('matched')).toEqual({ child: 'a', result: 'matched', id_number: '051210000009', note: 'đã hỏi' });
  expect(sent('not_found')).toEqual({ child: 'a', result: 'not_found', note: 'đã hỏi' });
  expect(sent('')).toEqual({ child: 'a', id_number: '051210000009' });
});

test('a draft comes back as it was kept, and nothing else is one', () => {
  const draft = { person: 'Ba', on: '2018-12-31', typing: true, typed: { a: { ...blank(), result: 'not_found' } } };
  expect(asReturnDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  expect(asReturnDraft(null)).toBeNull();
  expect(asReturnDraft({ ...draft, typed: { a: { result: 'matched' } } })).toBeNull();
  expect(asReturnDraft({ mode: 'change', day: '2018-12-31', values: {} })).toBeNull();
  expect(isWorthKeeping(draft)).toBe(true);
  expect(isWorthKeeping({ ...draft, person: '', typed: { a: blank() } })).toBe(false);
});
