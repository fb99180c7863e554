// The texts of a block over the cells of a block; what has no meaning in its column stays as typed, with its reason.
import { t } from '../../lib/i18n/index.svelte';
import type { Book, Edit, Unread } from './book.svelte';
import { isTypedIn } from './columns';
import { parseCell, type Block, type Column } from './table';

const ABOVE = /\s*↑$/; // the household of the row above, copied from the grid

// RETURNS how many cells were written. `begun` are the new rows that this makes: they go with its undoing.
export function write(
  book: Book,
  columns: Column[],
  block: Block,
  textAt: (row: number, column: number) => string,
  begun: string[] = [],
): number {
  const edits: Edit[] = [];
  const unread: Unread[] = [];
  for (let at = block.top; at <= Math.min(block.bottom, book.rows.length - 1); at += 1) {
    const row = book.rows[at];
    for (const [index, column] of columns.entries()) {
      if (!row || index < block.left || index > block.right || !isTypedIn(book, row, column)) continue;
      const text = textAt(at - block.top, index - block.left).replace(ABOVE, '');
      const value = parseCell(column, text);
      edits.push({ id: row.id, key: column.key, before: book.value(row, column.key), after: value ?? text });
      if (value === null) unread.push({ id: row.id, key: column.key, reason: t(`book.unread.${column.kind}`) });
    }
  }
  book.write(edits, unread, true, begun);
  return edits.length;
}
