// The code lists: read once, then at hand for choices and names.
import * as api from './api';
import { language } from './i18n/index.svelte';
import type { FieldForm, GroupItem, ListItem, Lists, NamedChange } from './wire';

let known = $state.raw<Lists | null>(null);
let reading: Promise<Lists> | null = null;

export function readLists(): Promise<Lists> {
  reading ??= api
    .lists()
    .then((found) => (known = found))
    .catch((error: unknown) => {
      reading = null;
      throw error;
    });
  return reading;
}

// Somebody else may see other lists.
export function forgetLists(): void {
  known = null;
  reading = null;
}

export function nameOf(item: { vi: string; en: string }): string {
  return language.now === 'en' && item.en !== '' ? item.en : item.vi;
}

export function listOf(name: string): ListItem[] {
  if (name === 'ETHNIC_GROUP') return known?.ethnic_groups ?? [];
  return known?.lists[name] ?? [];
}

// The facts of a record in the order of the book, as the server's table has them.
export function fieldsOf(record: 'child' | 'household'): FieldForm[] {
  return known?.fields[record] ?? [];
}

const UNKNOWN: FieldForm = {
  key: '',
  vi: '',
  en: '',
  kind: 'reference',
  list: '',
  options: [],
  fixed: true,
  most: 0,
};

export function formOf(key: string): FieldForm {
  const all = known ? [...known.fields.child, ...known.fields.household] : [];
  return all.find((field) => field.key === key) ?? UNKNOWN;
}

// What happens in a child's life and is recorded by its name, in the order of the book.
export function namedChanges(): NamedChange[] {
  return known?.named_changes ?? [];
}

export const namedChange = (operation: string) => namedChanges().find((each) => each.operation === operation);

export const isTyped = (form: FieldForm) => !form.fixed && form.kind !== 'reference';

export function choicesOf(form: FieldForm): ListItem[] {
  return form.options.length > 0 ? form.options : listOf(form.list);
}

export function groupOf(code: string): GroupItem | undefined {
  return known?.circumstances.find((group) => group.code === code);
}

export function groupName(code: string): string {
  const group = groupOf(code);
  return group ? nameOf(group) : code;
}

// What may be chosen for a child: the codes below the three great groups, in the order of the codebook.
export function chosenGroups(): GroupItem[] {
  return (known?.circumstances ?? []).filter((group) => /^[SRO]\d\d/.test(group.code));
}

// S01 … S14, R01 … R07, O01, O02: the groups that papers count.
export function mainGroups(): GroupItem[] {
  return (known?.circumstances ?? []).filter((group) => /^[SRO]\d\d$/.test(group.code));
}
