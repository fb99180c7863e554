// The server's operations about the people of a round and what is given out for it.
import { request } from './http';
import { gifts, peopleDone, roster, trainings as heldTrainings } from './wire_people';

export type PeopleCommand =
  | 'add_to_roster'
  | 'change_roster_entry'
  | 'end_roster_entry'
  | 'hold_training'
  | 'change_training'
  | 'mark_training'
  | 'cancel_training'
  | 'give_supply'
  | 'confirm_supply'
  | 'cancel_supply';

const path = (round: string, what: string) => `/rounds/${encodeURIComponent(round)}/${what}`;

export const people = (round: string, unit: string, on: string, signal?: AbortSignal) =>
  request(path(round, 'roster'), roster, { query: { unit, on }, signal });
export const supplies = (round: string, unit: string, signal?: AbortSignal) =>
  request(path(round, 'supplies'), gifts, { query: { unit }, signal });
export const trainings = (round: string, unit: string, signal?: AbortSignal) =>
  request(path(round, 'trainings'), heldTrainings, { query: { unit }, signal });
export const run = (name: PeopleCommand, body: unknown, key: string) =>
  request(`/commands/${name}`, peopleDone, { method: 'POST', body, idempotencyKey: key });
