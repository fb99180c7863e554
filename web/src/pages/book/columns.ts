// The columns of the grid: the household first, then every fact of a child that a form may change, as the server's field
// table has them, in the order of the book.
import { language, t } from '../../lib/i18n/index.svelte';
import { choicesOf, fieldsOf, isTyped, nameOf } from '../../lib/lists.svelte';
import { session } from '../../lib/session.svelte';
import type { BookRow, FieldForm } from '../../lib/wire';
import { wordsOfDays } from '../edit/display';
import type { Book } from './book.svelte';
import { formatCell, type Column } from './table';

const LONG = 300;
const HOUSEHOLD = 'household';
const HEAD = 'head';
const HAMLET = 'place';
const GROUPS = 'groups';

const shownOnly = (key: string, label: string, width: number): Column => ({
  key,
  label,
  kind: 'text',
  choices: [],
  width,
  fixed: true,
});

function widthOf(field: FieldForm): number {
  if (field.key.endsWith('_name')) return 13;
  if (field.most > LONG || field.kind === 'states') return 16;
  return { text: 10, number: 6, date: 7.5, flag: 7, code: 10, codes: 12, states: 16, reference: 8 }[field.kind];
}

function columnOf(field: FieldForm): Column {
  const yesNo = [
    { code: 'yes', name: t('edit.yes') },
    { code: 'no', name: t('edit.no') },
  ];
  const choices = choicesOf(field).map((each) => ({ code: each.code, name: nameOf(each) }));
  const label = language.now === 'vi' ? field.vi : field.en;
  return {
    key: field.key,
    label,
    kind: field.kind,
    choices: field.kind === 'flag' ? yesNo : choices,
    width: Math.max(widthOf(field), Math.min(12, label.length * 0.5 + 1.5)),
    fixed: !session.may('write_register'),
  };
}

export function columnsOf(): Column[] {
  const notes = session.may('see_restricted');
  const facts = fieldsOf('child')
    .filter((field) => isTyped(field) && (field.key !== 'note' || notes))
    .map(columnOf);
  const [name, ...rest] = [
    ...facts.filter((column) => column.key === 'full_name'),
    ...facts.filter((column) => column.key !== 'full_name'),
  ];
  return [
    shownOnly(HOUSEHOLD, t('book.household'), 5),
    ...(name ? [name] : []),
    shownOnly(HAMLET, t('book.hamlet'), 9),
    shownOnly(HEAD, t('book.head'), 11),
    ...rest,
    shownOnly(GROUPS, t('children.groups'), 10),
  ];
}

export function shownIn(book: Book, row: BookRow, column: Column): string {
  switch (column.key) {
    case HOUSEHOLD:
      return row.household_number === null ? '' : String(row.household_number).padStart(3, '0');
    case HAMLET:
      return row.hamlet;
    case HEAD:
      return row.head_name;
    case GROUPS:
      return [...row.groups, ...(row.confidential ? [t('app.confidential')] : [])].join(', ');
    default:
      return formatCell(column, book.value(row, column.key), wordsOfDays());
  }
}
