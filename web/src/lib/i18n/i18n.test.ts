import { describe, expect, test } from 'vitest';
import { en } from './en';
import { vi } from './vi';

const params = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('the two catalogues', () => {
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
