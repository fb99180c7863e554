// Every way in which a layout may hold.
import { expect, test } from 'vitest';
import { daysOf } from './days';

const day = (date: string) => date.split('-').reverse().join('/');

test('a layout holds between two days, from one, before one, or always', () => {
  expect(daysOf({ from: '2026-01-01', until: '2027-01-01' }, day)).toBe('01/01/2026 đến trước 01/01/2027');
  expect(daysOf({ from: '2026-01-01', until: null }, day)).toBe('từ 01/01/2026');
  expect(daysOf({ from: null, until: '2027-01-01' }, day)).toBe('trước 01/01/2027');
  expect(daysOf({ from: null, until: null }, day)).toBe('mọi ngày');
});
