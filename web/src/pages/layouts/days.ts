// For which reference dates a layout holds, in words.
import { t } from '../../lib/i18n/index.svelte';

export function daysOf(layout: { from: string | null; until: string | null }, day: (date: string) => string): string {
  const { from, until } = layout;
  if (from && until) return t('layouts.between', { from: day(from), until: day(until) });
  if (from) return t('layouts.from', { from: day(from) });
  return until ? t('layouts.until', { until: day(until) }) : t('layouts.always');
}
