// How a child's facts are grouped on the screen, in the order of the book, and how each is typed.

export const GROUPS = ['identity', 'family', 'school', 'health', 'other'] as const;
export type Group = (typeof GROUPS)[number];

export type Editor = 'text' | 'number' | 'date' | 'flag' | 'list' | 'states' | 'types';

export interface FieldForm {
  group: Group;
  editor: Editor | null; // null: changed by other means than the form
  list?: string;
  long?: boolean;
}

export const FIELD_FORMS: Record<string, FieldForm> = {
  full_name: { group: 'identity', editor: 'text' },
  birth_date: { group: 'identity', editor: 'date' },
  birth_precision: { group: 'identity', editor: 'list', list: 'BIRTH_PRECISION' },
  sex: { group: 'identity', editor: 'list', list: 'SEX' },
  ethnicity: { group: 'identity', editor: 'list', list: 'ETHNIC_GROUP' },
  nationality: { group: 'identity', editor: 'text' },
  id_number: { group: 'identity', editor: 'text' },
  id_state: { group: 'identity', editor: 'list', list: 'ID_STATE' },
  birth_registered: { group: 'identity', editor: 'flag' },
  relation_to_head: { group: 'identity', editor: 'list', list: 'RELATION' },
  residence: { group: 'identity', editor: 'list', list: 'RESIDENCE' },
  living_with: { group: 'family', editor: 'list', list: 'LIVING_WITH' },
  care: { group: 'family', editor: 'list', list: 'CARE' },
  father_name: { group: 'family', editor: 'text' },
  father_birth_year: { group: 'family', editor: 'number' },
  father_states: { group: 'family', editor: 'states', list: 'PARENT_STATUS' },
  mother_name: { group: 'family', editor: 'text' },
  mother_birth_year: { group: 'family', editor: 'number' },
  mother_states: { group: 'family', editor: 'states', list: 'PARENT_STATUS' },
  parents_divorced: { group: 'family', editor: 'flag' },
  carer_name: { group: 'family', editor: 'text' },
  carer_relation: { group: 'family', editor: 'text' },
  school_status: { group: 'school', editor: 'list', list: 'SCHOOLING' },
  grade: { group: 'school', editor: 'number' },
  school: { group: 'school', editor: 'text' },
  lower_secondary_done: { group: 'school', editor: 'flag' },
  works_for_living: { group: 'school', editor: 'flag' },
  insurance_no: { group: 'health', editor: 'text' },
  insurance_until: { group: 'health', editor: 'date' },
  disability_types: { group: 'health', editor: 'types', list: 'DISABILITY_TYPE' },
  disability_degree: { group: 'health', editor: 'list', list: 'DISABILITY_DEGREE' },
  illness_listed: { group: 'health', editor: 'flag' },
  note: { group: 'other', editor: 'text', long: true },
  presence: { group: 'other', editor: null },
  exit_reason: { group: 'other', editor: null },
};

// Facts that the page shows elsewhere: the household has its own block, the hamlet stands in the heading.
const SHOWN_ELSEWHERE = ['household', 'hamlet'];

export function formOf(key: string): FieldForm {
  return FIELD_FORMS[key] ?? { group: 'other', editor: null };
}

export function grouped<T extends { key: string }>(fields: T[]): { group: Group; fields: T[] }[] {
  const shown = fields.filter((field) => !SHOWN_ELSEWHERE.includes(field.key));
  const parts = GROUPS.map((group) => ({ group, fields: shown.filter((field) => formOf(field.key).group === group) }));
  return parts.filter((part) => part.fields.length > 0);
}

// The fields of the form that differ from what the register holds.
export function changesOf(
  values: Record<string, string>,
  recorded: { key: string; value: string }[],
): Record<string, string> {
  const changed = recorded.filter((field) => field.key in values && values[field.key] !== field.value);
  return Object.fromEntries(changed.map((field) => [field.key, values[field.key] ?? '']));
}

export interface ParentState {
  status: string;
  since: string;
}

// "DEAD:2017-03-02;AWAY" as the journal writes it.
export function parseStates(value: string): ParentState[] {
  return value
    .split(';')
    .filter(Boolean)
    .map((part) => {
      const [status = '', since = ''] = part.split(':');
      return { status, since };
    });
}

export function formatStates(states: ParentState[]): string {
  return states
    .filter((state) => state.status !== '')
    .map((state) => (state.since ? `${state.status}:${state.since}` : state.status))
    .join(';');
}
