// Choosing children of a list.
import { expect, test } from 'vitest';
import { holdsAll, tableKey, toggled, toggledAll, type Chosen } from './selection';

const of = (...ids: string[]): Chosen => new Set(ids);

test('one is chosen, and is not any more', () => {
  expect(toggled(of('a'), 'b')).toEqual(of('a', 'b'));
  expect(toggled(of('a', 'b'), 'b')).toEqual(of('a'));
});

test('the page is chosen beside who was chosen elsewhere, and taken off alone', () => {
  expect(toggledAll(of('x', 'a'), ['a', 'b'])).toEqual(of('x', 'a', 'b'));
  expect(toggledAll(of('x', 'a', 'b'), ['a', 'b'])).toEqual(of('x'));
});

test('an empty page is not wholly chosen', () => {
  expect(holdsAll(of('a'), [])).toBe(false);
  expect(holdsAll(of('a'), ['a'])).toBe(true);
});

test('only Ctrl+A and the plain arrows mean something in the table', () => {
  const press = (key: string, held = {}) =>
    tableKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });
  expect(press('a', { ctrlKey: true })).toBe('all');
  expect(press('A', { metaKey: true })).toBe('all');
  expect(press('a')).toBeNull();
  expect(press('ArrowUp')).toBe('up');
  expect(press('ArrowDown')).toBe('down');
  expect(press('ArrowDown', { shiftKey: true })).toBeNull();
  expect(press('c', { ctrlKey: true })).toBeNull();
});
