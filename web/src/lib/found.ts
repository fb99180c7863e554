// What can be picked after it was looked for: households of one's area, communes of the country.
import * as daily from './api_daily';
import { children } from './api';
import { formatDate } from './format';
import { language, t } from './i18n/index.svelte';
import { matching } from './text';
import { session } from './session.svelte';

const SHOWN = 20;

export interface Found {
  id: string;
  name: string;
  detail: string;
}
export interface Finding {
  found: Found[];
  more: boolean;
}
export type Find = (text: string, signal: AbortSignal) => Promise<Finding>;

export const findHouseholds: Find = async (text, signal) => {
  const { households, more } = await daily.findHouseholds(text, session.today, signal);
  const found = households.map((home) => ({
    id: home.id,
    name: [home.number === null ? '' : t('moves.number', { number: home.number }), home.head_name]
      .filter(Boolean)
      .join(' · '),
    detail: [home.address, home.hamlet.name].filter(Boolean).join(', '),
  }));
  return { found, more };
};

// Children of a unit on a day, by any part of their names.
export const findChildrenOf =
  (unit: string, on: string): Find =>
  async (text, signal) => {
    const { rows, next_cursor } = await children({ unit, on, q: text, limit: SHOWN }, signal);
    const found = rows.map((each) => ({
      id: each.id,
      name: each.full_name,
      detail: [each.birth_date === null ? '' : formatDate(each.birth_date, language.now, each.birth_precision), each.hamlet.name]
        .filter(Boolean)
        .join(', '),
    }));
    return { found, more: next_cursor !== null };
  };

export const findCommunes: Find = async (text, signal) => {
  const { communes, more } = await daily.findCommunes(text, signal);
  return { found: communes.map((each) => ({ id: each.id, name: each.name, detail: each.path })), more };
};

export const findFacilities: Find = async (text, signal) => {
  const { facilities } = await daily.facilities(null, session.today, signal);
  const all = facilities.map((each) => ({ id: each.id, name: each.name, detail: each.path }));
  return { found: text === '' ? all : matching(all, text), more: false };
};
