import { expect, test } from 'vitest';
import type { PaperBook, PaperBooks } from '../../lib/wire_books';
import { bodyOf, emptyFields, missingIn, wrongNumbers } from './form';

const custody = { from: '2017-01-10', keeper: 'Mai', kind: 'health_worker', kind_name: '', place: 'Trạm', note: '' };
const book = {
  id: 'b1',
  version: 2,
  number: '02',
  first_year: 2017,
  last_year: 2020,
  first_household: 1,
  last_household: 40,
  custody: [custody],
} as PaperBook;
const books = {
  today: '2018-12-31',
  form: { name: 'Sổ', version: 'SO-1', issuer: 'Cục Trẻ em' },
} as PaperBooks;

test('the next book goes on after the old one, with its households and its keeper', () => {
  const fields = emptyFields({ kind: 'carry_over', book }, books);
  expect(fields).toMatchObject({ first_year: '2021', last_year: '2024', first_household: '1', last_household: '40' });
  expect(fields).toMatchObject({ number: '02', keeper: 'Mai', keeper_kind: 'health_worker', place: 'Trạm' });
  const sent = bodyOf({ kind: 'carry_over', book }, fields);
  expect(sent.name).toBe('carry_over_book');
  expect(sent.body).toMatchObject({ book: 'b1', version: 2, first_year: 2021, first_household: 1, issued_on: '2018-12-31' });
});

test('a first book holds the whole hamlet unless households are stated', () => {
  const act = { kind: 'issue', hamlet: 'h1' } as const;
  const fields = { ...emptyFields(act, books), number: '01', keeper: 'Mai' };
  expect(missingIn(act, fields)).toEqual([]);
  expect(bodyOf(act, fields).body).not.toHaveProperty('first_household');
  expect(bodyOf(act, fields).body).toMatchObject({ unit: 'h1', form_version: 'SO-1', first_year: 2018 });
});

test('what is missing or no number is named, and a reason in one’s own words needs the words', () => {
  const issue = { kind: 'issue', hamlet: '' } as const;
  expect(missingIn(issue, { ...emptyFields(issue, books), day: '' })).toEqual(['number', 'keeper', 'unit', 'day']);
  expect(wrongNumbers(issue, { ...emptyFields(issue, books), first_year: '2017a' })).toEqual(['first_year']);
  const end = { kind: 'end', book } as const;
  expect(missingIn(end, { ...emptyFields(end, books), reason: 'other' })).toEqual(['note']);
  expect(missingIn(end, { ...emptyFields(end, books), reason: 'lost' })).toEqual([]);
});
