// A session that nobody uses ends: first a warning, then the sign-in page. A child's data do not stay on a screen that
// was left alone.

export type IdleState = 'active' | 'warning' | 'out';

export const WARNING_MS = 2 * 60_000;

export function idleState(quiet_ms: number, limit_ms: number): IdleState {
  if (quiet_ms >= limit_ms) return 'out';
  return quiet_ms >= limit_ms - Math.min(WARNING_MS, limit_ms / 2) ? 'warning' : 'active';
}

export interface IdleWatch {
  touch: () => void;
  stop: () => void;
}

const EVENTS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

// Calls `changed` when the state changes. While the warning stands, only touch() ends it.
export function watchIdle(limit_ms: number, changed: (state: IdleState) => void): IdleWatch {
  let last = Date.now();
  let state: IdleState = 'active';
  const set = (next: IdleState) => {
    if (next === state) return;
    state = next;
    changed(next);
  };
  const touch = () => {
    last = Date.now();
    set('active');
  };
  const seen = () => {
    if (state === 'active') last = Date.now();
  };
  const timer = setInterval(() => set(idleState(Date.now() - last, limit_ms)), 5_000);
  EVENTS.forEach((event) => window.addEventListener(event, seen, { passive: true }));
  return {
    touch,
    stop: () => {
      clearInterval(timer);
      EVENTS.forEach((event) => window.removeEventListener(event, seen));
    },
  };
}
