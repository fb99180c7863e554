// The columns of the grid: the household first, then every fact of a child that a form may change, as the server's field
// table has them, in the order of the book.
import { language, t } from '../../lib/i18n/index.svelte';
import { choicesOf, fieldsOf, isTyped, nameOf } from '../../lib/lists.svelte';
import { session } from '../../lib/session.svelte';
import type { BookRow, FieldForm } from '../../lib/wire';
import { wordsOfDays } from '../edit/display';
import type { Book } from './book.svelte';
import { HAMLET, HEAD, NUMBER, PLACE_KEYS } from './homes';
import { formatCell, type Column } from './table';

const LONG = 300;
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
    most: field.most,
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
    shownOnly(NUMBER, t('book.household'), 5),
    ...(name ? [name] : []),
    shownOnly(HAMLET, t('book.hamlet'), 9),
    shownOnly(HEAD, t('book.head'), 11),
    ...rest,
    shownOnly(GROUPS, t('children.groups'), 10),
  ];
}

// A new row says which household its child is of; in the book that is told elsewhere.
export const isTypedIn = (book: Book, row: BookRow, column: Column) =>
  !column.fixed || (book.isFresh(row.id) && PLACE_KEYS.includes(column.key));

const numbered = (number: number | null) => (number === null ? '' : String(number).padStart(3, '0'));

function householdOf(book: Book, row: BookRow, column: Column): string {
  const written = book.typed[row.id]?.[column.key];
  const home = book.homeOf(row);
  if (written !== undefined || !home) return written ?? '';
  if (column.key === HAMLET) return home.hamlet;
  if (column.key === HEAD) return home.head;
  const asAbove = book.isFresh(row.id) && book.placed.get(row.id)?.asAbove;
  return asAbove ? `${numbered(home.number)} ↑` : numbered(home.number);
}

export function shownIn(book: Book, row: BookRow, column: Column): string {
  if (PLACE_KEYS.includes(column.key)) return householdOf(book, row, column);
  if (column.key === GROUPS) return [...row.groups, ...(row.confidential ? [t('app.confidential')] : [])].join(', ');
  return formatCell(column, book.value(row, column.key), wordsOfDays());
}
