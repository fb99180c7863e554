// What the form of a bulk change says, and the command that it becomes.
import type { Deed } from '../../lib/api_bulk';
import { isDate } from '../../lib/dates';
import type { Kind } from '../../lib/wire_bulk';

export const MOST = 2000;

export interface Draft {
  kind: Kind;
  on: string;
  up: boolean;
  status: string;
  grade: string;
  poverty: string;
  year: string;
  decision: string;
  support: string;
  amount: string;
  donor: string;
  more: Record<string, string>; // by MORE
}

// What else is said of a support that many receive alike.
export const MORE = ['source', 'goods', 'goods_value', 'policy', 'decision', 'decided_on'] as const;

// The first day of the school year that has begun.
export function schoolYearDay(today: string): string {
  const year = Number(today.slice(0, 4));
  return today >= `${year}-09-01` ? `${year}-09-01` : `${year - 1}-09-01`;
}

export const freshDraft = (today: string): Draft => ({
  kind: 'schooling',
  on: schoolYearDay(today),
  up: true,
  status: '',
  grade: '',
  poverty: '',
  year: today.slice(0, 4),
  decision: '',
  support: '',
  amount: '',
  donor: '',
  more: {},
});

// The day that another kind of change begins with.
export const dayOfKind = (kind: Kind, today: string) => (kind === 'schooling' ? schoolYearDay(today) : today);

export type Missing = 'on' | 'schooling' | 'poverty' | 'support';

export function missingOf(draft: Draft): Missing[] {
  const missing: Missing[] = isDate(draft.on) ? [] : ['on'];
  if (draft.kind === 'schooling' && !draft.up && draft.status === '' && draft.grade.trim() === '')
    missing.push('schooling');
  if (draft.kind === 'poverty' && draft.poverty === '') missing.push('poverty');
  if (draft.kind === 'support' && draft.support === '') missing.push('support');
  return missing;
}

function stated(facts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ''));
}

// "200.000" and "200 000" in digits; what is no amount goes as it was typed, and the server says why not.
const digits = (typed: string) => typed.replace(/[\s.,](?=\d{3}(\D|$))/g, '').trim();

function supportFacts({ support, amount, donor, more }: Draft) {
  const words = Object.fromEntries(MORE.map((key) => [key, (more[key] ?? '').trim()]));
  return { kind: support, amount: digits(amount), donor: donor.trim(), ...words, goods_value: digits(more.goods_value ?? '') };
}

export function deedOf(draft: Draft): Deed {
  const { kind, on } = draft;
  if (kind === 'poverty')
    return {
      kind,
      on,
      one_class_up: false,
      facts: stated({ poverty: draft.poverty, poverty_year: draft.year.trim(), poverty_decision: draft.decision.trim() }),
    };
  if (kind === 'support')
    return {
      kind,
      on,
      one_class_up: false,
      facts: stated(supportFacts(draft)),
    };
  if (draft.up) return { kind, on, one_class_up: true, facts: {} };
  return { kind, on, one_class_up: false, facts: stated({ school_status: draft.status, grade: draft.grade.trim() }) };
}
