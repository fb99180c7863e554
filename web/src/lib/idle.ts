// A session that nobody uses ends: first a warning, then the sign-in page. A child's data do not stay on a screen that
// was left alone. All tabs of a browser are one session: who works in one is there for the others.

export type IdleState = 'active' | 'warning' | 'out';

export const WARNING_MS = 2 * 60_000;
const PING_MS = 5 * 60_000;
const TICK_MS = 5_000;

export function idleState(quiet_ms: number, limit_ms: number): IdleState {
  if (quiet_ms >= limit_ms) return 'out';
  return quiet_ms >= limit_ms - Math.min(WARNING_MS, limit_ms / 2) ? 'warning' : 'active';
}

// When somebody was there last, in any tab: RETURNS 0 when it is not known. A moment to come is of another clock.
const STORE = 'mangnon.active';
export function lastSeen(stored: string | null, now: number): number {
  const at = Number(stored);
  return Number.isFinite(at) && at <= now ? at : 0;
}
function readSeen(now: number): number {
  try {
    return lastSeen(localStorage.getItem(STORE), now);
  } catch {
    return 0;
  }
}
function writeSeen(at: number): void {
  try {
    localStorage.setItem(STORE, String(at));
  } catch {
    // A browser that refuses storage has its tabs each for itself.
  }
}

export interface IdleWatch {
  touch: () => void;
  stop: () => void;
}
export interface IdleEvents {
  changed: (state: IdleState) => void;
  working: () => void; // now and then while somebody is there: the server counts its own time
}

const EVENTS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

// While the warning stands, only touch() and another tab end it.
export function watchIdle(limit_ms: number, { changed, working }: IdleEvents): IdleWatch {
  const ping_ms = Math.min(PING_MS, limit_ms / 4);
  let last = Date.now();
  let told = last;
  let state: IdleState = 'active';
  const set = (next: IdleState) => {
    if (next === state) return;
    state = next;
    changed(next);
  };
  const touch = () => {
    last = told = Date.now();
    writeSeen(last);
    set('active');
  };
  const seen = () => {
    if (state === 'active') last = Date.now();
  };
  function look() {
    const now = Date.now();
    const elsewhere = readSeen(now);
    if (last > elsewhere) writeSeen(last);
    if (last > told && now - told >= ping_ms) {
      told = now;
      working();
    }
    last = Math.max(last, elsewhere);
    set(idleState(now - last, limit_ms));
  }
  writeSeen(last);
  const timer = setInterval(look, TICK_MS);
  EVENTS.forEach((event) => window.addEventListener(event, seen, { passive: true }));
  return {
    touch,
    stop: () => {
      clearInterval(timer);
      EVENTS.forEach((event) => window.removeEventListener(event, seen));
    },
  };
}
