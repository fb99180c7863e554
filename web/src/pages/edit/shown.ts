// Which facts a form of a record has a box for.
import { formOf, isTyped } from '../../lib/lists.svelte';

export const isHamlet = (record: 'child' | 'household', key: string) => key === 'hamlet' && record === 'household';
export const isShown = (record: 'child' | 'household', key: string) =>
  isTyped(formOf(key)) || isHamlet(record, key);
