import { expect, test, vi } from 'vitest';
import { dayAfter, dayOfStep } from './days';

test('a due day passes over the ends of months and years', () => {
  expect(dayAfter('2018-12-31', 15)).toBe('2019-01-15');
  expect(dayAfter('2020-02-20', 9)).toBe('2020-02-29');
});

test('a step recorded in the morning is of that day, not of the one that Greenwich still has', () => {
  vi.stubEnv('TZ', 'Asia/Ho_Chi_Minh');
  try {
    expect(dayOfStep({ on: null, at: '2018-12-30T23:30:00Z' })).toBe('2018-12-31');
    expect(dayOfStep({ on: '2018-12-29', at: '2018-12-30T23:30:00Z' })).toBe('2018-12-29');
  } finally {
    vi.unstubAllEnvs();
  }
});
