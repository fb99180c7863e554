import { expect, test } from 'vitest';
import { idleState } from './idle';

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
