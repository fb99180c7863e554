// Who is signed in, told to the other tabs of this browser: what one tab leaves is left by all.

const STORE = 'mangnon.holder';

// `who` is the id of a user or, when nobody is left, the key of the text that says why.
export function tellTabs(who: string): void {
  try {
    localStorage.setItem(STORE, who);
  } catch {
    // A browser that refuses storage has its tabs each for itself.
  }
}

export function hearTabs(heard: (who: string) => void): void {
  globalThis.window?.addEventListener('storage', (event) => {
    if (event.key === STORE && event.newValue !== null) heard(event.newValue);
  });
}
