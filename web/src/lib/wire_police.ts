// Batches for the commune police, as the server tells them.
import * as d from './decode';
import type { Decoded } from './decode';
import { unit } from './wire';

const head = {
  id: d.text,
  reference: d.text,
  commune: unit,
  on: d.isoDate,
  state: d.oneOf('made', 'handed_over', 'returned', 'sent_back', 'applied', 'undone', 'cancelled'),
  state_name: d.text,
  version: d.count,
  children: d.count,
  handed_on: d.nullable(d.isoDate),
  person: d.text,
  due_on: d.nullable(d.isoDate),
  overdue: d.flag,
  returned_on: d.nullable(d.isoDate),
};
const rights = { may_make: d.flag, may_apply: d.flag, may_return: d.flag };

const listed = d.object(head);
export type ListedBatch = Decoded<typeof listed>;
export const batchList = d.object({ on: d.isoDate, batches: d.list(listed), ...rights });

const step = d.object({
  number: d.count,
  kind: d.text,
  name: d.text,
  at: d.text,
  by: d.text,
  on: d.nullable(d.isoDate),
  due_on: d.nullable(d.isoDate),
  person: d.text,
  note: d.text,
});
const change = d.object({ key: d.text, label: d.text, from: d.text, to: d.text, from_text: d.text, to_text: d.text, conflict: d.flag });
const row = d.object({
  child: d.text,
  number: d.count,
  lists: d.text,
  hamlet: d.text,
  facts: d.dictionary(d.text),
  fault: d.text,
  answer: d.nullable(
    d.object({ result: d.text, result_name: d.text, said: d.list(d.text), note: d.text }),
  ),
  state: d.withDefault(
    d.oneOf('', 'waiting', 'ready', 'nothing', 'conflict', 'refused', 'gone', 'applied', 'undone'),
    '',
  ),
  state_name: d.withDefault(d.text, ''),
  changes: d.withDefault(d.list(change), []),
  conflicts: d.withDefault(d.list(d.text), []),
  reasons: d.withDefault(d.list(d.object({ code: d.text, message: d.text })), []),
});
export type BatchRow = Decoded<typeof row>;
export const batch = d.object({ ...head, ...rights, steps: d.list(step), rows: d.list(row) });
export type Batch = Decoded<typeof batch>;

export const done = d.object({
  id: d.text,
  reference: d.text,
  version: d.count,
  state: d.text,
  children: d.withDefault(d.count, 0),
  waiting: d.withDefault(d.count, 0),
  remaining: d.withDefault(d.count, 0),
  answered: d.withDefault(d.count, 0),
  applied: d.withDefault(d.count, 0),
  undone: d.withDefault(d.count, 0),
  left: d.withDefault(d.count, 0),
});
export type Done = Decoded<typeof done>;
