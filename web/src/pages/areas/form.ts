// What the window asks for each act, and the command that it becomes.
import { t, type Key } from '../../lib/i18n/index.svelte';
import type { Unit } from '../../lib/wire';
import type { Act } from './act';

export interface AreaForm {
  username: string;
  position: string;
  phone: string;
  task: string;
  day: string;
  note: string;
  closes: boolean;
}

// Whoever follows does the same, unless it is said otherwise.
export const emptyForm = (act: Act, today: string): AreaForm => ({
  username: '',
  position: act.kind === 'hand_over' ? act.officer.position : '',
  phone: '',
  task: act.kind === 'hand_over' ? act.officer.task : '',
  day: today,
  note: '',
  closes: false,
});

export function missingIn(act: Act, form: AreaForm): string[] {
  if (act.kind === 'end') return [];
  return (['username', 'position', 'task'] as const).filter((field) => form[field].trim() === '');
}

export function titleOf(act: Act): string {
  if (act.kind === 'assign') return t('areas.assignTitle');
  const { unit, name } = act.officer;
  return t(act.kind === 'end' ? 'areas.endTitle' : 'areas.handOverTitle', { unit: unit.name, name });
}

export interface Sent {
  name: 'assign_area' | 'hand_over_area' | 'end_area';
  body: Record<string, unknown>;
  done: Key;
}

export function bodyOf(act: Act, form: AreaForm, unit: Unit | null): Sent {
  const { username, position, phone, task, day, note } = form;
  const person = { username, position, phone, task };
  if (act.kind === 'assign')
    return { name: 'assign_area', body: { unit: unit?.id ?? '', from: day, ...person }, done: 'areas.saved' };
  const seen = { assignment: act.officer.id, version: act.officer.version, on: day, note };
  if (act.kind === 'end') return { name: 'end_area', body: seen, done: 'areas.ended' };
  const close_account = form.closes ? 'yes' : 'no';
  return { name: 'hand_over_area', body: { ...seen, ...person, close_account }, done: 'areas.handedOver' };
}
