import { describe, expect, test } from 'vitest';
import { HELP as helpEn } from '../help/en';
import { TOPICS } from '../help/topics';
import { HELP as helpVi } from '../help/vi';
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

  test('help has an article for every screen in both languages', () => {
    for (const topic of TOPICS) {
      expect(helpVi[topic].text.length).toBeGreaterThan(0);
      expect(helpEn[topic].text.length).toBe(helpVi[topic].text.length);
      expect(helpEn[topic].steps?.length).toBe(helpVi[topic].steps?.length);
    }
  });
});
