// The server's operations on rounds.
import { fetchFile, request } from './http';
import { jobStarted } from './wire_finding';
import * as wire from './wire_rounds';

type Signal = AbortSignal | undefined;
const path = (id: string) => `/rounds/${encodeURIComponent(id)}`;

export const rounds = (signal?: Signal) => request('/rounds', wire.roundList, { signal });
export const round = (id: string, signal?: Signal) => request(path(id), wire.round, { signal });
export const board = (id: string, query: Record<string, string | null>, signal?: Signal) =>
  request(`${path(id)}/board`, wire.board, { query, signal });
export const sending = (id: string, unit: string, number: string | null, signal?: Signal) =>
  request(`${path(id)}/sendings/${encodeURIComponent(unit)}`, wire.sending, { query: { sending: number }, signal });
export const run = (name: string, body: unknown, key: string) =>
  request(`/commands/${name}`, wire.done, { method: 'POST', body, idempotencyKey: key });
// The sum of a unit above communes: its parts are examined by a job, which then sends.
export const startSending = (body: unknown, key: string) =>
  request('/sendings', jobStarted, { method: 'POST', body, idempotencyKey: key });
export const handOver = (body: unknown, key: string) => fetchFile('/handovers', { method: 'POST', body, idempotencyKey: key });
export const resurvey = (id: string, unit: string, signal?: Signal) =>
  request(`${path(id)}/sendings/${encodeURIComponent(unit)}/resurvey`, wire.resurvey, { signal });
