// The letter that a document of the register becomes: what is asked for it, and how it is sent.
import type { OfficialDocument } from '../../lib/wire_documents';

export interface LetterFields {
  to: string;
  paragraphs: string; // one a line
  annex_title: string; // empty: no annex
  annex: string; // one paragraph a line
  recipients: string; // one a line
  signing: string;
  signer_title: string;
  format: string;
}

export const SIGNINGS = ['head', 'kt', 'tl', 'tuq'] as const;
export const isPlan = (document: OfficialDocument) => document.type === 'KH';
// A plan of a round is made of the round; an official letter of the words that its author gives.
export const hasLetter = ({ way, withdrawn, type, round_code }: OfficialDocument) =>
  way === 'outgoing' && withdrawn === '' && (type === 'CV' || (type === 'KH' && round_code !== ''));

export const emptyLetter = (document: OfficialDocument): LetterFields => ({
  to: document.sent_to,
  paragraphs: '',
  annex_title: '',
  annex: '',
  recipients: '',
  signing: 'head',
  signer_title: '',
  format: 'docx',
});

const lines = (text: string) => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

// An annex has a title and a text, or there is none.
export function missingIn(document: OfficialDocument, fields: LetterFields): string[] {
  if (isPlan(document)) return [];
  const annex = ['annex_title', 'annex'] as const;
  const hasAnnex = annex.some((field) => fields[field].trim() !== '');
  return (['to', 'paragraphs', ...(hasAnnex ? annex : [])] as const).filter((field) => fields[field].trim() === '');
}

export function queryOf(document: OfficialDocument, fields: LetterFields, unit: string, lang: string): Record<string, string> {
  const { signing, signer_title, format } = fields;
  const round = isPlan(document) ? { round: document.round_code } : {};
  return { unit, document: document.id, signing, signer_title, format, lang, ...round };
}

export const wordsOf = (document: OfficialDocument, fields: LetterFields) => ({
  to: fields.to.trim(),
  subject: document.subject,
  paragraphs: lines(fields.paragraphs),
  annex_title: fields.annex_title.trim(),
  annex: lines(fields.annex),
  recipients: lines(fields.recipients),
});
