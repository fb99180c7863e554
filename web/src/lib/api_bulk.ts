// The server's operations on many records together.
import { request } from './http';
import { newId } from './uuid';
import * as wire from './wire_bulk';

type Signal = AbortSignal | undefined;

export interface Deed {
  kind: wire.Kind;
  on: string;
  one_class_up: boolean;
  facts: Record<string, string>;
}
export interface Chosen {
  record: string;
  version: number;
  facts?: Record<string, string>;
}

const run = <T>(name: string, decoder: (value: unknown, at: string) => T, body: unknown, key: string, trial = false) =>
  request(`/commands/${name}`, decoder, {
    method: 'POST',
    body,
    idempotencyKey: key,
    query: trial ? { trial: 'yes' } : {},
  });

export const lookAt = (deed: Deed, children: string[]) =>
  run('make_bulk_change', wire.trial, { ...deed, children }, newId(), true);
export const lookAtRecords = (deed: Deed, records: { record: string; facts: Record<string, string> }[]) =>
  run('make_bulk_change', wire.trial, { ...deed, records }, newId(), true);
export const keep = (deed: Deed, records: Chosen[], key: string) =>
  run('make_bulk_change', wire.kept, { ...deed, records }, key);

export const changes = (signal?: Signal) => request('/bulk-changes', wire.changeList, { signal });
export const change = (id: string, after: number, signal?: Signal) =>
  request(`/bulk-changes/${encodeURIComponent(id)}`, wire.bulkChange, { query: { after }, signal });

export interface Progress {
  done: number; // written or put back
  left: number;
  version: number;
}
// Part by part to the end; `told` after each part, so that the page shows how far it is.
async function throughAll(
  name: string,
  body: { batch: string; version: number; reason?: string },
  told: (progress: Progress) => void,
): Promise<Progress> {
  const progress = { done: 0, left: 0, version: body.version };
  for (let after: number | null = 0; after !== null; ) {
    const part: wire.Step = await run(name, wire.step, { ...body, version: progress.version, after }, newId());
    progress.done += part.written + part.put_back;
    progress.left += part.left;
    progress.version = part.version;
    told({ ...progress });
    after = part.next;
  }
  return progress;
}
export const apply = (batch: string, version: number, told: (progress: Progress) => void) =>
  throughAll('apply_bulk_change', { batch, version }, told);
export const undo = (batch: string, version: number, reason: string, told: (progress: Progress) => void) =>
  throughAll('undo_bulk_change', { batch, version, reason }, told);
