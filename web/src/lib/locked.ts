// The mark of a screen that was locked or left: while it stands, the session that the browser may still hold is not
// taken up again, also when the server could not be told.

const STORE = 'mangnon.locked';

export const locked = {
  get on(): boolean {
    try {
      return localStorage.getItem(STORE) !== null;
    } catch {
      return false;
    }
  },
  set(on: boolean): void {
    try {
      if (on) localStorage.setItem(STORE, 'yes');
      else localStorage.removeItem(STORE);
    } catch {
      // A browser that refuses storage has nothing but the server's own clock.
    }
  },
};
