// What is sent of a slip: only what changed, in the slip's order, each attempt under one id.
import { expect, test } from 'vitest';
import type { EditedRecord } from '../edit/record';
import { asSlipDraft, changesIn, commandsOf, draftOf, idsByContent, renewed, reopened, typedOf } from './slip';

const record = (kind: EditedRecord['kind'], id: string, values: Record<string, string>): EditedRecord => ({
  kind,
  id,
  version: 3,
  fields: Object.entries(values).map(([key, value]) => ({ key, value, label: key, display: value, privacy: 'open' })),
  findings: [],
  history: [],
  name: id,
});
const home = record('household', 'h', { head_name: 'Hồ Văn Rin', phone: '' });
const child = record('child', 'a', { grade: '3', school: 'Trường A' });
let made = 0;
const ids = () => idsByContent(() => `id${String(++made)}`);

test('of a slip on which nothing was written nothing is sent', () => {
  expect(commandsOf([home, child], typedOf([home, child]), '2018-12-31', ids())).toEqual([]);
});

test('each record is sent with what changed alone, the household first', () => {
  const typed = typedOf([home, child]);
  typed['a'] = { ...typed['a'], grade: '4' };
  typed['h'] = { ...typed['h'], phone: '0912' };
  expect(commandsOf([home, child], typed, '2018-12-31', ids()).map(({ name, input }) => [name, input])).toEqual([
    ['change_household', { household: 'h', version: 3, valid_from: '2018-12-31', changes: { phone: '0912' } }],
    ['change_child', { child: 'a', version: 3, valid_from: '2018-12-31', changes: { grade: '4' } }],
  ]);
});

test('an attempt that did not arrive keeps its id, another content has another', () => {
  const idFor = ids();
  const typed = { ...typedOf([child]), a: { grade: '4', school: 'Trường A' } };
  const [first] = commandsOf([child], typed, '2018-12-31', idFor);
  const [again] = commandsOf([child], typed, '2018-12-31', idFor);
  const [other] = commandsOf([child], typed, '2018-12-30', idFor);
  expect(again?.id).toBe(first?.id);
  expect(other?.id).not.toBe(first?.id);
});

test('what was typed stays when the record is read again', () => {
  const newer = { ...child, version: 4, fields: child.fields.map((field) => (field.key === 'school' ? { ...field, value: 'Trường B' } : field)) };
  const typed = renewed(typedOf([home, child]), newer, { grade: '4' });
  expect(changesIn(newer, typed)).toEqual({ grade: '4' });
  expect(typed['a']?.['school']).toBe('Trường B');
});

test('what was written is kept and comes back; what is no draft is none', () => {
  const typed = { ...typedOf([home, child]), a: { grade: '4', school: 'Trường A' } };
  const draft = draftOf([home, child], typed, '2018-12-31');
  expect(draft).toEqual({ day: '2018-12-31', changes: { a: { grade: '4' } } });
  expect(draftOf([home, child], typedOf([home, child]), '2018-12-31')).toBeNull();
  expect(reopened([home, child], asSlipDraft(JSON.parse(JSON.stringify(draft))))).toEqual(typed);
  for (const wrong of [null, 7, {}, { day: 1, changes: {} }, { day: '', changes: { a: { grade: 4 } } }, { day: '', changes: { a: null } }])
    expect(asSlipDraft(wrong)).toBeNull();
});
