// Loaded layouts of reports, as the server tells them.
import * as d from './decode';
import type { Decoded } from './decode';

const withdrawal = d.object({ at: d.text, by: d.text, reason: d.text });
const layoutRow = d.object({
  id: d.text,
  code: d.text,
  version: d.text,
  title: d.text,
  source: d.text,
  from: d.nullable(d.isoDate),
  until: d.nullable(d.isoDate),
  columns: d.count,
  digest: d.text,
  at: d.text,
  by: d.text,
  withdrawn: d.nullable(withdrawal),
});
export type LayoutRow = Decoded<typeof layoutRow>;
export const layouts = d.object({ layouts: d.list(layoutRow), may_load: d.flag });
export const layoutFile = d.object({ code: d.text, version: d.text, file: d.text });
export const tried = d.object({ code: d.text, version: d.text, title: d.text, columns: d.count });
export type Tried = Decoded<typeof tried>;
export const done = d.object({ id: d.text });
