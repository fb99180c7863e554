// Who is in charge of which area, as the server tells it.
import * as d from './decode';
import type { Decoded } from './decode';
import { unit } from './wire';

const officer = d.object({
  id: d.text,
  version: d.count,
  unit,
  username: d.text,
  name: d.text,
  position: d.text,
  phone: d.text,
  task: d.text,
  from: d.isoDate,
  until: d.nullable(d.isoDate),
});
export type Officer = Decoded<typeof officer>;
const account = d.object({ username: d.text, name: d.text, role_name: d.text, unit });
export type Choice = Decoded<typeof account>;

export const areas = d.object({
  on: d.isoDate,
  today: d.isoDate,
  unit,
  rows: d.list(officer),
  without: d.list(unit),
  may_assign: d.flag,
  may_close: d.flag,
  accounts: d.list(account),
});
export type Areas = Decoded<typeof areas>;
export const areaDone = d.object({ id: d.text, still_sees: d.withDefault(d.flag, false) });
