// The choices that narrow the list of children, as they stand in the address and in the request.
import type { Query } from './router';

export const FILTERS = [
  'group',
  'without_group',
  'sex',
  'age_from',
  'age_to',
  'hamlet',
  'minority',
  'assisted',
  'movement',
  'from',
] as const;

export const AGE_BANDS = [
  { from: 0, to: 5 },
  { from: 6, to: 10 },
  { from: 11, to: 15 },
] as const;

export function filtersOf(query: Query): Query {
  const chosen = FILTERS.filter((name) => query[name]).map((name) => [name, query[name] ?? '']);
  return Object.fromEntries(chosen) as Query;
}

export function bandOf(query: Query): string {
  return query.age_from || query.age_to ? `${query.age_from ?? 0}-${query.age_to ?? 15}` : '';
}

export function ofBand(band: string): { age_from: string; age_to: string } {
  const [from = '', to = ''] = band.split('-');
  return { age_from: from, age_to: to };
}
