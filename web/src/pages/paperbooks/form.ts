// What is done about a paper book, what the window asks for it, and the command that it becomes.
import type { BookCommand } from '../../lib/api_books';
import { isDate } from '../../lib/dates';
import type { Key } from '../../lib/i18n/index.svelte';
import type { PaperBook, PaperBooks } from '../../lib/wire_books';

export type Act = { kind: 'issue'; hamlet: string } | { kind: 'carry_over' | 'hand_over' | 'end'; book: PaperBook };

export interface BookFields {
  unit: string;
  number: string;
  first_year: string;
  last_year: string;
  first_household: string;
  last_household: string;
  form_name: string;
  form_version: string;
  form_issuer: string;
  keeper: string;
  keeper_kind: string;
  place: string;
  note: string;
  reason: string;
  day: string;
}

export const issues = (act: Act) => act.kind === 'issue' || act.kind === 'carry_over';

// A new book goes on where the old one ends: the years after its period, the same households, the same keeper.
export function emptyFields(act: Act, books: PaperBooks): BookFields {
  const year = Number(books.today.slice(0, 4));
  const old = act.kind === 'issue' ? null : act.book;
  const keeper = old?.custody.at(-1);
  const goesOn = act.kind === 'carry_over' && old;
  const first = goesOn ? Math.max(old.last_year + 1, old.first_year) : year;
  const households = (value: number | null) => (goesOn && value !== null ? String(value) : '');
  return {
    unit: act.kind === 'issue' ? act.hamlet : '',
    number: goesOn ? old.number : '',
    first_year: String(first),
    last_year: String(goesOn ? first + (old.last_year - old.first_year) : year),
    first_household: households(old?.first_household ?? null),
    last_household: households(old?.last_household ?? null),
    form_name: books.form.name,
    form_version: books.form.version,
    form_issuer: books.form.issuer,
    keeper: goesOn ? (keeper?.keeper ?? '') : '',
    keeper_kind: keeper?.kind ?? 'collaborator',
    place: goesOn ? (keeper?.place ?? '') : '',
    note: '',
    reason: '',
    day: books.today,
  };
}

const REQUIRED_NEW = ['number', 'first_year', 'last_year', 'form_name', 'form_version', 'form_issuer', 'keeper'] as const;

export function missingIn(act: Act, fields: BookFields): string[] {
  const asked: (keyof BookFields)[] =
    act.kind === 'end' ? ['reason'] : act.kind === 'hand_over' ? ['keeper'] : [...REQUIRED_NEW];
  if (act.kind === 'issue') asked.push('unit');
  if (act.kind === 'end' && fields.reason === 'other') asked.push('note');
  const missing: string[] = asked.filter((field) => fields[field].trim() === '');
  if (!isDate(fields.day)) missing.push('day');
  return missing;
}

const NUMBERS = ['first_year', 'last_year', 'first_household', 'last_household'] as const;

// Numbers that are not whole are named, so that nothing else is sent in their place.
export const wrongNumbers = (act: Act, fields: BookFields): string[] =>
  issues(act) ? NUMBERS.filter((field) => fields[field].trim() !== '' && !/^\d{1,6}$/.test(fields[field].trim())) : [];

export interface Sent {
  name: BookCommand;
  body: Record<string, unknown>;
  done: Key;
}

export function bodyOf(act: Act, fields: BookFields): Sent {
  const { keeper, keeper_kind, place, note, reason, day } = fields;
  const receiver = { keeper, keeper_kind, place, note };
  const seen = act.kind === 'issue' ? {} : { book: act.book.id, version: act.book.version };
  if (act.kind === 'hand_over')
    return { name: 'hand_over_book', body: { ...seen, on: day, ...receiver }, done: 'books.handedOver' };
  if (act.kind === 'end') return { name: 'end_book', body: { ...seen, on: day, reason, note }, done: 'books.ended' };
  const numbers = Object.fromEntries(
    NUMBERS.filter((field) => fields[field].trim() !== '').map((field) => [field, Number(fields[field])]),
  );
  const { number, form_name, form_version, form_issuer } = fields;
  const book = { number, form_name, form_version, form_issuer, ...numbers, issued_on: day, ...receiver };
  if (act.kind === 'carry_over') return { name: 'carry_over_book', body: { ...seen, ...book }, done: 'books.carriedOver' };
  return { name: 'issue_book', body: { unit: fields.unit, ...book }, done: 'books.issued' };
}
