// What somebody is changing on a record: which kind of change, from which day, and the fields that differ.

export type Mode = 'change' | 'correct';

export interface Draft {
  mode: Mode;
  day: string;
  values: Record<string, string>;
  nameless?: boolean; // a newborn that has no name yet
}

// Reads a draft kept by an earlier page; anything else in the store is no draft.
export function asDraft(kept: unknown): Draft | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { mode, day, values, nameless } = kept as Record<string, unknown>;
  if ((mode !== 'change' && mode !== 'correct') || typeof day !== 'string') return null;
  if (typeof values !== 'object' || values === null) return null;
  if (!Object.values(values).every((value) => typeof value === 'string')) return null;
  const draft = { mode, day, values: values as Record<string, string> } as const;
  return nameless === true ? { ...draft, nameless } : draft;
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

// "changes.full_name" → "full_name", as the form knows its fields.
export function fieldOfError(path: string): string {
  return path.replace(/^(changes|facts)\./, '');
}
