// A circumstance as the form of its correction has it, and what of that is to be sent: only what is otherwise.
import type { Key } from '../../lib/i18n/index.svelte';
import type { Circumstance } from '../../lib/wire_record';
import { arePapers, isMore, papersOf, stated, type More, type Paper } from './recording';

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

// What each part of the form is called on it.
export const LABELS: Record<string, Key> = {
  from: 'child.beginFrom',
  to: 'child.correctTo',
  end_reason: 'child.endReason',
  note: 'child.note',
  papers: 'evidence.papers',
  source: 'child.source',
  finder: 'child.finder',
  confirmed_by: 'child.confirmedBy',
  round: 'child.round',
};

// A part of the form that somebody else has changed, and what was typed there meanwhile, if that is otherwise still.
export interface Renewed {
  key: string;
  mine: string | null;
}

const sameIn = (papers: Paper[]) => {
  const known = new Set(papers.map((paper) => JSON.stringify(paper)));
  return (paper: Paper) => known.has(JSON.stringify(paper));
};

// The papers as they are now, without those taken off here and with those added here.
function renewedPapers(before: Paper[], mine: Paper[], now: Paper[]): Paper[] {
  const wasThere = sameIn(before);
  const isKept = sameIn(mine);
  const isThere = sameIn(now);
  const left = now.filter((paper) => !wasThere(paper) || isKept(paper));
  return [...left, ...mine.filter((paper) => !wasThere(paper) && !isThere(paper))];
}

// Somebody else has written meanwhile: the form with their values where they changed something, with what was typed here
// where they did not.
export function renewed(
  before: CorrectionForm,
  mine: CorrectionForm,
  now: CorrectionForm,
): { form: CorrectionForm; changed: Renewed[] } {
  const flat = ({ papers: _, origin, ...rest }: CorrectionForm): Record<string, string> => ({ ...rest, ...origin });
  const [was, typed, held] = [flat(before), flat(mine), flat(now)];
  const theirs = Object.keys(held).filter((key) => held[key] !== was[key]);
  const changed: Renewed[] = theirs.map((key) => {
    const isOther = typed[key] !== was[key] && typed[key] !== held[key];
    return { key, mine: isOther ? (typed[key] ?? '') : null };
  });
  if (JSON.stringify(before.papers) !== JSON.stringify(now.papers)) changed.push({ key: 'papers', mine: null });
  const value = (key: string) => (theirs.includes(key) ? held[key] : typed[key]) ?? '';
  const form: CorrectionForm = {
    from: value('from'),
    to: value('to'),
    end_reason: value('end_reason'),
    note: value('note'),
    papers: renewedPapers(before.papers, mine.papers, now.papers),
    origin: Object.fromEntries(Object.keys(now.origin).map((key) => [key, value(key)])),
  };
  return { form, changed };
}

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

// The form and the record that it was made from, as they are kept until it is sent.
export interface KeptCorrection {
  form: CorrectionForm;
  base: { version: number; form: CorrectionForm };
}

function asForm(found: unknown): CorrectionForm | null {
  if (typeof found !== 'object' || found === null) return null;
  const { papers, origin, ...texts } = found as Record<string, unknown>;
  const isWhole = ['from', 'to', 'end_reason', 'note'].every((key) => typeof texts[key] === 'string');
  return isWhole && arePapers(papers) && isMore(origin) ? (found as CorrectionForm) : null;
}

// Reads what an earlier window kept; anything else in the store is nothing kept.
export function asCorrection(found: unknown): KeptCorrection | null {
  if (typeof found !== 'object' || found === null) return null;
  const { form, base } = found as { form: unknown; base?: { version?: unknown; form?: unknown } };
  const [typed, before] = [asForm(form), asForm(base?.form)];
  const version = base?.version;
  return typed && before && typeof version === 'number' ? { form: typed, base: { version, form: before } } : null;
}
