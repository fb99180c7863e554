// The server's operations on questions, reminders and visits of a round.
import { request } from './http';
import * as wire from './wire_field';

type Signal = AbortSignal | undefined;
export type FieldCommand =
  | 'ask_question'
  | 'answer_question'
  | 'pass_question_on'
  | 'withdraw_message'
  | 'remind_units'
  | 'acknowledge_reminder'
  | 'record_visit'
  | 'mark_visit_mistaken'
  | 'assign_visits';

const path = (round: string, what: string) => `/rounds/${encodeURIComponent(round)}/${what}`;

export const messages = (round: string, signal?: Signal) => request(path(round, 'messages'), wire.messages, { signal });
export const owed = (signal?: Signal) => request('/owed', wire.owed, { signal });
export const visits = (round: string, hamlet: string, signal?: Signal) =>
  request(path(round, 'visits'), wire.visits, { query: { hamlet }, signal });
export const run = (name: FieldCommand, body: unknown, key: string) =>
  request(`/commands/${name}`, wire.done, { method: 'POST', body, idempotencyKey: key });
