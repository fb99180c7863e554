// What somebody is changing on a record: which kind of change, from which day, and the fields that differ.

export type Mode = 'change' | 'correct';

export interface Draft {
  mode: Mode;
  day: string;
  values: Record<string, string>;
  nameless?: boolean; // a newborn that has no name yet
  version?: number; // of the record that was changed
  before?: Record<string, string>; // what it said in the fields that were changed
}

const isTexts = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'string');

// Reads a draft kept by an earlier page; anything else in the store is no draft.
export function asDraft(kept: unknown): Draft | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { mode, day, values, nameless, version, before } = kept as Record<string, unknown>;
  if ((mode !== 'change' && mode !== 'correct') || typeof day !== 'string' || !isTexts(values)) return null;
  const draft: Draft = { mode, day, values };
  if (nameless === true) draft.nameless = nameless;
  return typeof version === 'number' && isTexts(before) ? { ...draft, version, before } : draft;
}

interface Fact {
  key: string;
  value: string;
}

export interface Clash {
  key: string;
  theirs: string;
  mine: string;
}

// What two people changed at once: the fields both touched differently, and those only the other one touched.
export function clashOf(
  before: Fact[],
  now: Fact[],
  mine: Record<string, string>,
): { both: Clash[]; others: string[] } {
  const was = new Map(before.map((fact) => [fact.key, fact.value]));
  const theirs = now.filter((fact) => was.get(fact.key) !== fact.value);
  const both = theirs.filter((fact) => fact.key in mine && mine[fact.key] !== fact.value);
  return {
    both: both.map((fact) => ({ key: fact.key, theirs: fact.value, mine: mine[fact.key] ?? '' })),
    others: theirs.filter((fact) => !(fact.key in mine)).map((fact) => fact.key),
  };
}

// The record as it was when the draft was typed, where somebody else changed it since; otherwise null.
export function recordOfDraft<T extends { version: number; fields: Fact[] }>(now: T, kept: Draft | null): T | null {
  const { before, version } = kept ?? {};
  if (!before || version === undefined || version === now.version) return null;
  if (now.fields.every(({ key, value }) => (before[key] ?? value) === value)) return null;
  return { ...now, version, fields: now.fields.map((fact) => ({ ...fact, value: before[fact.key] ?? fact.value })) };
}

// "changes.full_name" → "full_name", as the form knows its fields.
export function fieldOfError(path: string): string {
  return path.replace(/^(changes|facts)\./, '');
}
