// What a form of a plan holds.
import { isDate } from '../../lib/dates';
import type { Unit } from '../../lib/wire';
import type { Phase, Round } from '../../lib/wire_rounds';

export interface Plan {
  code: string;
  name: string;
  unit: Unit;
  reference_on: string;
  scope: Round['scope'];
  compares_book: boolean;
  resurvey_percent: number;
  roster_rule: Round['roster_rule'];
  based_on: string;
  phases: Phase[];
}

function moved(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}

// The day a year later; 29 February becomes 28.
export function nextYear(day: string): string {
  return moved(day.endsWith('02-29') ? `${day.slice(0, 8)}28` : day, 1);
}

// Of nothing: the end of this year, communes in December. Of an earlier round: the same, a year later.
export function planOf(source: Round | null, isNew: boolean, own: Unit, today: string): Plan {
  const year = today.slice(0, 4);
  if (!source) {
    const phases: Phase[] = [{ task: 'send', level: 'commune', from: `${year}-12-01`, to: `${year}-12-31` }];
    const settings = { reference_on: `${year}-12-31`, compares_book: true, resurvey_percent: 0, based_on: '', phases };
    return { code: `RS-${year}-${own.code}`, name: '', unit: own, scope: 'all', roster_rule: 'free', ...settings };
  }
  const later = isNew ? nextYear : (day: string) => day;
  return {
    code: isNew ? `RS-${nextYear(source.reference_on).slice(0, 4)}-${source.unit.code}` : source.code,
    name: source.name,
    unit: source.unit,
    reference_on: later(source.reference_on),
    scope: source.scope,
    compares_book: source.compares_book,
    resurvey_percent: source.resurvey_percent,
    roster_rule: source.roster_rule,
    based_on: isNew ? '' : (source.based_on?.id ?? ''),
    phases: source.phases.map((phase) => ({ ...phase, from: later(phase.from), to: later(phase.to) })),
  };
}

// The day whose units a plan is of, as the register has it: the last day of the communes' sending, else that of the
// figures. A day to come has the units of today.
export function unitsOn(plan: Pick<Plan, 'reference_on' | 'phases'>, today: string): string {
  const sending = plan.phases.filter(({ task, level, to }) => task === 'send' && level === 'commune' && isDate(to));
  const day = sending.at(-1)?.to ?? plan.reference_on;
  return isDate(day) && day < today ? day : today;
}

// Whether the form of a plan shows a reason of this field beside it.
export function isPlaced(field: string, isNew: boolean): boolean {
  if (field === 'unit' || field === 'based_on') return isNew;
  if (['code', 'name', 'reference_on', 'scope', 'resurvey_percent', 'roster_rule', 'phases'].includes(field)) return true;
  return /^phases\[\d+\](\.(task|level|from|to))?$/.test(field);
}

// Somebody else changed the plan meanwhile: theirs, with what was changed here.
export function renewed(before: Plan, mine: Plan, now: Plan): Plan {
  const isMine = (key: keyof Plan) => JSON.stringify(mine[key]) !== JSON.stringify(before[key]);
  const changed = (Object.keys(mine) as (keyof Plan)[]).filter(isMine).map((key) => [key, mine[key]]);
  return { ...now, ...(Object.fromEntries(changed) as Partial<Plan>) };
}
