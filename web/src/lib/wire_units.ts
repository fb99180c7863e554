// The life of hamlets and facilities, and communes whose lineage is broken: as the server tells them.
import * as d from './decode';
import type { Decoded } from './decode';
import { unit, unitShape } from './wire';

export const CHANGES = ['renamed', 'moved', 'closed', 'reopened'] as const;
export type UnitChangeKind = (typeof CHANGES)[number];

const life = d.object({
  from: d.isoDate,
  to: d.nullable(d.isoDate),
  name: d.text,
  code: d.text,
  commune: d.nullable(unit),
});
const receiver = d.object({ ...unitShape, on: d.isoDate, is_default: d.flag });
export const unitLife = d.object({
  unit,
  version: d.count,
  lives: d.list(life),
  receivers: d.list(receiver),
});
export type UnitLife = Decoded<typeof unitLife>;

const lostUnit = d.object({
  ...unitShape,
  full_name: d.text,
  ended_on: d.isoDate,
  hamlets: d.count,
  children: d.count,
  likely: d.list(unit),
});
export type LostUnit = Decoded<typeof lostUnit>;
export const lostUnitList = d.object({ on: d.isoDate, units: d.list(lostUnit) });
