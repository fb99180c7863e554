// The monthly review, as the server tells it.
import * as d from './decode';
import type { Decoded } from './decode';
import { unit } from './wire';

const row = d.object({
  unit,
  hamlets: d.count,
  answered: d.count,
  number: d.count,
  answer: d.nullable(d.text),
  at: d.nullable(d.text),
});
export type ReviewRow = Decoded<typeof row>;

export const reviews = d.object({
  month: d.text,
  opens_on: d.isoDate,
  open: d.flag,
  unit,
  may_answer: d.flag,
  done: d.flag,
  rows: d.list(row),
});
export type Reviews = Decoded<typeof reviews>;
export const reviewDone = d.object({ hamlet: d.text, number: d.count });
