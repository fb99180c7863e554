// The server's operations on batches for the commune police.
import { apiUrl, request, upload } from './http';
import * as wire from './wire_police';

type Signal = AbortSignal | undefined;
const path = (id: string) => `/police-batches/${encodeURIComponent(id)}`;

export const batches = (signal?: Signal) => request('/police-batches', wire.batchList, { signal });
export const batch = (id: string, signal?: Signal) => request(path(id), wire.batch, { signal });
export const run = (name: string, body: unknown, key: string) =>
  request(`/commands/${name}`, wire.done, { method: 'POST', body, idempotencyKey: key });
export const workbookUrl = (id: string) => apiUrl(`${path(id)}/workbook.xlsx`);
export const paperUrl = (id: string, format: string, lang: string) => apiUrl(`${path(id)}/paper`, { format, lang });
export const sendWorkbook = (
  id: string,
  file: File,
  { person, ...query }: { version: number; on: string; person: string },
  key: string,
) =>
  upload(`${path(id)}/return`, file, wire.done, { query, person, idempotencyKey: key, progress: () => undefined }).answer;
