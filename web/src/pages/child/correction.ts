// A circumstance as the form of its correction has it, and what of that is to be sent: only what is otherwise.
import type { Circumstance } from '../../lib/wire_record';
import { papersOf, stated, type More, type Paper } from './recording';

export interface CorrectionForm {
  from: string;
  to: string; // empty: it has not ended
  end_reason: string;
  note: string;
  papers: Paper[];
  origin: More;
}

// How it was entered is nobody's word.
const ENTERED = ['form', 'workbook', 'proposal'];

export const formOf = (episode: Circumstance): CorrectionForm => ({
  from: episode.from ?? '',
  to: episode.to ?? '',
  end_reason: episode.end_reason_code,
  note: episode.note,
  papers: papersOf(episode),
  origin: {
    source: ENTERED.includes(episode.source) ? '' : episode.source,
    finder: episode.finder,
    confirmed_by: episode.confirmed_by,
    round: episode.round,
  },
});

export function correction(before: CorrectionForm, after: CorrectionForm): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  if (after.from !== before.from) body.from = after.from;
  if (after.to !== before.to) body.to = after.to;
  if (after.to !== '' && after.end_reason !== before.end_reason) body.end_reason = after.end_reason;
  if (after.note !== before.note) body.note = after.note;
  const papers = stated(after.papers);
  if (JSON.stringify(papers) !== JSON.stringify(before.papers)) body.evidence = papers;
  for (const [key, value] of Object.entries(after.origin)) if (value !== before.origin[key]) body[key] = value;
  return body;
}
