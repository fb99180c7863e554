// Where a new child of the grid belongs: the household that its row names by number, head or hamlet; a row that names
// none belongs to the household of the row above it.
import { folded } from '../../lib/text';

export interface Home {
  id: string;
  number: number | null;
  head: string;
  hamlet: string;
}
export const NUMBER = 'household';
export const HEAD = 'head';
export const HAMLET = 'place';
export const PLACE_KEYS: readonly string[] = [NUMBER, HEAD, HAMLET];

export type Unplaced = 'none' | 'several' | 'above';
export interface Placed {
  home: Home | null;
  asAbove: boolean; // nothing was written: it is the household of the row above
  why: Unplaced | null; // why there is no household
}
export interface NewRow {
  id: string;
  named: Record<string, string>; // what its row says of the household
  given: Home | null; // what it was begun in
}

const alike = (one: string, other: string) => folded(one) === folded(other);
const isNumber = (home: Home, text: string) => home.number !== null && home.number === Number(text.trim());

// "Thôn Lớn" is named by "Lớn" too.
const isHamlet = (home: Home, text: string) =>
  alike(home.hamlet, text) || folded(home.hamlet).endsWith(` ${folded(text)}`);

// Each household once, in the order of the book.
export function homesOf(
  rows: { household: string; household_number: number | null; head_name: string; hamlet: string }[],
): Home[] {
  const found = new Map<string, Home>();
  for (const { household: id, household_number: number, head_name: head, hamlet } of rows)
    if (id && !found.has(id)) found.set(id, { id, number, head, hamlet });
  return [...found.values()];
}

// The households by number, so that two thousand rows are placed at once.
export type Numbered = Map<number, Home[]>;
export function byNumber(homes: Home[]): Numbered {
  const found: Numbered = new Map();
  for (const home of homes)
    if (home.number !== null) found.set(home.number, [...(found.get(home.number) ?? []), home]);
  return found;
}

function find(homes: Home[], numbered: Numbered, named: NewRow['named']): Home[] {
  const { [NUMBER]: number = '', [HEAD]: head = '', [HAMLET]: hamlet = '' } = named;
  const first = number ? (numbered.get(Number(number.trim())) ?? []) : homes;
  return first.filter(
    (home) =>
      (!number || isNumber(home, number)) && (!head || alike(home.head, head)) && (!hamlet || isHamlet(home, hamlet)),
  );
}

// A hamlet alone names no household.
const isNamed = ({ named }: NewRow) => Boolean(named[NUMBER]?.trim()) || Boolean(named[HEAD]?.trim());

// The household of every new row, from the first to the last; `last` is that of the row above the first.
export function placeAll(rows: NewRow[], homes: Home[], last: Home | null): Map<string, Placed> {
  const numbered = byNumber(homes);
  const placed = new Map<string, Placed>();
  let above = last;
  for (const row of rows) {
    const found = isNamed(row) ? find(homes, numbered, row.named) : [];
    const [only] = found;
    if (!isNamed(row)) {
      const home: Home | null = row.given ?? above;
      const hamlet = row.named[HAMLET]?.trim() ?? '';
      // The row above is no home for who is written into another hamlet.
      const isElsewhere = home !== null && hamlet !== '' && !isHamlet(home, hamlet);
      if (isElsewhere) placed.set(row.id, { home: null, asAbove: false, why: 'none' });
      else placed.set(row.id, { home, asAbove: row.given === null, why: home ? null : 'above' });
    } else if (only && found.length === 1) placed.set(row.id, { home: only, asAbove: false, why: null });
    else placed.set(row.id, { home: null, asAbove: false, why: only ? 'several' : 'none' });
    above = placed.get(row.id)?.home ?? null;
  }
  return placed;
}

// Numbers that no household at hand bears, each once: they may be of a household without children.
export function unknownNumbers(rows: NewRow[], homes: Home[]): number[] {
  const numbered = byNumber(homes);
  const asked = rows.map((row) => row.named[NUMBER]?.trim() ?? '').filter((text) => /^\d{1,6}$/.test(text));
  return [...new Set(asked.map(Number))].filter((number) => !numbered.has(number));
}
