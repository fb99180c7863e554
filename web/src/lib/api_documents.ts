// The server's operations about the register of documents and the legal bases of rounds.
import { fetchFile, request } from './http';
import { bases, basesDone, documentDone, documents, type Way } from './wire_documents';

export type DocumentCommand = 'register_document' | 'change_document' | 'withdraw_document';

export interface Asked {
  unit: string;
  way: Way;
  year: string; // empty: all
  words: string;
}

export const list = ({ unit, way, year, words }: Asked, signal?: AbortSignal) =>
  request('/documents', documents, { query: { unit: unit || null, way, year: year || null, q: words || null }, signal });
export const run = (name: DocumentCommand, body: unknown, key: string) =>
  request(`/commands/${name}`, documentDone, { method: 'POST', body, idempotencyKey: key });

// A letter of free words; they go in the body, not in the address.
export const letter = (query: Record<string, string>, body: unknown) =>
  fetchFile('/reports/CV', { method: 'POST', query, body });
export const plan = (query: Record<string, string>) => fetchFile('/reports/KH', { query });

export const basesOf = (round: string, signal?: AbortSignal) =>
  request(`/rounds/${encodeURIComponent(round)}/bases`, bases, { signal });
export const stateBases = (body: unknown, key: string) =>
  request('/commands/set_round_bases', basesDone, { method: 'POST', body, idempotencyKey: key });
