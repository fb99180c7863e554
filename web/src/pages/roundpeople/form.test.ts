import { describe, expect, it } from 'vitest';
import type { Gift, Gifts, Roster, RosterEntry } from '../../lib/wire_people';
import {
  giftBody,
  giftFields,
  missingInGift,
  missingInPerson,
  personBody,
  personFields,
  wrongQuantity,
  wrongYear,
} from './form';

const roster = { round: { id: 'r' }, unit: { id: 'u' }, today: '2018-08-10' } as Roster;
const entry = {
  id: 'e',
  version: 2,
  facts: [
    { name: 'Mai', kind: 'officer', position: 'UBND', phone: '', task: '', area: [{ id: 'h' }], trained: true, note: 'n', birth_year: 1985 },
  ],
} as unknown as RosterEntry;

describe('a person', () => {
  it('is added from today, and asks for name, position and day', () => {
    const fields = personFields({ kind: 'add' }, roster);
    expect(missingInPerson({ kind: 'add' }, fields)).toEqual(['name', 'position']);
    const sent = personBody({ kind: 'add' }, { ...fields, name: 'Mai', position: 'CTV' }, roster);
    expect(sent.name).toBe('add_to_roster');
    expect(sent.body).toMatchObject({ round: 'r', unit: 'u', from: '2018-08-10', kind: 'investigator', trained: false });
    expect(sent.body).not.toHaveProperty('birth_year');
    expect(missingInPerson({ kind: 'add' }, { ...fields, name: 'M', position: 'C', day: '' })).toEqual(['day']);
  });
  it('is changed from what was, by the version seen', () => {
    const act = { kind: 'change', entry } as const;
    const sent = personBody(act, personFields(act, roster), roster);
    expect(sent.body).toMatchObject({ entry: 'e', version: 2, name: 'Mai', kind: 'officer', area: ['h'], birth_year: 1985 });
  });
  it('leaves for a reason', () => {
    const act = { kind: 'end', entry } as const;
    const fields = personFields(act, roster);
    expect(missingInPerson(act, fields)).toEqual(['reason']);
    expect(personBody(act, { ...fields, reason: 'left' }, roster).body).toEqual({
      entry: 'e',
      version: 2,
      on: '2018-08-10',
      reason: 'left',
      note: '',
    });
  });
  it('was born in a year of four digits', () => {
    const fields = personFields({ kind: 'add' }, roster);
    expect(['', '1985', '85', '19x5'].map((birth_year) => wrongYear({ ...fields, birth_year }))).toEqual([false, false, true, true]);
  });
});

describe('a gift', () => {
  const gifts = { round: { id: 'r' }, unit: { id: 'u' }, today: '2018-08-10', may_give: [{ id: 'a' }, { id: 'b' }] } as Gifts;
  const gift = { id: 's', version: 1, receiver: 'Bình' } as Gift;
  it('asks to whom, how many and of whom; of another kind what it is', () => {
    const fields = giftFields({ kind: 'give' }, gifts);
    expect(missingInGift({ kind: 'give' }, fields)).toEqual(['unit', 'quantity', 'receiver']);
    expect(missingInGift({ kind: 'give' }, { ...fields, unit: 'a', quantity: '1', receiver: 'B', kind: 'other' })).toEqual(['item']);
    expect(['', '12', '0', '1,5', '-1'].map((quantity) => wrongQuantity({ kind: 'give' }, { ...fields, quantity }))).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(giftBody({ kind: 'give' }, { ...fields, unit: 'a', quantity: '12', receiver: 'B' }, gifts).body).toMatchObject({
      round: 'r',
      giver: 'u',
      unit: 'a',
      quantity: 12,
    });
  });
  it('is confirmed by name, and cancelled with a reason', () => {
    const confirm = { kind: 'confirm', gift } as const;
    expect(giftBody(confirm, giftFields(confirm, gifts), gifts).body).toMatchObject({ supply: 's', version: 1, receiver: 'Bình' });
    const cancel = { kind: 'cancel', gift } as const;
    expect(missingInGift(cancel, giftFields(cancel, gifts))).toEqual(['reason']);
    expect(giftBody(cancel, { ...giftFields(cancel, gifts), reason: 'x' }, gifts).body).toEqual({ supply: 's', version: 1, reason: 'x' });
  });
});
