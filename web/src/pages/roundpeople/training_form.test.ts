import { describe, expect, it } from 'vitest';
import type { Guest, Training, Trainings } from '../../lib/wire_people';
import { choicesFor, daysCome, marksBody, missingInTraining, trainingBody, trainingFields, wrongOthers } from './training_form';

const trainings = { round: { id: 'r' }, unit: { id: 'u' }, today: '2018-07-30' } as Trainings;
const mai = { id: 'm', entry: 'e', name: 'Mai', position: 'CTV', marks: [{ day: '2018-07-30', attendance: 'present', words: '' }] };
const sau = { id: 's', entry: null, name: 'Sáu', position: 'Công an xã', marks: [] };
const training = {
  id: 't',
  version: 3,
  from: '2018-07-30',
  to: '2018-07-31',
  days: ['2018-07-30', '2018-07-31'],
  hour: '07:30',
  guests: [mai, sau] as unknown as Guest[],
} as Training;

describe('a training', () => {
  it('is held from the people chosen and the lines of others', () => {
    const fields = { ...trainingFields({ kind: 'hold' }, trainings), entries: ['e'], others: 'Sáu; Công an xã\n\n' };
    expect(missingInTraining({ kind: 'hold' }, fields)).toEqual([]);
    const sent = trainingBody({ kind: 'hold' }, fields, trainings);
    expect(sent.name).toBe('hold_training');
    expect(sent.body).toMatchObject({ round: 'r', unit: 'u', from: '2018-07-30', entries: ['e'], others: [{ name: 'Sáu', position: 'Công an xã' }] });
    expect(sent.body).not.toHaveProperty('reason');
    expect(missingInTraining({ kind: 'hold' }, { ...fields, to: '' })).toEqual(['to']);
  });
  it('names others with their office', () => {
    const fields = trainingFields({ kind: 'hold' }, trainings);
    expect(['', 'Sáu; xã', 'Sáu', 'Sáu;', '; xã'].map((others) => wrongOthers({ ...fields, others }))).toEqual([false, false, true, true, true]);
  });
  it('is changed from what was, by the version seen', () => {
    const act = { kind: 'change', training } as const;
    const sent = trainingBody(act, trainingFields(act, trainings), trainings);
    expect(sent.body).toMatchObject({ training: 't', version: 3, entries: ['e'], others: [{ name: 'Sáu', position: 'Công an xã' }], hour: '07:30' });
  });
  it('is cancelled for a reason', () => {
    const act = { kind: 'cancel', training } as const;
    const fields = trainingFields(act, trainings);
    expect(missingInTraining(act, fields)).toEqual(['reason']);
    expect(trainingBody(act, { ...fields, reason: 'x' }, trainings).body).toEqual({ training: 't', version: 3, reason: 'x' });
  });
  it('is marked of days that have come, and only what changed is sent', () => {
    expect(daysCome(training, '2018-07-30')).toEqual(['2018-07-30']);
    const marks = { m: { attendance: 'present', words: '' }, s: { attendance: 'absent', words: ' ốm ' } };
    expect(marksBody(training, { '2018-07-30': marks }).body).toMatchObject({ version: 3, marks: [{ day: '2018-07-30', guest: 's', attendance: 'absent', words: 'ốm' }] });
    const both = marksBody(training, { '2018-07-30': marks, '2018-07-31': { s: { attendance: 'present', words: '' } } }).body as { marks: { day: string }[] };
    expect(both.marks.map(({ day }) => day)).toEqual(['2018-07-30', '2018-07-31']);
  });
  it('takes away only what was marked, and says what the mistake was', () => {
    const all = [{ code: 'present' }, { code: 'mistake' }];
    expect(choicesFor(all, mai as unknown as Guest, '2018-07-30').map(({ code }) => code)).toEqual(['present', 'mistake']);
    expect(choicesFor(all, sau as unknown as Guest, '2018-07-30').map(({ code }) => code)).toEqual(['present']);
    const marks = { m: { attendance: 'mistake', words: ' nhầm người ' } };
    expect(marksBody(training, { '2018-07-30': marks }).body).toMatchObject({ marks: [{ guest: 'm', attendance: 'mistake', words: 'nhầm người' }] });
  });
});
