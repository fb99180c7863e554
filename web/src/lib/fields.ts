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
  other_name: { group: 'identity', editor: 'text' },
  birth_date: { group: 'identity', editor: 'date' },
  birth_precision: { group: 'identity', editor: 'list', list: 'BIRTH_PRECISION' },
  birth_estimated: { group: 'identity', editor: 'flag' },
  sex: { group: 'identity', editor: 'list', list: 'SEX' },
  ethnicity: { group: 'identity', editor: 'list', list: 'ETHNIC_GROUP' },
  nationality: { group: 'identity', editor: 'text' },
  religion: { group: 'identity', editor: null }, // shown when recorded, asked for nowhere
  birth_place: { group: 'identity', editor: 'text' },
  home_town: { group: 'identity', editor: 'text' },
  id_number: { group: 'identity', editor: 'text' },
  id_state: { group: 'identity', editor: 'list', list: 'ID_STATE' },
  birth_registered: { group: 'identity', editor: 'flag' },
  birth_cert_no: { group: 'identity', editor: 'text' },
  birth_cert_on: { group: 'identity', editor: 'date' },
  birth_cert_place: { group: 'identity', editor: 'text' },
  relation_to_head: { group: 'identity', editor: 'list', list: 'RELATION' },
  residence: { group: 'identity', editor: 'list', list: 'RESIDENCE' },
  living_with: { group: 'family', editor: 'list', list: 'LIVING_WITH' },
  care: { group: 'family', editor: 'list', list: 'CARE' },
  care_decision: { group: 'family', editor: 'text' },
  care_decision_on: { group: 'family', editor: 'date' },
  facility: { group: 'family', editor: null },
  father_name: { group: 'family', editor: 'text' },
  father_birth_year: { group: 'family', editor: 'number' },
  father_ethnicity: { group: 'family', editor: 'list', list: 'ETHNIC_GROUP' },
  father_nationality: { group: 'family', editor: 'text' },
  father_occupation: { group: 'family', editor: 'text' },
  father_residence: { group: 'family', editor: 'text' },
  father_states: { group: 'family', editor: 'states', list: 'PARENT_STATUS' },
  father_away_to: { group: 'family', editor: 'text' },
  mother_name: { group: 'family', editor: 'text' },
  mother_birth_year: { group: 'family', editor: 'number' },
  mother_ethnicity: { group: 'family', editor: 'list', list: 'ETHNIC_GROUP' },
  mother_nationality: { group: 'family', editor: 'text' },
  mother_occupation: { group: 'family', editor: 'text' },
  mother_residence: { group: 'family', editor: 'text' },
  mother_states: { group: 'family', editor: 'states', list: 'PARENT_STATUS' },
  mother_away_to: { group: 'family', editor: 'text' },
  parents_divorced: { group: 'family', editor: 'flag' },
  divorced_on: { group: 'family', editor: 'date' },
  divorce_decision: { group: 'family', editor: 'text' },
  carer_name: { group: 'family', editor: 'text' },
  carer_relation: { group: 'family', editor: 'list', list: 'LIVING_WITH' },
  carer_birth_year: { group: 'family', editor: 'number' },
  carer_phone: { group: 'family', editor: 'text' },
  school_status: { group: 'school', editor: 'list', list: 'SCHOOLING' },
  grade: { group: 'school', editor: 'number' },
  school: { group: 'school', editor: 'text' },
  school_left_on: { group: 'school', editor: 'date' },
  school_left_reason: { group: 'school', editor: 'text' },
  lower_secondary_done: { group: 'school', editor: 'flag' },
  lower_secondary_year: { group: 'school', editor: 'number' },
  works_for_living: { group: 'school', editor: 'flag' },
  job: { group: 'school', editor: 'text' },
  insurance_no: { group: 'health', editor: 'text' },
  insurance_kind: { group: 'health', editor: 'list', list: 'INSURANCE_KIND' },
  insurance_until: { group: 'health', editor: 'date' },
  vaccinated: { group: 'health', editor: 'flag' },
  disability_types: { group: 'health', editor: 'types', list: 'DISABILITY_TYPE' },
  disability_degree: { group: 'health', editor: 'list', list: 'DISABILITY_DEGREE' },
  disability_cert_no: { group: 'health', editor: 'text' },
  disability_cert_on: { group: 'health', editor: 'date' },
  illness_listed: { group: 'health', editor: 'flag' },
  illness: { group: 'health', editor: 'text' },
  treatment_place: { group: 'health', editor: 'text' },
  weight_g: { group: 'health', editor: 'number' },
  height_cm: { group: 'health', editor: 'number' },
  measured_on: { group: 'health', editor: 'date' },
  checked_up_on: { group: 'health', editor: 'date' },
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
  until?: string; // the first day on which it no longer holds
}

// "DEAD:2017-03-02;AWAY:2018-01-10/2018-12-01" as the journal writes it.
export function parseStates(value: string): ParentState[] {
  return value
    .split(';')
    .filter(Boolean)
    .map((part) => {
      const [status = '', days = ''] = part.split(':');
      const [since = '', until = ''] = days.split('/');
      return until ? { status, since, until } : { status, since };
    });
}

export function formatStates(states: ParentState[]): string {
  return states
    .filter((state) => state.status !== '')
    .map(({ status, since, until }) => {
      const days = until ? `${since}/${until}` : since;
      return days ? `${status}:${days}` : status;
    })
    .join(';');
}
