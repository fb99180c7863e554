// What is typed into the grid and not saved yet, as it is kept in the tab, and how it comes back over rows that somebody
// else may have changed meanwhile.
import type { Mode } from '../edit/draft';
import type { Clash, Edit } from './book.svelte';
import type { Home } from './homes';

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
  begun: Begun[]; // children that are not in the book yet, in their order
}
export interface Begun {
  id: string; // of the row, and of its command: it is known again if it arrived after all
  home: Home | null;
}
export interface Back {
  edits: Edit[];
  clashes: Clash[];
}

const isTexts = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'string');

function begunOf(found: unknown): Begun[] {
  const isHome = (home: unknown) => home === null || (typeof home === 'object' && typeof (home as Home).id === 'string');
  const isBegun = (each: unknown): each is Begun =>
    typeof each === 'object' && each !== null && typeof (each as Begun).id === 'string' && isHome((each as Begun).home);
  return Array.isArray(found) ? found.filter(isBegun) : [];
}

// Reads what an earlier page kept; anything else in the store is nothing kept.
export function asKept(found: unknown): Kept | null {
  if (typeof found !== 'object' || found === null) return null;
  const { mode, day, staged, rows, begun } = found as Record<string, unknown>;
  if ((mode !== 'change' && mode !== 'correct') || typeof day !== 'string' || typeof staged !== 'boolean') return null;
  if (typeof rows !== 'object' || rows === null) return null;
  const all = Object.values(rows) as unknown[];
  const isRow = (row: unknown) =>
    typeof row === 'object' && row !== null && isTexts((row as KeptRow).values) && isTexts((row as KeptRow).before);
  return all.every(isRow) ? { mode, day, staged, rows: rows as Kept['rows'], begun: begunOf(begun) } : null;
}

export interface Waiting {
  mode: Mode;
  day: string;
  dayWrong: boolean;
  staged: boolean;
  typed: Record<string, Values>;
  clashes: Clash[];
  begun: Begun[];
}

// With a day that is none nothing goes by itself, now or later.
export function keptOf(book: Waiting, recorded: (id: string, key: string) => string): Kept {
  const isOpen = (id: string, key: string) => book.clashes.some((clash) => clash.id === id && clash.key === key);
  const rows = Object.entries(book.typed).map(([id, values]) => {
    const known = Object.keys(values).filter((key) => !isOpen(id, key));
    return [id, { values, before: Object.fromEntries(known.map((key) => [key, recorded(id, key)])) }] as const;
  });
  const { mode, day, begun } = book;
  return { mode, day, staged: book.staged || book.dayWrong, rows: Object.fromEntries(rows), begun };
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
