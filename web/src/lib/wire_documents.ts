// The register of documents of an office and the legal bases of a round, as the server tells them.
import * as d from './decode';
import type { Decoded } from './decode';
import { unit } from './wire';

const change = d.object({ field: d.text, before: d.text });
const version = d.object({ at: d.text, by: d.text, changed: d.list(change) });
const officialDocument = d.object({
  id: d.text,
  version: d.count,
  unit,
  way: d.oneOf('outgoing', 'incoming'),
  year: d.count,
  number: d.nullable(d.count),
  symbol: d.text,
  dated: d.text,
  dated_on: d.nullable(d.isoDate),
  type: d.text,
  type_name: d.text,
  issuer: d.text,
  subject: d.text,
  on: d.nullable(d.isoDate),
  answer_by: d.nullable(d.isoDate),
  signer: d.text,
  sent_to: d.text,
  note: d.text,
  round: d.nullable(d.text),
  round_code: d.text,
  withdrawn: d.text,
  citation: d.text,
  history: d.list(version),
});
export type OfficialDocument = Decoded<typeof officialDocument>;
export type Way = OfficialDocument['way'];

const documentType = d.object({ code: d.text, name: d.text, abbreviation: d.text, goes_out: d.flag });
export const documents = d.object({
  unit,
  today: d.isoDate,
  may_keep: d.flag,
  next_number: d.object({ outgoing: d.count, incoming: d.count }),
  office: d.text,
  body: d.text,
  types: d.list(documentType),
  rows: d.list(officialDocument),
  more: d.count,
});
export type Documents = Decoded<typeof documents>;
export const documentDone = d.object({ id: d.text, version: d.count, number: d.nullable(d.count), symbol: d.text });

const basis = d.object({ document: d.nullable(d.text), text: d.text, citation: d.text, withdrawn: d.flag });
export const bases = d.object({ round: d.text, version: d.count, may_state: d.flag, bases: d.list(basis) });
export type Bases = Decoded<typeof bases>;
export const basesDone = d.object({ round: d.text, version: d.count });
