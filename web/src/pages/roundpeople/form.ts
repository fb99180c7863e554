// What is done about somebody in a roster, or about a gift, what the window asks for it, and the command that it becomes.
import type { PeopleCommand } from '../../lib/api_people';
import { isDate } from '../../lib/dates';
import type { Key } from '../../lib/i18n/index.svelte';
import type { Gift, Gifts, Roster, RosterEntry } from '../../lib/wire_people';

export interface Sent {
  name: PeopleCommand;
  body: Record<string, unknown>;
  done: Key;
}

export type PersonAct = { kind: 'add' } | { kind: 'change' | 'end'; entry: RosterEntry };

export interface PersonFields {
  kind: string;
  name: string;
  birth_year: string;
  position: string;
  phone: string;
  task: string;
  area: string[];
  trained: boolean;
  note: string;
  reason: string;
  day: string;
}

export function personFields(act: PersonAct, roster: Roster): PersonFields {
  const line = act.kind === 'add' ? undefined : act.entry.facts.at(-1);
  return {
    kind: line?.kind ?? 'investigator',
    name: line?.name ?? '',
    birth_year: line?.birth_year ? String(line.birth_year) : '',
    position: line?.position ?? '',
    phone: line?.phone ?? '',
    task: line?.task ?? '',
    area: (line?.area ?? []).map((each) => each.id),
    trained: line?.trained ?? false,
    note: act.kind === 'end' ? '' : (line?.note ?? ''),
    reason: '',
    day: roster.today,
  };
}

export function missingInPerson(act: PersonAct, fields: PersonFields): string[] {
  const asked: ('name' | 'position' | 'kind' | 'reason')[] = act.kind === 'end' ? ['reason'] : ['name', 'position', 'kind'];
  const missing: string[] = asked.filter((field) => fields[field].trim() === '');
  if (!isDate(fields.day)) missing.push('day');
  return missing;
}

// A year that is not four digits is named, so that nothing else is sent in its place.
export const wrongYear = (fields: PersonFields) => {
  const year = fields.birth_year.trim();
  return year !== '' && !/^\d{4}$/.test(year);
};

export function personBody(act: PersonAct, fields: PersonFields, roster: Roster): Sent {
  const seen = act.kind === 'add' ? {} : { entry: act.entry.id, version: act.entry.version };
  const { reason, note, day, kind, name, position, phone, task, area, trained } = fields;
  if (act.kind === 'end')
    return { name: 'end_roster_entry', body: { ...seen, on: day, reason, note }, done: 'people.ended' };
  const year = fields.birth_year.trim() === '' ? {} : { birth_year: Number(fields.birth_year) };
  const person = { from: day, kind, name, ...year, position, phone, task, area, trained, note };
  if (act.kind === 'change')
    return { name: 'change_roster_entry', body: { ...seen, ...person }, done: 'people.changed' };
  return {
    name: 'add_to_roster',
    body: { round: roster.round.id, unit: roster.unit.id, ...person },
    done: 'people.added',
  };
}

export type GiftAct = { kind: 'give' } | { kind: 'confirm' | 'cancel'; gift: Gift };

export interface GiftFields {
  unit: string;
  kind: string;
  item: string;
  quantity: string;
  receiver: string;
  note: string;
  reason: string;
  day: string;
}

export function giftFields(act: GiftAct, gifts: Gifts): GiftFields {
  const first = gifts.may_give.length === 1 ? (gifts.may_give[0]?.id ?? '') : '';
  return {
    unit: act.kind === 'give' ? first : '',
    kind: act.kind === 'give' ? 'book' : '',
    item: '',
    quantity: '',
    receiver: act.kind === 'confirm' ? act.gift.receiver : '',
    note: '',
    reason: '',
    day: gifts.today,
  };
}

export function missingInGift(act: GiftAct, fields: GiftFields): string[] {
  const asked: (keyof GiftFields)[] =
    act.kind === 'give' ? ['unit', 'kind', 'quantity', 'receiver'] : act.kind === 'confirm' ? ['receiver'] : ['reason'];
  if (act.kind === 'give' && fields.kind === 'other') asked.push('item');
  const missing: string[] = asked.filter((field) => fields[field].trim() === '');
  if (act.kind !== 'cancel' && !isDate(fields.day)) missing.push('day');
  return missing;
}

export const wrongQuantity = (act: GiftAct, fields: GiftFields) =>
  act.kind === 'give' && fields.quantity.trim() !== '' && !/^[1-9]\d{0,6}$/.test(fields.quantity.trim());

export function giftBody(act: GiftAct, fields: GiftFields, gifts: Gifts): Sent {
  const { unit, kind, item, receiver, note, reason, day } = fields;
  if (act.kind === 'give') {
    const given = { unit, kind, item, quantity: Number(fields.quantity), on: day, receiver, note };
    return {
      name: 'give_supply',
      body: { round: gifts.round.id, giver: gifts.unit.id, ...given },
      done: 'supplies.given',
    };
  }
  const seen = { supply: act.gift.id, version: act.gift.version };
  if (act.kind === 'cancel') return { name: 'cancel_supply', body: { ...seen, reason }, done: 'supplies.cancelled' };
  return { name: 'confirm_supply', body: { ...seen, on: day, receiver, note }, done: 'supplies.confirmed' };
}
