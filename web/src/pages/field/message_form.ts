// What is sent about a question or a reminder.
import type { FieldCommand } from '../../lib/api_field';
import type { Deed } from '../../lib/deed.svelte';
import type { Messages, Owing, Question, Reminder } from '../../lib/wire_field';

export type MessageAct =
  | { kind: 'ask' }
  | { kind: 'remind' }
  | { kind: 'answer' | 'pass'; question: Question }
  | { kind: 'acknowledge'; reminder: Reminder };

export interface MessageFields {
  text: string;
  forAll: boolean;
  due: string;
  units: string[];
}

// Those that are late are chosen already; when none is, nobody.
export const lateUnits = (owing: Owing[]) => owing.filter((each) => each.late).map((each) => each.unit.id);

export const needsText = (act: MessageAct) => act.kind === 'ask' || act.kind === 'remind' || act.kind === 'answer';

export function missingIn(act: MessageAct, fields: MessageFields): ('text' | 'units')[] {
  const missing: ('text' | 'units')[] = [];
  if (needsText(act) && fields.text.trim() === '') missing.push('text');
  if (act.kind === 'remind' && fields.units.length === 0) missing.push('units');
  return missing;
}

export function messageDeed(act: MessageAct, fields: MessageFields, messages: Messages): Deed<FieldCommand> {
  const { text } = fields;
  switch (act.kind) {
    case 'ask':
      return { name: 'ask_question', body: { round: messages.round.id, unit: messages.unit?.id ?? '', text }, done: 'messages.asked' };
    case 'remind':
      return {
        name: 'remind_units',
        body: { round: messages.round.id, units: fields.units, text, ...(fields.due ? { due: fields.due } : {}) },
        done: 'messages.reminded',
      };
    case 'answer':
      return {
        name: 'answer_question',
        body: { message: act.question.id, version: act.question.version, text, for_all: fields.forAll },
        done: 'messages.answered',
      };
    case 'pass':
      return { name: 'pass_question_on', body: { message: act.question.id, version: act.question.version, text }, done: 'messages.passed' };
    case 'acknowledge':
      return {
        name: 'acknowledge_reminder',
        body: { message: act.reminder.id, version: act.reminder.version, text },
        done: 'messages.acknowledged',
      };
  }
}
