// What is done about a training of a round, what its window asks for, and the command that it becomes.
import { isDate } from '../../lib/dates';
import type { Guest, Training, Trainings } from '../../lib/wire_people';
import type { Sent } from './form';

export type TrainingAct = { kind: 'hold' } | { kind: 'change' | 'cancel' | 'mark'; training: Training };

export interface TrainingFields {
  from: string;
  to: string;
  hour: string;
  place: string;
  chair: string;
  trainers: string;
  programme: string;
  materials: string;
  budget: string;
  entries: string[];
  others: string; // a line each: name; position
  reason: string;
}

export const TEXTS = ['hour', 'place', 'chair', 'trainers', 'programme', 'materials', 'budget'] as const;

export function trainingFields(act: TrainingAct, trainings: Trainings): TrainingFields {
  const was = act.kind === 'hold' ? undefined : act.training;
  const guests = was?.guests ?? [];
  return {
    from: was?.from ?? trainings.today,
    to: was?.to ?? trainings.today,
    hour: was?.hour ?? '',
    place: was?.place ?? '',
    chair: was?.chair ?? '',
    trainers: was?.trainers ?? '',
    programme: was?.programme ?? '',
    materials: was?.materials ?? '',
    budget: was?.budget ?? '',
    entries: guests.flatMap((each) => (each.entry ? [each.entry] : [])),
    others: guests
      .filter((each) => each.entry === null)
      .map((each) => `${each.name}; ${each.position}`)
      .join('\n'),
    reason: '',
  };
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const otherOf = (line: string) => {
  const at = line.indexOf(';');
  return at < 0 ? { name: line, position: '' } : { name: line.slice(0, at).trim(), position: line.slice(at + 1).trim() };
};
export const wrongOthers = (fields: TrainingFields) =>
  linesOf(fields.others).some((line) => otherOf(line).name === '' || otherOf(line).position === '');

export function missingInTraining(act: TrainingAct, fields: TrainingFields): string[] {
  if (act.kind === 'cancel') return fields.reason.trim() === '' ? ['reason'] : [];
  return (['from', 'to'] as const).filter((field) => !isDate(fields[field]));
}

export function trainingBody(act: TrainingAct, fields: TrainingFields, trainings: Trainings): Sent {
  const seen = act.kind === 'hold' ? {} : { training: act.training.id, version: act.training.version };
  if (act.kind === 'cancel')
    return { name: 'cancel_training', body: { ...seen, reason: fields.reason }, done: 'training.cancelled' };
  const { reason: _reason, others, ...rest } = fields;
  const body = { ...rest, others: linesOf(others).map(otherOf) };
  if (act.kind === 'change') return { name: 'change_training', body: { ...seen, ...body }, done: 'training.changed' };
  const where = { round: trainings.round.id, unit: trainings.unit.id };
  return { name: 'hold_training', body: { ...where, ...body }, done: 'training.held' };
}

// The days that have come: attendance is marked of these.
export const daysCome = (training: Training, today: string) => training.days.filter((day) => day <= today);

export interface Marked {
  attendance: string; // empty: not marked
  words: string;
}

export const markOf = (guest: Guest, day: string): Marked => {
  const found = guest.marks.find((each) => each.day === day);
  return { attendance: found?.attendance ?? '', words: found?.words ?? '' };
};

// What is asked for beside them.
const ASKING = ['absent', 'substitute', 'mistake'] as const;
export type Asking = (typeof ASKING)[number];
export const asksWords = (mark: Marked) => ASKING.some((each) => each === mark.attendance);

// Only what was marked can have been a mistake.
export const choicesFor = <T extends { code: string }>(all: T[], guest: Guest, day: string) =>
  all.filter((each) => each.code !== 'mistake' || markOf(guest, day).attendance !== '');

// Only what differs from what was marked before is sent.
export function marksBody(training: Training, marks: Record<string, Record<string, Marked>>): Sent {
  const changed = Object.entries(marks).flatMap(([day, ofDay]) =>
    training.guests.flatMap((guest) => {
      const now = ofDay[guest.id] ?? { attendance: '', words: '' };
      const words = asksWords(now) ? now.words.trim() : '';
      const was = markOf(guest, day);
      if (now.attendance === '' || (was.attendance === now.attendance && was.words === words)) return [];
      return [{ day, guest: guest.id, attendance: now.attendance, words }];
    }),
  );
  return {
    name: 'mark_training',
    body: { training: training.id, version: training.version, marks: changed },
    done: 'training.marked',
  };
}
