// What a cell of PL01 or PL02 is called; a group by its code.
import { t, type Key } from '../../lib/i18n/index.svelte';

const NAMED = [
  'households',
  'children',
  'male',
  'female',
  'minority',
  'age_0_5',
  'age_6_10',
  'age_11_15',
  'special',
  'assisted',
  'at_risk',
  'at_risk_not_special',
  'other',
] as const;

export function cellName(cell: string): string {
  const named = NAMED.find((each) => each === cell);
  return named ? t(`cell.${named}` satisfies Key) : cell;
}
