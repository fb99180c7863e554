// What is typed into the rows of the grid, and what is said of its cells: by row, then by column.
import { PLACE_KEYS, type Home } from './homes';

export type Values = Record<string, string>;
export const ROW = ''; // a reason that concerns the whole row

export const inHome = (home: Home | null) => ({
  household: home?.id ?? '',
  household_number: home?.number ?? null,
  head_name: home?.head ?? '',
  hamlet: home?.hamlet ?? '',
});

// The facts of a row, without what it says of its household.
export const factsOf = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !PLACE_KEYS.includes(key)));

// Mending a cell takes back what was said of the whole row too.
export function without(values: Values | undefined, key: string): Values {
  const { [key]: _, [ROW]: __, ...rest } = values ?? {};
  return rest;
}

export function clean(all: Record<string, Values>): Record<string, Values> {
  return Object.fromEntries(Object.entries(all).filter(([, values]) => Object.keys(values).length > 0));
}
