// What somebody has typed and not yet saved, kept in this browser tab for that person only, until saved or signed out.

const PREFIX = 'mangnon.draft.';

const keyOf = (user: string, subject: string) => `${PREFIX}${user}.${subject}`;

export function saveDraft(user: string, subject: string, draft: unknown): void {
  try {
    sessionStorage.setItem(keyOf(user, subject), JSON.stringify(draft));
  } catch {
    // A browser that refuses storage still keeps what is on the screen.
  }
}

export function loadDraft(user: string, subject: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(user, subject)) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

export function dropDraft(user: string, subject: string): void {
  sessionStorage.removeItem(keyOf(user, subject));
}

export function dropAllDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}

// Somebody else sits at the screen now: what the one before typed must not stay in this tab.
export function dropDraftsOfOthers(user: string): void {
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith(PREFIX) && !key.startsWith(keyOf(user, ''))) sessionStorage.removeItem(key);
}
