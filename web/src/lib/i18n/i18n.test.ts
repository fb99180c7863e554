import { describe, expect, test } from 'vitest';
import { en } from './en';
import { fill } from './index.svelte';
import { vi } from './vi';

const params = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

const SOURCES = import.meta.glob<string>('./{vi,en}*.ts', { query: '?raw', import: 'default', eager: true });

describe('the two catalogues', () => {
  test.each(['vi', 'en'])('%s says each thing once: no part overrides another', (lang) => {
    const parts = Object.entries(SOURCES).filter(([path]) => path.startsWith(`./${lang}`));
    const keys = parts.flatMap(([, source]) => [...source.matchAll(/^ {2}'([\w.-]+)':/gm)].map((match) => match[1]));
    expect(keys.length).toBeGreaterThan(300);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  test('have the same keys in the same order', () => {
    expect(Object.keys(en)).toEqual(Object.keys(vi));
  });

  test('give every key a text, with the same places to fill', () => {
    for (const [key, text] of Object.entries(vi)) {
      const other = en[key as keyof typeof vi];
      expect(text.trim(), key).not.toBe('');
      expect(other.trim(), key).not.toBe('');
      expect(params(other), key).toEqual(params(text));
    }
  });

  test('are composed text without doubled spaces', () => {
    for (const text of [...Object.values(vi), ...Object.values(en)]) {
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toMatch(/ {2}/);
    }
  });
});

test('one is told from many where the language does', () => {
  expect(fill('{count} {count|row was|rows were} refused', { count: 1 })).toBe('1 row was refused');
  expect(fill('{count} {count|row was|rows were} refused', { count: '1.000' })).toBe('1.000 rows were refused');
});
