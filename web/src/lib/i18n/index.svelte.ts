// The words of the chosen language. The choice is remembered on this computer.
import type { Lang } from '../format';
import { en } from './en';
import { vi } from './vi';

export type Key = keyof typeof vi;
type Params = Record<string, string | number>;

const STORE = 'mangnon.lang';
const CATALOGUES: Record<Lang, Record<Key, string>> = { vi, en };

function remembered(): Lang {
  try {
    return localStorage.getItem(STORE) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

let current = $state<Lang>(remembered());

export const language = {
  get now(): Lang {
    return current;
  },
  choose(lang: Lang): void {
    current = lang;
    document.documentElement.lang = lang;
    try {
      localStorage.setItem(STORE, lang);
    } catch {
      // A browser that refuses storage asks again next time.
    }
  },
};

// "{count}", and "{count|row|rows}" for a language that tells one from many.
export function fill(text: string, params: Params): string {
  return text
    .replace(/\{(\w+)\|([^|}]*)\|([^}]*)\}/g, (_, name: string, one: string, many: string) => (String(params[name]) === '1' ? one : many))
    .replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

export function t(key: Key, params: Params = {}): string {
  return fill(CATALOGUES[current][key], params);
}
