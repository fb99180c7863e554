// What is typed into the grid and not saved yet, kept in this tab like any draft; it stands in its cells again once the
// rows are there. REQUIRES to be called while a component starts.
import { untrack } from 'svelte';
import { dropDraft, loadDraft, saveDraft } from '../../lib/drafts';
import { t } from '../../lib/i18n/index.svelte';
import { session } from '../../lib/session.svelte';
import { say } from '../../lib/toasts.svelte';
import type { Book, Edit, Unread } from './book.svelte';
import { parseCell, type Column } from './table';

type Draft = Record<string, Record<string, string>>;

export function keepDraft(book: Book, unit: string, columns: () => Column[], loading: () => boolean): void {
  const user = session.user.id;
  const subject = `book-${unit}-${book.on}`;
  const kept = (loadDraft(user, subject) ?? {}) as Draft;
  let restored = $state(false);

  $effect(() => {
    if (loading() || restored) return;
    untrack(() => restore(book, columns(), kept));
    restored = true;
  });
  $effect(() => {
    if (!restored) return;
    if (book.waiting.length > 0) saveDraft(user, subject, book.typed);
    else dropDraft(user, subject);
  });
}

function restore(book: Book, columns: Column[], draft: Draft): void {
  const edits: Edit[] = [];
  const unread: Unread[] = [];
  for (const [id, values] of Object.entries(draft))
    for (const [key, after] of Object.entries(values)) {
      const row = book.row(id);
      const column = columns.find((each) => each.key === key);
      if (!row || !column) continue;
      edits.push({ id, key, before: book.value(row, key), after });
      if (parseCell(column, after) === null) unread.push({ id, key, reason: t(`book.unread.${column.kind}`) });
    }
  book.write(edits, unread, false);
  if (edits.length > 0) say(t('book.reopened', { count: edits.length }));
}
