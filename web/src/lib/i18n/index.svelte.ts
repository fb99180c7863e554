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

export function t(key: Key, params: Params = {}): string {
  return CATALOGUES[current][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
