// The people of a round and what was given out for it, as the server tells them.
import * as d from './decode';
import type { Decoded } from './decode';
import { unit } from './wire';

const word = d.object({ code: d.text, name: d.text });
export type Word = Decoded<typeof word>;
const head = d.object({ id: d.text, code: d.text, name: d.text, state: d.oneOf('draft', 'issued', 'closed') });

const personLine = d.object({
  from: d.isoDate,
  until: d.nullable(d.isoDate),
  kind: d.text,
  kind_name: d.text,
  name: d.text,
  birth_year: d.nullable(d.count),
  position: d.text,
  phone: d.text,
  task: d.text,
  area: d.list(unit),
  trained: d.flag,
  note: d.text,
});
export type PersonLine = Decoded<typeof personLine>;
const rosterEntry = d.object({
  id: d.text,
  version: d.count,
  in_charge: d.flag,
  attended: d.flag,
  facts: d.list(personLine),
  ended_on: d.nullable(d.isoDate),
  reason: d.text,
  reason_name: d.text,
  note: d.text,
});
export type RosterEntry = Decoded<typeof rosterEntry>;
const counted = { people: d.count, missing: d.count, extra: d.count };
const rosterUnit = d.object({ unit, officers: d.count, ...counted });
export type RosterUnit = Decoded<typeof rosterUnit>;
export const roster = d.object({
  round: head,
  unit,
  on: d.isoDate,
  today: d.isoDate,
  may_keep: d.flag,
  sees_phones: d.flag,
  rule: d.text,
  rule_name: d.text,
  kinds: d.list(word),
  reasons: d.list(word),
  rows: d.list(rosterEntry),
  ...counted,
  without: d.list(unit),
  untrained: d.count,
  places: d.list(unit),
  units: d.list(rosterUnit),
});
export type Roster = Decoded<typeof roster>;

const gift = d.object({
  id: d.text,
  version: d.count,
  giver: unit,
  unit,
  kind: d.text,
  kind_name: d.text,
  item: d.text,
  quantity: d.count,
  on: d.isoDate,
  receiver: d.text,
  note: d.text,
  received_on: d.nullable(d.isoDate),
  received_by: d.text,
  received_note: d.text,
  cancelled_for: d.nullable(d.text),
  may_confirm: d.flag,
  may_cancel: d.flag,
});
export type Gift = Decoded<typeof gift>;
export const gifts = d.object({
  round: head,
  unit,
  today: d.isoDate,
  may_give: d.list(unit),
  kinds: d.list(word),
  rows: d.list(gift),
});
export type Gifts = Decoded<typeof gifts>;
const mark = d.object({ day: d.isoDate, attendance: d.text, attendance_name: d.text, words: d.text });
const guest = d.object({
  id: d.text,
  entry: d.nullable(d.text),
  name: d.text,
  position: d.text,
  unit: d.nullable(unit),
  left: d.flag, // before the training began
  attended: d.flag,
  marks: d.list(mark),
});
export type Guest = Decoded<typeof guest>;
const training = d.object({
  id: d.text,
  version: d.count,
  unit,
  from: d.isoDate,
  to: d.isoDate,
  days: d.list(d.isoDate),
  hour: d.text,
  place: d.text,
  chair: d.text,
  trainers: d.text,
  programme: d.text,
  materials: d.text,
  budget: d.text,
  cancelled_for: d.nullable(d.text),
  may_keep: d.flag,
  invited: d.count,
  attended: d.count,
  guests: d.list(guest),
});
export type Training = Decoded<typeof training>;
const invitable = d.object({ entry: d.text, name: d.text, position: d.text, unit });
export const trainings = d.object({
  round: head,
  unit,
  today: d.isoDate,
  may_hold: d.flag,
  attendances: d.list(word),
  invitable: d.list(invitable),
  rows: d.list(training),
});
export type Trainings = Decoded<typeof trainings>;
export const peopleDone = d.object({ id: d.text, version: d.count });
