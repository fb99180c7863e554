// The list of a cell while it is typed into: what it offers for the part at the end, and what the cell says once one of
// it is taken. Several are written with semicolons between, a state with its days behind it.
import { hasSince } from '../../lib/fields';
import { folded, matching } from '../../lib/text';
import type { Choice, Column } from './table';

const HAS_DAY = /\s(?:từ|tu|since)(?:\s|$)/i;
const SEVERAL = ['codes', 'states'];

export const isListed = (column: Column) =>
  column.choices.length > 0 && ['code', 'flag', 'codes', 'states'].includes(column.kind);
export const isSeveral = (column: Column) => SEVERAL.includes(column.kind);

function parted(column: Column, value: string): { before: string[]; last: string } {
  if (!isSeveral(column)) return { before: [], last: value };
  const parts = value.split(';').map((part) => part.trim());
  return { before: parts.slice(0, -1).filter(Boolean), last: parts.at(-1) ?? '' };
}

// What is being looked for: the part at the end, nothing once it has come to its days.
export function sought(column: Column, value: string): string | null {
  const { last } = parted(column, value);
  return column.kind === 'states' && HAS_DAY.test(` ${last} `) ? null : last;
}

// The choices for what is typed, without those that stand there already.
export function offered(column: Column, value: string): Choice[] {
  const { before } = parted(column, value);
  const last = sought(column, value);
  if (last === null) return [];
  const said = column.kind === 'codes' ? before.map(folded) : [];
  return matching(column.choices, last).filter((each) => !said.includes(folded(each.name)));
}

// Where the list stands when it is opened over what the cell says: on that, so that Enter changes nothing.
export function standing(column: Column, value: string): number {
  return Math.max(0, column.choices.findIndex((each) => folded(each.name) === folded(value)));
}

export interface Taken {
  value: string;
  isWhole: boolean; // false: its day is still to be typed
}
export function taken(column: Column, value: string, choice: Choice, since: string): Taken {
  const text = [...parted(column, value).before, choice.name].join('; ');
  const isDated = column.kind === 'states' && choice.code !== 'UNKNOWN' && hasSince({ status: choice.code, since: '' });
  return { value: isDated ? `${text} ${since} ` : text, isWhole: !isDated };
}

// A word that was left standing without its day.
export const closed = (column: Column, value: string) =>
  column.kind === 'states' ? value.replace(/\s+(?:từ|tu|since)\s*(?=;|$)/gi, '') : value;
