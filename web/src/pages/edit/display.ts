// A fact's value as people read it, for values that the server has not seen yet.
import { isDate, typedDate } from '../../lib/dates';
import { sayStates } from '../../lib/fields';
import { t } from '../../lib/i18n/index.svelte';
import { choicesOf, formOf, nameOf } from '../../lib/lists.svelte';

// The words before the days of a parent's state.
export const wordsOfDays = () => ({ since: t('edit.since'), until: t('edit.until') });

export function displayOf(key: string, value: string): string {
  const form = formOf(key);
  const choices = choicesOf(form);
  const named = (code: string) => {
    const item = choices.find((each) => each.code === code);
    return item ? nameOf(item) : code;
  };
  switch (form.kind) {
    case 'code':
      return value && named(value);
    case 'codes':
      return value.split(';').filter(Boolean).map(named).join('; ');
    case 'states':
      return sayStates(value, named, wordsOfDays());
    case 'flag':
      return value && t(value === 'yes' ? 'edit.yes' : 'edit.no');
    case 'date':
      return isDate(value) ? typedDate(value) : value;
    case 'text':
    case 'number':
    case 'reference':
      return value;
  }
}
