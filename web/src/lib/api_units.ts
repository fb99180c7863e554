// The server's operations for hamlets, facilities and the succession of communes.
import * as d from './decode';
import { request } from './http';
import * as units from './wire_units';

type Signal = AbortSignal | undefined;
const done = d.object({ id: d.text });

export const unitLife = (id: string, signal?: Signal) =>
  request(`/units/${encodeURIComponent(id)}`, units.unitLife, { signal });
export const unitsWithoutSuccessor = (on: string, signal?: Signal) =>
  request('/units/without-successor', units.lostUnitList, { query: { on }, signal });

export interface UnitChange {
  unit: string;
  version: number;
  change: units.UnitChangeKind;
  on?: string;
  name?: string;
  commune?: string;
  decision?: string;
}
export const changeUnit = (body: UnitChange, key: string) =>
  request('/commands/change_unit', done, { method: 'POST', body, idempotencyKey: key });
export const registerHamlet = (body: { commune: string; name: string; on: string }, key: string) =>
  request('/commands/register_hamlet', done, { method: 'POST', body, idempotencyKey: key });
export const addSuccession = (
  body: { unit: string; successor: string; on: string; decision: string },
  key: string,
) => request('/commands/add_succession', done, { method: 'POST', body, idempotencyKey: key });
