// "thiếu 1, thừa 2": where there are fewer or more investigators than the round's rule says.
import { t } from '../../lib/i18n/index.svelte';

export function warningOf(count: { missing: number; extra: number }): string {
  const parts: string[] = [];
  if (count.missing > 0) parts.push(t('people.tooFew', { count: count.missing }));
  if (count.extra > 0) parts.push(t('people.tooMany', { count: count.extra }));
  return parts.join(', ');
}
