// A fact's value as people read it, for values that the server has not seen yet.
import { isDate } from '../../lib/dates';
import { formOf, parseStates } from '../../lib/fields';
import { formatDate } from '../../lib/format';
import { language, t } from '../../lib/i18n/index.svelte';
import { listOf, nameOf } from '../../lib/lists.svelte';

export function displayOf(key: string, value: string): string {
  const form = formOf(key);
  const named = (code: string) => {
    const item = listOf(form.list ?? '').find((each) => each.code === code);
    return item ? nameOf(item) : code;
  };
  switch (form.editor) {
    case 'list':
      return value && named(value);
    case 'types':
      return value.split(';').filter(Boolean).map(named).join(', ');
    case 'states':
      return parseStates(value)
        .map((state) => [named(state.status), formatDate(state.since || null, language.now)].filter(Boolean).join(' '))
        .join(', ');
    case 'flag':
      return value && t(value === 'yes' ? 'edit.yes' : 'edit.no');
    case 'date':
      return isDate(value) ? formatDate(value, language.now) : value;
    case 'text':
    case 'number':
    case null:
      return value;
  }
}
