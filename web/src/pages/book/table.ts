// The grid without its screen: columns, what typed or pasted text means in each, blocks of cells, and the clipboard.
import { isDate, parseDate, typedDate } from '../../lib/dates';
import { formatStates, parseStates, sayStates, type ParentState } from '../../lib/fields';
import { folded, tidy } from '../../lib/text';
import type { FieldKind } from '../../lib/wire';

export interface Choice {
  code: string;
  name: string;
}
export interface Column {
  key: string;
  label: string;
  kind: FieldKind;
  choices: Choice[];
  width: number; // rem
  fixed: boolean; // shown, not typed
  most?: number; // characters
}

const YES = ['c', 'co', 'x', 'yes', 'y', '1', 'roi', 'da'];
const NO = ['k', 'khong', 'no', 'n', '0', 'chua'];
const UNTIL = /\s+(?:đến|den|until)\s+(?:ngày\s+|ngay\s+)?(\S+)$/i;
const SINCE = /\s+(?:từ|tu|since)\s+(?:ngày\s+|ngay\s+)?(\S+)$/i;

// The code that a text names: the code itself, its name without marks, or the only name that holds the text.
function codeOf(choices: Choice[], text: string): string | null {
  const wanted = folded(text);
  const exact = choices.find((each) => folded(each.code) === wanted || folded(each.name) === wanted);
  if (exact) return exact.code;
  const near = choices.filter((each) => folded(each.name).includes(wanted));
  return near.length === 1 ? (near[0]?.code ?? null) : null;
}

// Semicolons stand between names, commas too where they are not part of one.
function codesOf(choices: Choice[], text: string): string | null {
  const parts = (from: string, mark: string) => from.split(mark).filter((part) => part.trim() !== '');
  const found = parts(text, ';').flatMap((part) => {
    const whole = codeOf(choices, part);
    return whole === null ? parts(part, ',').map((each) => codeOf(choices, each)) : [whole];
  });
  return found.includes(null) ? null : [...new Set(found)].join(';');
}

// "Đã chết từ 02/03/2017; Đi làm ăn xa từ 10/01/2018 đến 01/12/2018"
function statesOf(choices: Choice[], text: string): string | null {
  const states = text
    .split(';')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const dayOf = (found: RegExpExecArray | null) => (found ? parseDate(found[1] ?? '') : '');
      const begun = part.replace(UNTIL, '');
      return {
        status: codeOf(choices, begun.replace(SINCE, '')),
        since: dayOf(SINCE.exec(begun)),
        until: dayOf(UNTIL.exec(part)),
      };
    });
  const isRead = (state: (typeof states)[number]): state is ParentState & { until: string } =>
    state.status !== null && state.since !== null && state.until !== null;
  return states.every(isRead) ? formatStates(states) : null;
}

// The fact that a text states in this column, in the register's form; null when it cannot be understood.
export function parseCell(column: Column, typed: string): string | null {
  const text = tidy(typed).replace(/^'(?=[=+\-@])/, '');
  if (text === '') return '';
  switch (column.kind) {
    case 'text':
    case 'reference':
      return column.most && text.length > column.most ? null : text;
    case 'number':
      return /^\d{1,6}$/.test(text) ? String(Number(text)) : null;
    case 'date':
      return parseDate(text);
    case 'flag':
      return YES.includes(folded(text)) ? 'yes' : NO.includes(folded(text)) ? 'no' : null;
    case 'code':
      return codeOf(column.choices, text);
    case 'codes':
      return codesOf(column.choices, text);
    case 'states':
      return parseStates(text).every((state) => column.choices.some((each) => each.code === state.status))
        ? text
        : statesOf(column.choices, text);
  }
}

// The fact as people read it. `words` stand before the days of a state.
export function formatCell(column: Column, value: string, words = { since: 'từ', until: 'đến' }): string {
  const named = (code: string) => column.choices.find((each) => each.code === code)?.name ?? code;
  switch (column.kind) {
    case 'date':
      return isDate(value) ? typedDate(value) : value;
    case 'flag':
    case 'code':
      return value && named(value);
    case 'codes':
      return value.split(';').filter(Boolean).map(named).join('; ');
    case 'states':
      return sayStates(value, named, words);
    case 'text':
    case 'number':
    case 'reference':
      return value;
  }
}

export interface Cell {
  row: number;
  column: number;
}
export interface Block {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export function blockOf(one: Cell, other: Cell): Block {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}
export const within = (block: Block, row: number, column: number) =>
  row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
export const sizeOf = (block: Block) => (block.bottom - block.top + 1) * (block.right - block.left + 1);

// Excel puts a cell with a line break, a tab or a quote between quotes and doubles the quotes within.
export function readClipboard(text: string): string[][] {
  const rows: string[][] = [[]];
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  let at = 0;
  for (;;) {
    const quoted = source[at] === '"' ? /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(source.slice(at)) : null;
    const cell = quoted ? (quoted[1] ?? '').replace(/""/g, '"') : (/^[^\t\n]*/.exec(source.slice(at))?.[0] ?? '');
    rows.at(-1)?.push(cell);
    at += quoted ? quoted[0].length : cell.length;
    if (at >= source.length) return rows;
    if (source[at] === '\n') rows.push([]);
    at += 1;
  }
}

// A text that Excel would take for a formula is marked as text.
export function writeClipboard(rows: string[][]): string {
  const cell = (text: string) => {
    const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
    return /[\t\n"]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  };
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}
