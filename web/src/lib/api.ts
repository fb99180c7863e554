// The server's operations, one function each.
import * as d from './decode';
import { apiUrl, request, upload, type RequestOptions, type Upload } from './http';
import { newId } from './uuid';
import * as wire from './wire';
import * as people from './wire_accounts';
import * as finding from './wire_finding';

const nothing: d.Decoder<null> = () => null;
type Filters = NonNullable<RequestOptions['query']>;
type Signal = AbortSignal | undefined;

export const signIn = (username: string, password: string, code: string) =>
  request('/session', wire.session, { method: 'POST', body: { username, password, code } });
export const currentSession = () => request('/session', wire.session);
export const signOut = () => request('/session', nothing, { method: 'DELETE' });
export const changePassword = (old: string, next: string, key: string) =>
  request('/session/password', nothing, { method: 'POST', body: { old, new: next }, idempotencyKey: key });

export const secondFactor = () => request('/session/second-factor', people.secondFactor);
export const beginSecondFactor = (password: string) =>
  request('/session/second-factor', people.sharedSecret, { method: 'POST', body: { password } });
export const confirmSecondFactor = (code: string) =>
  request('/session/second-factor/confirm', people.recoveryCodes, { method: 'POST', body: { code } });
export const removeSecondFactor = (password: string) =>
  request('/session/second-factor/remove', nothing, { method: 'POST', body: { password } });
export const sessions = (signal?: Signal) => request('/sessions', people.sessionList, { signal });
export const endSession = (id: string) =>
  request(`/sessions/${encodeURIComponent(id)}/end`, nothing, { method: 'POST' });
export const rights = (username: string, signal?: Signal) =>
  request(`/users/${encodeURIComponent(username)}/rights`, people.rights, { signal });
export const accesses = (child: string, signal?: Signal) =>
  request(`/children/${encodeURIComponent(child)}/accesses`, people.accessList, { signal });

export const units = (parent: string | null, on: string, signal?: Signal) =>
  request('/units', wire.unitList, { query: { parent, on }, signal });
export const children = (filters: Filters, signal?: Signal) =>
  request('/children', wire.childList, { query: filters, signal });
export const child = (id: string, on: string, signal?: Signal) =>
  request(`/children/${encodeURIComponent(id)}`, wire.child, { query: { on }, signal });
export const listCounts = (unit: string, on: string, signal?: Signal) =>
  request('/list-counts', finding.listCounts, { query: { unit, on }, signal });
export const readyList = (name: string, filters: Filters, signal?: Signal) =>
  request(`/lists/${encodeURIComponent(name)}`, finding.readyList, { query: filters, signal });

export const scanDuplicates = (unit: string, on: string, key: string) =>
  request('/duplicates/scan', finding.jobStarted, { method: 'POST', query: { unit, on }, idempotencyKey: key });
export const duplicates = (job: string, cursor: string | undefined, limit: number, signal?: Signal) =>
  request('/duplicates', finding.duplicateList, { query: { job, cursor, limit }, signal });
export const compareChildren = (first: string, second: string, on: string, signal?: Signal) =>
  request('/duplicates/compare', finding.comparison, { query: { first, second, on }, signal });
export const mergeChildren = (name: 'merge_children' | 'unmerge_children', body: unknown, key: string) =>
  request(`/commands/${name}`, finding.mergeAnswer, { method: 'POST', body, idempotencyKey: key });
export const listWorkbookUrl = (name: string, unit: string, on: string) =>
  apiUrl(`/lists/${encodeURIComponent(name || 'all')}/workbook.xlsx`, { unit, on });
export const settleDuplicate = (name: string, body: unknown, key: string) =>
  request(`/commands/${name}`, nothing, { method: 'POST', body, idempotencyKey: key });

export const household = (id: string, on: string, signal?: Signal) =>
  request(`/households/${encodeURIComponent(id)}`, wire.household, { query: { on }, signal });
export const book = (unit: string, on: string, cursor: string | null, signal?: Signal) =>
  request('/book', wire.book, { query: { unit, on, cursor }, signal });
