import { expect, test } from 'vitest';
import type { Officer } from '../../lib/wire_areas';
import { asItIs } from './act';
import { bodyOf, emptyForm, missingIn } from './form';

const unit = { id: 'u1', name: 'Tổ 1' } as Officer['unit'];
const officer: Officer = {
  id: 'a1',
  version: 1,
  unit,
  username: 'mai',
  name: 'Mai',
  position: 'Cộng tác viên',
  phone: '0905000111',
  task: 'Ghi sổ',
  from: '2018-06-01',
  until: null,
};

test('who follows keeps position and task, and not the telephone', () => {
  const form = emptyForm({ kind: 'hand_over', officer }, '2018-12-31');
  expect(form).toMatchObject({ position: 'Cộng tác viên', task: 'Ghi sổ', phone: '', day: '2018-12-31', closes: false });
  expect(missingIn({ kind: 'hand_over', officer }, form)).toEqual(['username']);
  expect(missingIn({ kind: 'end', officer }, form)).toEqual([]);
});

test('a handing over names the assignment, the version seen and whether the account is closed', () => {
  const form = { ...emptyForm({ kind: 'hand_over', officer }, '2018-12-31'), username: 'nga', closes: true };
  const sent = bodyOf({ kind: 'hand_over', officer }, form, null);
  expect(sent.name).toBe('hand_over_area');
  expect(sent.body).toMatchObject({ assignment: 'a1', version: 1, on: '2018-12-31', username: 'nga', close_account: 'yes' });
});

test('an assignment names the unit and its first day', () => {
  const form = { ...emptyForm({ kind: 'assign' }, '2018-12-31'), username: 'nga', position: 'x', task: 'y' };
  expect(bodyOf({ kind: 'assign' }, form, unit).body).toMatchObject({ unit: 'u1', from: '2018-12-31', username: 'nga' });
});

test('what is sent again after somebody else wrote is sent with the version read last', () => {
  const act = { kind: 'end', officer } as const;
  const read = [{ ...officer, version: 2 }];
  expect(bodyOf(asItIs(act, read), emptyForm(act, '2018-12-31'), null).body).toMatchObject({ version: 2 });
  expect(asItIs(act, [])).toEqual(act);
  expect(asItIs({ kind: 'assign' }, read)).toEqual({ kind: 'assign' });
});
