// How a child's facts are grouped on the screen, in the order of the book, and how each is typed.
import { isDate, typedDate } from './dates';

export const GROUPS = ['identity', 'family', 'school', 'health', 'other'] as const;
export type Group = (typeof GROUPS)[number];

// Where a part of the book begins; a fact stands in the part of the fact before it, so that a new one finds its place.
const BEGINS: Record<string, Group> = {
  presence: 'other',
  entry: 'identity',
  facility: 'other',
  full_name: 'identity',
  living_with: 'family',
  residence: 'identity',
  school_status: 'school',
  insurance_no: 'health',
  note: 'other',
};

// Facts that the page shows elsewhere: the household has its own block, the hamlet stands in the heading.
const SHOWN_ELSEWHERE = ['household', 'hamlet'];

export function grouped<T extends { key: string }>(fields: T[]): { group: Group; fields: T[] }[] {
  let group: Group = 'other';
  const placed = fields.map((field) => ({ field, group: (group = BEGINS[field.key] ?? group) }));
  const shown = placed.filter(({ field }) => !SHOWN_ELSEWHERE.includes(field.key));
  const parts = GROUPS.map((part) => ({
    group: part,
    fields: shown.filter((each) => each.group === part).map((each) => each.field),
  }));
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

// Another status is another fact: the days of the one before say nothing of it.
export const withStatus = (state: ParentState, status: string): ParentState =>
  status === state.status ? state : { status, since: '' };

// Alive needs no day and stands alone.
export const hasSince = ({ status }: ParentState) => status !== '' && status !== 'ALIVE';

// Nobody returns from death, and what is not known ends when it becomes known; an end that is recorded is always shown.
export const hasEnd = (state: ParentState) =>
  hasSince(state) && (Boolean(state.until) || !['DEAD', 'UNKNOWN'].includes(state.status));

// The states as people read them: "Đi làm ăn xa từ 10/01/2018 đến 01/12/2018".
export function sayStates(
  value: string,
  named: (code: string) => string,
  words: { since: string; until: string },
): string {
  const said = ({ status, since, until }: ParentState) =>
    [
      named(status),
      isDate(since) && `${words.since} ${typedDate(since)}`,
      isDate(until) && `${words.until} ${typedDate(until)}`,
    ];
  return parseStates(value)
    .map((state) => said(state).filter(Boolean).join(' '))
    .join('; ');
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
