// A poverty list matched with the register's households, as the server tells it.
import * as d from './decode';
import type { Decoded } from './decode';
import { finding, unit } from './wire';

const home = d.object({
  record: d.text,
  name: d.text,
  number: d.nullable(d.count),
  hamlet: d.text,
  poverty: d.text,
  poverty_name: d.text,
  poverty_year: d.nullable(d.count),
});
export type Home = Decoded<typeof home>;

const row = d.object({
  row: d.count,
  name: d.text,
  place: d.text,
  poverty: d.text,
  poverty_name: d.text,
  verdict: d.oneOf('one', 'choose', 'none', 'twice', 'wrong'),
  verdict_name: d.text,
  twice_of: d.nullable(d.count),
  candidates: d.list(home),
  reasons: d.list(finding),
});
export type ListRow = Decoded<typeof row>;

export const povertyList = d.object({
  unit,
  on: d.isoDate,
  decision: d.text,
  decided_on: d.nullable(d.isoDate),
  year: d.nullable(d.count),
  rows: d.list(row),
  others: d.list(home),
});
export type PovertyList = Decoded<typeof povertyList>;
