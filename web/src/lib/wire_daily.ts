// Moves, households and communes that are found, facilities, emergencies: as the server tells them.
import * as d from './decode';
import type { Decoded } from './decode';
import { SEXES, unit, unitShape } from './wire';

const transfer = d.object({
  id: d.text,
  state: d.oneOf('sent', 'accepted', 'returned', 'cancelled'),
  overdue: d.flag,
  left_on: d.isoDate,
  sent_at: d.text,
  due_on: d.isoDate,
  from: unit,
  to: unit,
  full_name: d.text,
  birth_year: d.nullable(d.count),
  sex: d.nullable(d.oneOf(...SEXES)),
  note: d.text,
  answer: d.text,
  sent_by: d.text,
  child: d.nullable(d.text),
});
export type Transfer = Decoded<typeof transfer>;
export const transferList = d.object({ on: d.isoDate, incoming: d.list(transfer), outgoing: d.list(transfer) });

const home = d.object({
  id: d.text,
  number: d.nullable(d.count),
  head_name: d.text,
  address: d.text,
  hamlet: unit,
});
export type Home = Decoded<typeof home>;
export const homeList = d.object({ households: d.list(home), more: d.flag });
export const communeList = d.object({ communes: d.list(unit), more: d.flag });

const facility = d.object({ ...unitShape, commune: d.nullable(unit), children: d.count });
export type Facility = Decoded<typeof facility>;
export const facilityList = d.object({ on: d.isoDate, facilities: d.list(facility) });

const slipLine = d.object({ vi: d.text, en: d.text, keys: d.list(d.text) });
export type SlipLine = Decoded<typeof slipLine>;
export const sheet = d.object({
  state: d.oneOf('current', 'superseded', 'unknown'),
  household: d.text,
  hamlet: d.text,
  number: d.nullable(d.count),
  printed_at: d.nullable(d.text),
  superseded_on: d.nullable(d.isoDate),
  children: d.list(d.object({ id: d.text, full_name: d.text })),
  lines: d.object({ household: d.list(slipLine), child: d.list(slipLine) }),
});
export type Sheet = Decoded<typeof sheet>;

export const emergencyOpened = d.object({ id: d.text, child: d.text, until: d.text });
export const ownEmergencies = d.object({
  emergencies: d.list(d.object({ child: d.text, reason: d.text, until: d.text })),
  left: d.count,
});
const emergency = d.object({
  id: d.text,
  kind: d.withDefault(d.oneOf('opened', 'disclosed'), 'opened'),
  receiver: d.withDefault(d.text, ''),
  child: d.text,
  by: d.text,
  reason: d.text,
  at: d.text,
  until: d.text,
  verdict: d.oneOf('', 'justified', 'unjustified'),
  reviewer: d.text,
  own: d.flag,
});
export type Emergency = Decoded<typeof emergency>;
export const emergencyList = d.object({ emergencies: d.list(emergency) });
