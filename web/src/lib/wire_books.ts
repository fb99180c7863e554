// The paper books of hamlets, as the server tells them.
import * as d from './decode';
import type { Decoded } from './decode';
import { unit } from './wire';

const form = d.object({ name: d.text, version: d.text, issuer: d.text });
const custody = d.object({
  from: d.isoDate,
  keeper: d.text,
  kind: d.text,
  kind_name: d.text,
  place: d.text,
  note: d.text,
});
const paperBook = d.object({
  id: d.text,
  version: d.count,
  unit,
  number: d.text,
  form,
  first_year: d.count,
  last_year: d.count,
  issued_on: d.isoDate,
  first_household: d.nullable(d.count),
  last_household: d.nullable(d.count),
  in_use: d.flag,
  custody: d.list(custody),
  ended_on: d.nullable(d.isoDate),
  reason: d.text,
  reason_name: d.text,
  note: d.text,
  predecessor: d.nullable(d.text),
});
export type PaperBook = Decoded<typeof paperBook>;

const word = d.object({ code: d.text, name: d.text });
const commune = d.object({ unit, hamlets: d.count, books: d.count, without: d.count });
export type CommuneBooks = Decoded<typeof commune>;

// Of a commune or hamlet the books; of anything wider the communes with their counts.
export const paperBooks = d.object({
  on: d.isoDate,
  today: d.isoDate,
  unit,
  may_keep: d.flag,
  form,
  keepers: d.list(word),
  reasons: d.list(word),
  rows: d.withDefault(d.list(paperBook), []),
  without: d.withDefault(d.list(unit), []),
  communes: d.withDefault(d.nullable(d.list(commune)), null),
});
export type PaperBooks = Decoded<typeof paperBooks>;
export const bookDone = d.object({ id: d.text, version: d.count });
