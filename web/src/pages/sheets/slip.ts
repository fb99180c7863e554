// A slip that came back: what was typed of each record, and the commands that keep only what changed.
import type { Command } from '../../lib/api';
import { changesOf } from '../../lib/fields';
import type { EditedRecord } from '../edit/record';

// Why a record was not kept.
export interface Refusal {
  title: string;
  errors: { field: string; message: string }[];
}

// By record, then fact: what stands in the box.
export type Typed = Record<string, Record<string, string>>;

export const typedOf = (records: EditedRecord[]): Typed =>
  Object.fromEntries(records.map((record) => [record.id, Object.fromEntries(record.fields.map((field) => [field.key, field.value]))]));

export const changesIn = (record: EditedRecord, typed: Typed): Record<string, string> => changesOf(typed[record.id] ?? {}, record.fields);

// One command for each record of which something was written, in the order of the slip.
export function commandsOf(records: EditedRecord[], typed: Typed, day: string, idFor: (content: unknown) => string): Command[] {
  return records.flatMap((record) => {
    const changes = changesIn(record, typed);
    if (Object.keys(changes).length === 0) return [];
    const input = { [record.kind]: record.id, version: record.version, valid_from: day, changes };
    return [{ id: idFor(input), name: `change_${record.kind}`, input }];
  });
}

// What was written so far, as it is kept until it is saved or left.
export interface SlipDraft {
  day: string;
  changes: Typed; // by record: only what differs
}
export const draftOf = (records: EditedRecord[], typed: Typed, day: string): SlipDraft | null => {
  const changes = Object.fromEntries(
    records.map((record) => [record.id, changesIn(record, typed)] as const).filter(([, facts]) => Object.keys(facts).length > 0),
  );
  return Object.keys(changes).length > 0 ? { day, changes } : null;
};
const areFacts = (found: unknown): found is Record<string, string> =>
  typeof found === 'object' && found !== null && Object.values(found).every((value) => typeof value === 'string');
export function asSlipDraft(found: unknown): SlipDraft | null {
  if (typeof found !== 'object' || found === null) return null;
  const { day, changes } = found as Record<string, unknown>;
  if (typeof day !== 'string' || typeof changes !== 'object' || changes === null) return null;
  return Object.values(changes).every(areFacts) ? { day, changes: changes as Typed } : null;
}
// With what was written earlier of records that are still there.
export const reopened = (records: EditedRecord[], draft: SlipDraft | null): Typed =>
  records.reduce((typed, record) => renewed(typed, record, draft?.changes[record.id] ?? {}), {} as Typed);

// The same id for as long as the content stays the same: a second attempt is known as the same command.
export function idsByContent(newId: () => string): (content: unknown) => string {
  const known: Record<string, string> = {};
  return (content) => (known[JSON.stringify(content)] ??= newId());
}

// What was typed of others stays when one record is read again.
export const renewed = (typed: Typed, record: EditedRecord, mine: Record<string, string>): Typed => ({
  ...typed,
  [record.id]: { ...Object.fromEntries(record.fields.map((field) => [field.key, field.value])), ...mine },
});
