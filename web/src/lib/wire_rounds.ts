// Rounds, boards and sendings as the server tells them.
import * as d from './decode';
import type { Decoded } from './decode';
import { unit } from './wire';

export const TASKS = ['train', 'survey', 'send', 'appraise', 'national', 'supplement'] as const;
export const LEVELS = ['nation', 'province', 'district', 'commune', 'hamlet'] as const;
export const SCOPES = ['all', 'special_and_at_risk'] as const;
export const ROSTER_RULES = ['free', 'two_per_commune', 'one_per_hamlet'] as const;
const task = d.oneOf(...TASKS);
const level = d.oneOf(...LEVELS, 'facility');
const sendingState = d.oneOf('not_started', 'in_progress', 'sent', 'returned', 'accepted', 'reopened');

const phaseShape = { task, level, from: d.isoDate, to: d.isoDate };
const phase = d.object(phaseShape);
export type Phase = Decoded<typeof phase>;
const named = d.object({ id: d.text, code: d.text, name: d.text });

export const round = d.object({
  id: d.text,
  version: d.count,
  code: d.text,
  name: d.text,
  state: d.oneOf('draft', 'issued', 'closed'),
  scope: d.oneOf(...SCOPES),
  reference_on: d.isoDate,
  map_on: d.isoDate,
  unit,
  phases: d.list(phase),
  compares_book: d.flag,
  resurvey_percent: d.count,
  roster_rule: d.oneOf(...ROSTER_RULES),
  based_on: d.nullable(named),
  cloned_from: d.nullable(named),
  may_plan: d.flag,
});
export type Round = Decoded<typeof round>;
export const roundList = d.object({ rounds: d.list(round), may_plan: d.flag });

const boardRow = d.object({
  unit,
  state: sendingState,
  accepted: d.nullable(d.count),
  sent_at: d.nullable(d.text),
  accepted_at: d.nullable(d.text),
  due_on: d.nullable(d.isoDate),
  late: d.flag,
  hamlets: d.count,
  hamlets_done: d.count,
  planned: d.count,
  visited: d.count,
  children: d.count,
  rows_waiting: d.count,
  errors: d.nullable(d.count),
  warnings: d.nullable(d.count),
  communes: d.count,
  communes_accepted: d.count,
  communes_late: d.count,
  investigators: d.count,
  people_missing: d.count,
  people_extra: d.count,
  people: d.count,
  trained: d.count,
  units_untrained: d.count,
  supplied: d.count,
  receipted: d.count,
});
export type BoardRow = Decoded<typeof boardRow>;
const boardPhase = d.object({ ...phaseShape, done: d.nullable(d.count), units: d.count });
export const board = d.object({
  unit,
  on: d.isoDate,
  phases: d.list(boardPhase),
  rows: d.list(boardRow),
  counts: d.dictionary(d.count),
});
export type Board = Decoded<typeof board>;

const cells = d.dictionary(d.count);
const figureRow = d.object({ place: d.text, code: d.text, name: d.text, cells });
const figureChange = d.object({ place: d.text, cell: d.text, before: d.count, after: d.count });
const childChange = d.object({
  child: d.text,
  name: d.text,
  change: d.oneOf('added', 'removed', 'changed'),
  hamlet: d.text,
  codes_before: d.list(d.text),
  codes_after: d.list(d.text),
});
const differences = d.object({ figures: d.list(figureChange), children: d.list(childChange), children_total: d.count });
export type Differences = Decoded<typeof differences>;
const comment = d.object({
  id: d.text,
  sending: d.count,
  about: d.oneOf('cell', 'row', 'child'),
  place: d.text,
  cell: d.text,
  child: d.nullable(d.text),
  child_name: d.text,
  text: d.text,
  at: d.text,
  answer: d.text,
  answered_in: d.count,
});
export type RoundComment = Decoded<typeof comment>;
const bookRow = d.object({
  place: d.text,
  name: d.text,
  number: d.count,
  planned: d.count,
  visited: d.count,
  done_on: d.nullable(d.isoDate),
  households: d.count,
  visits: d.count,
  book_children: d.nullable(d.count),
  book_special: d.nullable(d.count),
  book_at_risk: d.nullable(d.count),
  book_other: d.nullable(d.count),
  children: d.count,
  special: d.count,
  at_risk: d.count,
  other: d.count,
  explanation: d.text,
  open: d.nullable(d.flag),
});
export type HamletBook = Decoded<typeof bookRow>;
const step = d.object({
  kind: d.oneOf('sent', 'returned', 'accepted', 'reopened', 'resurveyed'),
  sending: d.count,
  at: d.text,
  by: d.text,
  person: d.text,
  position: d.text,
  note: d.text,
  households: d.count,
  facts_checked: d.count,
  facts_agreed: d.count,
});
export type SendingStep = Decoded<typeof step>;
const sealOf = d.object({ sending: d.count, at: d.text, person: d.text, position: d.text, digest: d.text });
const jump = d.object({ kind: d.oneOf('share', 'vanished'), cell: d.text, before: d.count, after: d.count });
const childFinding = d.object({ child: d.text, name: d.text, code: d.text, field: d.text, message: d.text });

export const sending = d.object({
  round_code: d.text,
  unit,
  status: d.object({
    state: sendingState,
    sendings: d.count,
    accepted: d.nullable(d.count),
    due_on: d.nullable(d.isoDate),
    late: d.flag,
  }),
  may: d.object({ send: d.flag, appraise: d.flag, reopen: d.flag, report: d.flag, hand_over: d.flag }),
  appraiser: d.text,
  shown: d.count,
  seal: d.nullable(sealOf),
  figures: d.object({ columns: d.list(d.text), rows: d.list(figureRow), total: cells }),
  changes: d.nullable(differences),
  since: d.nullable(differences),
  jumps: d.nullable(d.object({ round: d.text, jumps: d.list(jump) })),
  errors_total: d.withDefault(d.count, 0),
  errors: d.withDefault(d.list(childFinding), []),
  rows_waiting: d.withDefault(d.count, 0),
  without_address: d.withDefault(d.list(d.object({ child: d.text, name: d.text })), []),
  same_answers: d.withDefault(d.list(d.text), []),
  compares_book: d.flag,
  book: d.list(bookRow),
  comments: d.list(comment),
  steps: d.list(step),
  below: d.list(d.object({ unit, state: sendingState, accepted: d.nullable(d.count) })),
});
export type Sending = Decoded<typeof sending>;

export const resurvey = d.object({
  sending: d.count,
  drawn: d.flag,
  seed: d.withDefault(d.number, 0),
  confidence: d.withDefault(d.text, ''),
  margin_percent: d.withDefault(d.count, 0),
  sample: d.withDefault(d.count, 0),
  households: d.withDefault(d.count, 0),
  visited: d.withDefault(d.count, 0),
  checked: d.withDefault(d.count, 0),
  agreed: d.withDefault(d.count, 0),
  decision: d.nullable(d.oneOf('accept', 'correct', 'redo')),
  fields: d.list(d.text),
  children: d.withDefault(
    d.list(
      d.object({ id: d.text, name: d.text, hamlet: d.text, household: d.nullable(d.count), entered: d.count }),
    ),
    [],
  ),
});
export type Resurvey = Decoded<typeof resurvey>;

// A command's answer has different members for each; the page reads anew.
export const done: d.Decoder<{ id: string }> = d.object({ id: d.withDefault(d.text, '') });
