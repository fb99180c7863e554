import { afterEach, expect, test } from 'vitest';
import { now, setClock, today } from './clock';

const HERE = Date.parse('2030-01-01T00:00:00Z');
afterEach(() => setClock(null));

test('a computer that is a decade ahead tells the day and the moment of the server', () => {
  setClock('2018-12-30T16:59:00Z', HERE);
  expect(today(HERE)).toBe('2018-12-30');
  expect(today(HERE + 60_000)).toBe('2018-12-31');
  expect(now(HERE + 5_000)).toBe(Date.parse('2018-12-30T16:59:05Z'));
});

test('what the server did not say is taken from the computer', () => {
  setClock(null, HERE);
  expect(today(HERE)).toBe('2030-01-01');
});
