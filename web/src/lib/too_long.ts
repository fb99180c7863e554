// Texts longer than the register takes, told beside their field before anything is sent: a whole book pasted into a note
// would otherwise travel to the server only to be refused. What is typed stays as it is.
import { formatNumber } from './format';
import { language, t } from './i18n/index.svelte';

export interface TooLong {
  field: string;
  message: string;
}

// Characters as the server counts them: composed.
export const lengthOf = (text: string) => text.normalize('NFC').length;

export function tooLong(values: Record<string, string>, most: (key: string) => number): TooLong[] {
  const number = (value: number) => formatNumber(value, language.now);
  return Object.entries(values)
    .filter(([key, value]) => most(key) > 0 && value.length > most(key) && lengthOf(value) > most(key))
    .map(([field, value]) => ({
      field,
      message: t('edit.tooLong', { most: number(most(field)), count: number(lengthOf(value)) }),
    }));
}
