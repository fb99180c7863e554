// What is typed into the grid and not saved yet, as it is kept in the tab, and how it comes back over rows that somebody
// else may have changed meanwhile.
import type { Mode } from '../edit/draft';
import type { Clash, Edit } from './book.svelte';

type Values = Record<string, string>;

export interface KeptRow {
  values: Values;
  before: Values; // what was recorded when it was typed; absent where somebody had still to choose
}
export interface Kept {
  mode: Mode;
  day: string;
  staged: boolean; // a block that waits for a decision
  rows: Record<string, KeptRow>;
}
export interface Back {
  edits: Edit[];
  clashes: Clash[];
}

const isTexts = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'string');

// Reads what an earlier page kept; anything else in the store is nothing kept.
export function asKept(found: unknown): Kept | null {
  if (typeof found !== 'object' || found === null) return null;
  const { mode, day, staged, rows } = found as Record<string, unknown>;
  if ((mode !== 'change' && mode !== 'correct') || typeof day !== 'string' || typeof staged !== 'boolean') return null;
  if (typeof rows !== 'object' || rows === null) return null;
  const all = Object.values(rows) as unknown[];
  const isRow = (row: unknown) =>
    typeof row === 'object' && row !== null && isTexts((row as KeptRow).values) && isTexts((row as KeptRow).before);
  return all.every(isRow) ? { mode, day, staged, rows: rows as Kept['rows'] } : null;
}

export interface Waiting {
  mode: Mode;
  day: string;
  dayWrong: boolean;
  staged: boolean;
  typed: Record<string, Values>;
  clashes: Clash[];
}

// With a day that is none nothing goes by itself, now or later.
export function keptOf(book: Waiting, recorded: (id: string, key: string) => string): Kept {
  const isOpen = (id: string, key: string) => book.clashes.some((clash) => clash.id === id && clash.key === key);
  const rows = Object.entries(book.typed).map(([id, values]) => {
    const known = Object.keys(values).filter((key) => !isOpen(id, key));
    return [id, { values, before: Object.fromEntries(known.map((key) => [key, recorded(id, key)])) }] as const;
  });
  return { mode: book.mode, day: book.day, staged: book.staged || book.dayWrong, rows: Object.fromEntries(rows) };
}

// `recorded` is null for a cell that the book does not have any more.
export function comeBack(kept: Kept, recorded: (id: string, key: string) => string | null): Back {
  const back: Back = { edits: [], clashes: [] };
  for (const [id, { values, before }] of Object.entries(kept.rows))
    for (const [key, mine] of Object.entries(values)) {
      const now = recorded(id, key);
      if (now === null || now === mine) continue;
      back.edits.push({ id, key, before: now, after: mine });
      if (before[key] !== now) back.clashes.push({ id, key, theirs: now, mine });
    }
  return back;
}
