// What is done about a document of the register, what the window asks for it, and the command that it becomes.
import type { DocumentCommand } from '../../lib/api_documents';
import type { Key } from '../../lib/i18n/index.svelte';
import type { Documents, OfficialDocument, Way } from '../../lib/wire_documents';

export type Act = { kind: 'register'; way: Way } | { kind: 'change' | 'withdraw'; document: OfficialDocument };
export type Asked = Act | { kind: 'letter'; document: OfficialDocument };

export interface DocumentFields {
  number: string;
  symbol: string;
  dated: string;
  type: string;
  issuer: string;
  subject: string;
  on: string;
  answer_by: string;
  signer: string;
  sent_to: string;
  note: string;
  round: string;
  reason: string;
}

export const wayOf = (act: Act): Way => (act.kind === 'register' ? act.way : act.document.way);
export const nameOf = (document: OfficialDocument) => document.symbol || document.subject;

// What comes in is numbered as it is entered; what goes out is numbered when it is signed.
export function emptyFields(act: Act, documents: Documents): DocumentFields {
  if (act.kind !== 'register') {
    const { number, symbol, dated, type, issuer, subject, on, answer_by, signer, sent_to, note, round } = act.document;
    const rest = { symbol, dated, type, issuer, subject, signer, sent_to, note, reason: '' };
    return { ...rest, number: number === null ? '' : String(number), on: on ?? '', answer_by: answer_by ?? '', round: round ?? '' };
  }
  const comesIn = act.way === 'incoming';
  return {
    number: comesIn ? String(documents.next_number.incoming) : '',
    symbol: '',
    dated: '',
    type: '',
    issuer: comesIn ? '' : documents.office,
    subject: '',
    on: comesIn ? documents.today : '',
    answer_by: '',
    signer: '',
    sent_to: '',
    note: '',
    round: '',
    reason: '',
  };
}

export function missingIn(act: Act, fields: DocumentFields): string[] {
  if (act.kind === 'withdraw') return fields.reason.trim() === '' ? ['reason'] : [];
  const asked: (keyof DocumentFields)[] = ['type', 'issuer', 'subject'];
  if (wayOf(act) === 'incoming' || fields.number.trim() !== '') asked.push('on');
  return asked.filter((field) => fields[field].trim() === '');
}

export const wrongNumber = (fields: DocumentFields) => fields.number.trim() !== '' && !/^\d{1,5}$/.test(fields.number.trim());

export interface Sent {
  name: DocumentCommand;
  body: Record<string, unknown>;
  done: Key;
}

export function bodyOf(act: Act, fields: DocumentFields, unit: string): Sent {
  const { reason, number, on, answer_by, round, ...text } = fields;
  const seen = act.kind === 'register' ? {} : { document: act.document.id, version: act.document.version };
  if (act.kind === 'withdraw') return { name: 'withdraw_document', body: { ...seen, reason }, done: 'documents.withdrawn' };
  // What is empty is not stated.
  const given = Object.fromEntries(Object.entries({ ...text, on, answer_by, round }).filter(([, value]) => value.trim() !== ''));
  const body = { ...seen, ...given, ...(number.trim() === '' ? {} : { number: Number(number) }) };
  if (act.kind === 'register')
    return { name: 'register_document', body: { unit, way: act.way, ...body }, done: 'documents.registered' };
  return { name: 'change_document', body, done: 'documents.changed' };
}

// The register as a paper: the year that is shown, up to today.
export function paperOf(documents: Documents, way: Way, year: string): Record<string, string> {
  const shown = /^\d{4}$/.test(year) ? year : documents.today.slice(0, 4);
  const last = `${shown}-12-31`;
  const on = last < documents.today ? last : documents.today;
  return { unit: documents.unit.id, from: `${shown}-01-01`, on, way };
}
