// What is typed into a window, kept in this tab for the same person until it is written or given up.
import { dropDraft, loadDraft, saveDraft } from './drafts';
import { session } from './session.svelte';

export interface KeptForm<T> {
  readonly found: T | null; // what was typed earlier
  keep: (draft: T | null) => void; // null: nothing is typed
  end: () => void; // written or given up: nothing is kept after this
}

export function keptForm<T>(subject: string, read: (found: unknown) => T | null): KeptForm<T> {
  const user = session.user.id;
  let ended = false;
  return {
    found: read(loadDraft(user, subject)),
    keep(draft) {
      if (ended) return;
      if (draft === null) dropDraft(user, subject);
      else saveDraft(user, subject, draft);
    },
    end() {
      ended = true;
      dropDraft(user, subject);
    },
  };
}
