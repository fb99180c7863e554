import { expect, test } from 'vitest';
import { moveOf } from './keys';

const press = (key: string, more: Partial<Record<'shiftKey' | 'ctrlKey', boolean>> = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  ...more,
});

test('arrows go from cell to cell, and with Shift take the block along', () => {
  expect(moveOf(press('ArrowDown'), 10)).toEqual({ rows: 1, columns: 0, extend: false });
  expect(moveOf(press('ArrowLeft', { shiftKey: true }), 10)).toEqual({ rows: 0, columns: -1, extend: true });
});

test('Enter goes down and Tab to the right, back with Shift, and neither makes a block', () => {
  expect(moveOf(press('Enter', { shiftKey: true }), 10)).toEqual({ rows: -1, columns: 0, extend: false });
  expect(moveOf(press('Tab'), 10)).toEqual({ rows: 0, columns: 1, extend: false });
});

test('Control goes to the edge, a page goes by what is in sight', () => {
  expect(moveOf(press('End', { ctrlKey: true }), 10)?.rows).toBeGreaterThan(100_000);
  expect(moveOf(press('PageDown'), 12)).toEqual({ rows: 12, columns: 0, extend: false });
});

test('other keys are the cell’s', () => {
  expect(moveOf(press('a'), 10)).toBeNull();
  expect(moveOf(press('F2'), 10)).toBeNull();
});
