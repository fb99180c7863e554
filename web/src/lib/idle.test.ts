import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { idleState, lastSeen, watchIdle, type IdleState, type IdleWatch } from './idle';

const MINUTE = 60_000;

test('two minutes before the end there is a warning, at the end the session is over', () => {
  expect(idleState(0, 30 * MINUTE)).toBe('active');
  expect(idleState(28 * MINUTE - 1, 30 * MINUTE)).toBe('active');
  expect(idleState(28 * MINUTE, 30 * MINUTE)).toBe('warning');
  expect(idleState(30 * MINUTE - 1, 30 * MINUTE)).toBe('warning');
  expect(idleState(30 * MINUTE, 30 * MINUTE)).toBe('out');
});

test('a short session is not all warning', () => {
  expect(idleState(30_000 - 1, MINUTE)).toBe('active');
  expect(idleState(30_000, MINUTE)).toBe('warning');
});

test('who works in another tab is there; a moment to come is of another clock', () => {
  expect(lastSeen('1000', 2000)).toBe(1000);
  expect(lastSeen('3000', 2000)).toBe(0);
  expect(lastSeen(null, 2000)).toBe(0);
  expect(lastSeen('x', 2000)).toBe(0);
});

describe('the watch of one tab', () => {
  const LIMIT = 30 * MINUTE;
  let heard: IdleState[] = [];
  let pings = 0;
  let press: () => void = () => undefined;
  let store: Record<string, string> = {};
  let watch: IdleWatch;

  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000 });
    [heard, pings, store] = [[], 0, {}];
    vi.stubGlobal('window', {
      addEventListener: (_: string, listener: () => void) => (press = listener),
      removeEventListener: () => undefined,
    });
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => store[key] ?? null,
      setItem: (key: string, value: string) => (store[key] = value),
    });
    watch = watchIdle(LIMIT, { changed: (state) => heard.push(state), working: () => (pings += 1) });
  });
  afterEach(() => {
    watch.stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('left alone it warns, then ends', () => {
    vi.advanceTimersByTime(28 * MINUTE);
    expect(heard).toEqual(['warning']);
    vi.advanceTimersByTime(2 * MINUTE);
    expect(heard).toEqual(['warning', 'out']);
    expect(pings).toBe(0);
  });

  test('somebody who types is told to the server now and then', () => {
    for (let minute = 0; minute < 20; minute += 1) {
      press();
      vi.advanceTimersByTime(MINUTE);
    }
    expect(pings).toBeGreaterThanOrEqual(3);
    expect(pings).toBeLessThanOrEqual(4);
    expect(heard).toEqual([]);
  });

  test('who works in another tab keeps this one, and takes its warning back', () => {
    vi.advanceTimersByTime(28 * MINUTE);
    store['mangnon.active'] = String(Date.now());
    vi.advanceTimersByTime(10_000);
    expect(heard).toEqual(['warning', 'active']);
  });
});
