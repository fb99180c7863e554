// Questions, reminders and visits of a round, as the server tells them.
import * as d from './decode';
import type { Decoded } from './decode';
import { unit } from './wire';

const word = d.object({ code: d.text, name: d.text });
const head = d.object({ id: d.text, code: d.text, name: d.text, state: d.oneOf('draft', 'issued', 'closed') });

const step = d.object({ deed: d.text, deed_name: d.text, at: d.text, unit: d.text, text: d.text, for_all: d.flag });
const question = d.object({
  id: d.text,
  version: d.count,
  unit: d.nullable(unit),
  state: d.text,
  state_name: d.text,
  holder: d.text,
  own: d.flag,
  may_answer: d.flag,
  may_pass_on: d.flag,
  may_withdraw: d.flag,
  steps: d.list(step),
});
export type Question = Decoded<typeof question>;

const reminder = d.object({
  id: d.text,
  version: d.count,
  unit: d.text,
  to: unit,
  state: d.text,
  state_name: d.text,
  settled: d.flag,
  text: d.text,
  due: d.nullable(d.isoDate),
  at: d.text,
  words: d.text,
  may_acknowledge: d.flag,
  may_withdraw: d.flag,
});
export type Reminder = Decoded<typeof reminder>;

const owing = d.object({ unit, due_on: d.nullable(d.isoDate), late: d.flag, reminded_at: d.nullable(d.text) });
export type Owing = Decoded<typeof owing>;

export const messages = d.object({
  round: head,
  unit: d.nullable(unit),
  above: d.text,
  may_ask: d.flag,
  today: d.isoDate,
  questions: d.list(question),
  reminders: d.list(reminder),
  owing: d.list(owing),
});
export type Messages = Decoded<typeof messages>;

const owedRound = d.object({
  round: head,
  unit,
  due_on: d.nullable(d.isoDate),
  days: d.number,
  late: d.flag,
  reminders: d.list(reminder),
  to_answer: d.count,
});
export type OwedRound = Decoded<typeof owedRound>;
export const owed = d.object({ on: d.isoDate, rounds: d.list(owedRound) });

const visit = d.object({
  id: d.text,
  on: d.isoDate,
  result: d.text,
  result_name: d.text,
  by_phone: d.flag,
  visitor: d.text,
  informant: d.text,
  note: d.text,
  mistake: d.nullable(d.text),
});
export type Visit = Decoded<typeof visit>;
const visitor = d.object({ id: d.text, name: d.text });
const visitRow = d.object({
  household: d.text,
  number: d.nullable(d.count),
  head: d.text,
  children: d.count,
  visitor: d.nullable(visitor),
  assigned: d.flag,
  state: d.oneOf('open', 'again', 'moved', 'by_phone', 'met'),
  state_name: d.text,
  visits: d.list(visit),
});
export type VisitRow = Decoded<typeof visitRow>;
export const visits = d.object({
  round: head,
  hamlet: unit,
  today: d.isoDate,
  from: d.nullable(d.isoDate),
  may_write: d.flag,
  may_assign: d.flag,
  hamlets: d.list(unit),
  visitors: d.list(visitor),
  results: d.list(word),
  states: d.list(word),
  counts: d.object({ households: d.count, visited: d.count, open: d.count, again: d.count, moved: d.count, by_phone: d.count, met: d.count }),
  rows: d.list(visitRow),
});
export type Visits = Decoded<typeof visits>;

export const done = d.object({});