export const lists = () => request('/lists', wire.lists);

export const command = (name: string, body: unknown, key: string) =>
  request(`/commands/${name}`, wire.commandAnswer, { method: 'POST', body, idempotencyKey: key });

// The same command judged to the end, and nothing of it kept.
export const trial = (name: string, body: unknown) =>
  request(`/commands/${name}`, wire.commandAnswer, {
    method: 'POST',
    body,
    idempotencyKey: newId(),
    query: { trial: 'yes' },
  });

export interface Command {
  id: string;
  name: string;
  input: unknown;
}
const BATCH = 100;
// Any number of commands, some at a time; the answers in their order.
export async function batch(commands: Command[], isTrial: boolean): Promise<wire.BatchAnswer[]> {
  const answers: wire.BatchAnswer[] = [];
  for (let at = 0; at < commands.length; at += BATCH) {
    const body = { trial: isTrial, commands: commands.slice(at, at + BATCH) };
    answers.push(...(await request('/batches', wire.batchAnswer, { method: 'POST', body })).answers);
  }
  return answers;
}

export const accounts = (signal?: Signal) => request('/users', people.accounts, { signal });
export const addAccount = (account: Record<string, string>, key: string) =>
  request('/users', people.accountMade, { method: 'POST', body: account, idempotencyKey: key });
const accountPath = (username: string) => `/users/${encodeURIComponent(username)}`;
export const setAccountDisabled = (username: string, disabled: boolean) =>
  request(`${accountPath(username)}/${disabled ? 'disable' : 'enable'}`, people.account, { method: 'POST' });
export const newPassword = (username: string) =>
  request(`${accountPath(username)}/password`, people.onePassword, { method: 'POST' });

export function startImport(
  file: File,
  where: { unit: string; on: string },
  key: string,
  progress: (part: number) => void,
): Upload<{ job: string; import: string }> {
  const query = { ...where, dry_run: 'yes', filename: file.name };
  return upload('/imports', file, wire.importStarted, { query, idempotencyKey: key, progress });
}

const importPath = (id: string) => `/imports/${encodeURIComponent(id)}`;
export const imports = (unit: string | null, on: string, signal?: Signal) =>
  request('/imports', wire.importList, { query: { unit, on }, signal });
export const oneImport = (id: string, signal?: Signal) =>
  request(importPath(id), wire.importSummary, { signal });
export const quarantine = (filters: Filters, signal?: Signal) =>
  request('/quarantine', wire.waitingRows, { query: filters, signal });
export const importRows = (id: string, filters: Filters, signal?: Signal) =>
  request(`${importPath(id)}/rows`, wire.importRows, { query: filters, signal });
export const commitImport = (id: string, key: string) =>
  request(`${importPath(id)}/commit`, finding.jobStarted, { method: 'POST', idempotencyKey: key });
export const convertImport = (id: string, key: string) =>
  request(`${importPath(id)}/convert`, wire.importStarted, { method: 'POST', idempotencyKey: key });
export const dismissRow = (id: string, row: number, key: string) =>
  request(`${importPath(id)}/rows/${row}/dismiss`, nothing, { method: 'POST', idempotencyKey: key });
export const resultUrl = (id: string) => apiUrl(`${importPath(id)}/result.xlsx`);
export const templateUrl = () => apiUrl('/imports/template.xlsx');

export const job = (id: string, signal?: Signal) => request(`/jobs/${encodeURIComponent(id)}`, wire.job, { signal });
export const cancelJob = (id: string, key: string) =>
  request(`/jobs/${encodeURIComponent(id)}/cancel`, nothing, { method: 'POST', idempotencyKey: key });

export const reportInfos = () => request('/reports', wire.reportList);
export const report = (code: string, filters: Filters, signal?: Signal) =>
  request(`/reports/${encodeURIComponent(code)}`, wire.report, { query: { ...filters, format: 'json' }, signal });
export const reportUrl = (code: string, filters: Filters, format: string) =>
  apiUrl(`/reports/${encodeURIComponent(code)}`, { ...filters, format });
