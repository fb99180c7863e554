// What is typed into the grid and not saved yet, kept in this tab like any draft; it stands in its cells again once the
// rows are there, meant as it was meant. REQUIRES to be called while a component starts.
import { untrack } from 'svelte';
import { dropDraft, loadDraft, saveDraft } from '../../lib/drafts';
import { t } from '../../lib/i18n/index.svelte';
import { session } from '../../lib/session.svelte';
import { say } from '../../lib/toasts.svelte';
import type { Book, Unread } from './book.svelte';
import { asKept, comeBack, keptOf, type Kept } from './kept';
import { parseCell, type Column } from './table';

export function keepDraft(book: Book, unit: string, columns: () => Column[], loading: () => boolean): void {
  const user = session.user.id;
  const subject = `book-${unit}-${book.on}`;
  const kept = asKept(loadDraft(user, subject));
  let restored = $state(false);
  const write = () => saveDraft(user, subject, keptOf(book, (id, key) => book.row(id)?.facts[key] ?? ''));

  // Also of a row that was sent when the page was left, and taken only after.
  book.settled = () => {
    if (book.waiting.length === 0) dropDraft(user, subject);
    else if (loadDraft(user, subject) !== null) write();
  };
  $effect(() => {
    if (loading() || restored) return;
    if (kept) untrack(() => restore(book, columns(), kept));
    restored = true;
  });
  $effect(() => {
    if (!restored) return;
    if (book.waiting.length > 0) write();
    else dropDraft(user, subject);
  });
}

function restore(book: Book, columns: Column[], kept: Kept): void {
  const columnOf = (key: string) => columns.find((each) => each.key === key);
  for (const { id, home } of kept.begun) if (kept.rows[id]) book.begin(1, home, [id]);
  const { edits, clashes } = comeBack(kept, (id, key) => {
    const row = book.row(id);
    return row && columnOf(key) ? (row.facts[key] ?? '') : null;
  });
  if (edits.length === 0) return;
  const unread: Unread[] = [];
  for (const { id, key, after } of edits) {
    const column = columnOf(key);
    if (column && parseCell(column, after) === null)
      unread.push({ id, key, reason: t(`book.unread.${column.kind}`) });
  }
  [book.mode, book.day, book.staged] = [kept.mode, kept.day, kept.staged];
  book.write(edits, unread, false);
  book.clashes = clashes;
  say(t('book.reopened', { count: edits.length }));
  if (book.undecided.length > 0) void book.judge(book.undecided);
}
