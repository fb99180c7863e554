import { describe, expect, test } from 'vitest';
import { isTyping, KEYS, SHORTCUTS, shortcutReader, type KeyPress } from './keyboard';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  typing: false,
  modified: false,
  composing: false,
  at_ms: 0,
  ...more,
});

describe('shortcuts', () => {
  test('a single key is known at once', () => {
    expect(shortcutReader()(press('?'))).toBe('keys');
    expect(shortcutReader()(press('/'))).toBe('search');
  });

  test('two keys after one another go to a screen', () => {
    const read = shortcutReader();
    expect(read(press('g'))).toBeNull();
    expect(read(press('t', { at_ms: 1200 }))).toBe('children');
  });

  test('a second key that comes too late is a key of its own', () => {
    const read = shortcutReader();
    read(press('g'));
    expect(read(press('n', { at_ms: 1201 }))).toBe('next');
  });

  test('letters typed into a field stay letters, F1 still helps', () => {
    const read = shortcutReader();
    expect(read(press('n', { typing: true }))).toBeNull();
    expect(read(press('F1', { typing: true }))).toBe('help');
  });

  test('an input method at work and the browser’s own keys are left alone', () => {
    expect(shortcutReader()(press('?', { composing: true }))).toBeNull();
    expect(shortcutReader()(press('p', { modified: true }))).toBeNull();
  });

  test('no two shortcuts share their keys', () => {
    expect(new Set(Object.values(KEYS)).size).toBe(SHORTCUTS.length);
  });

  test('a tick box is no place to type, a text field is', () => {
    expect(isTyping({ tagName: 'INPUT', type: 'text' } as unknown as EventTarget)).toBe(true);
    expect(isTyping({ tagName: 'INPUT', type: 'checkbox' } as unknown as EventTarget)).toBe(false);
    expect(isTyping({ tagName: 'SELECT' } as unknown as EventTarget)).toBe(true);
    expect(isTyping({ tagName: 'BUTTON' } as unknown as EventTarget)).toBe(false);
    expect(isTyping(null)).toBe(false);
  });
});
