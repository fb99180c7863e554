// The server's operations on layouts of reports.
import { request } from './http';
import { newId } from './uuid';
import * as wire from './wire_layouts';

export type LayoutCommand = 'load_layout' | 'withdraw_layout';

export const layouts = (signal?: AbortSignal) => request('/layouts', wire.layouts, { signal });
export const layoutFile = (id: string) => request(`/layouts/${encodeURIComponent(id)}`, wire.layoutFile, {});
// The file judged to the end, and nothing of it kept.
export const tryFile = (file: string) =>
  request('/commands/load_layout', wire.tried, { method: 'POST', body: { file }, idempotencyKey: newId(), query: { trial: 'yes' } });
export const run = (name: LayoutCommand, body: unknown, key: string) =>
  request(`/commands/${name}`, wire.done, { method: 'POST', body, idempotencyKey: key });
