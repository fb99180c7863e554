// How a paper's table stands on the screen: a head of two rows where columns share a title, and for each figure the list
// of children behind it.
import type { Query } from '../../lib/router';
import type { Report, ReportColumn, ReportRow } from '../../lib/wire';

export interface HeadCell {
  label: string;
  span: number;
  rows: 1 | 2;
}

// Neighbours of the same group stand under one title; a column without group reaches over both rows.
export function headRows(columns: ReportColumn[]): { upper: HeadCell[]; lower: ReportColumn[] } {
  const upper: (HeadCell & { group: string })[] = [];
  for (const column of columns) {
    const last = upper.at(-1);
    if (column.group !== '' && last?.group === column.group) last.span += 1;
    else if (column.group !== '') upper.push({ label: column.group, group: column.group, span: 1, rows: 1 });
    else upper.push({ label: column.label, group: '', span: 1, rows: 2 });
  }
  return { upper, lower: columns.filter((column) => column.group !== '') };
}

export type Kind = 'rate' | 'count' | 'text';

// A rate is named so by its key; a column is a count when every figure in it is one.
export function kindOf(column: ReportColumn, report: Report): Kind {
  if (column.key.endsWith('_rate')) return 'rate';
  const values = report.rows
    .map((row) => row.cells[column.key])
    .filter((value) => value !== null && value !== undefined);
  return values.length > 0 && values.every((value) => typeof value === 'number') ? 'count' : 'text';
}

const LONG_TEXT = 24;

// A column of sentences gets room; one of dates or words does not need it.
export function isLong(column: ReportColumn, report: Report): boolean {
  return report.rows.some((row) => String(row.cells[column.key] ?? '').length > LONG_TEXT);
}

// The choices of the list behind a figure; null when the figure cannot be opened.
export function listBehind(
  filter: ReportColumn['filter'],
  unit: string | null,
  on: string,
  value: unknown,
): Query | null {
  if (!filter || !unit || typeof value !== 'number' || value === 0) return null;
  const words = Object.fromEntries(Object.entries(filter).map(([key, word]) => [key, String(word)]));
  return { unit, on, ...words };
}

export function nameOfRow(row: ReportRow): string {
  return row.name || row.unit;
}
