// Many records changed together, as the server tells them.
import * as d from './decode';
import type { Decoded } from './decode';
import { finding, unit } from './wire';

export const KINDS = ['schooling', 'poverty', 'support'] as const;
export type Kind = (typeof KINDS)[number];
const kind = d.oneOf(...KINDS);

const change = d.object({
  key: d.text,
  label: d.text,
  from: d.text,
  to: d.text,
  from_text: d.text,
  to_text: d.text,
});
const row = d.object({
  record: d.text,
  record_kind: d.oneOf('child', 'household'),
  version: d.count,
  name: d.text,
  hamlet: d.text,
  household_number: d.nullable(d.count),
  state: d.oneOf('ready', 'nothing', 'refused', 'stale', 'gone', 'applied', 'undone'),
  state_name: d.text,
  changes: d.list(change),
  reasons: d.list(finding),
});
export type Row = Decoded<typeof row>;

export const trial = d.object({
  kind,
  on: d.isoDate,
  rows: d.list(row),
  ready: d.count,
  nothing: d.count,
  left: d.count,
});
export type Trial = Decoded<typeof trial>;

export const kept = d.object({ id: d.text, version: d.count, records: d.count });
export const step = d.object({
  version: d.count,
  written: d.withDefault(d.count, 0),
  put_back: d.withDefault(d.count, 0),
  left: d.count,
  next: d.nullable(d.count),
});
export type Step = Decoded<typeof step>;

const listedShape = {
  id: d.text,
  kind,
  kind_name: d.text,
  on: d.isoDate,
  unit,
  made_at: d.text,
  made_by: d.text,
  records: d.count,
  version: d.count,
  undone_at: d.nullable(d.text),
};
const listed = d.object(listedShape);
export type Listed = Decoded<typeof listed>;
export const changeList = d.object({ changes: d.list(listed) });
export const bulkChange = d.object({
  ...listedShape,
  reason: d.withDefault(d.text, ''),
  undone_by: d.withDefault(d.text, ''),
  rows: d.list(row),
  next: d.nullable(d.count),
  waiting: d.count, // of the whole change: may still be written
  applied: d.count, // may be put back
});
export type BulkChange = Decoded<typeof bulkChange>;
