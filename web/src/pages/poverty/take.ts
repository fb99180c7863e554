// A list taken: looked at, kept and written as bulk changes, as many as it needs.
import * as api from '../../lib/api_bulk';
import { attemptIds } from '../../lib/uuid';
import type { Row } from '../../lib/wire_bulk';
import { parts, type Listed } from './poverty';

export interface Part {
  deed: api.Deed;
  isOthers: boolean;
  facts: { [record: string]: { [key: string]: string } };
  rows: Row[];
}

export const chosenOf = (part: Part, leftOut: string[]): Row[] =>
  part.rows.filter((row) => row.state === 'ready' && !leftOut.includes(row.record));

async function lookAtPart(deed: api.Deed, isOthers: boolean, records: Listed[]): Promise<Part> {
  const facts = Object.fromEntries(records.map((each) => [each.record, each.facts]));
  return { deed, isOthers, facts, rows: (await api.lookAtRecords(deed, records)).rows };
}

export async function lookAt(
  on: string,
  stated: { [key: string]: string },
  listed: Listed[],
  others: string[],
): Promise<Part[]> {
  const found: Part[] = [];
  const deed = (facts: { [key: string]: string }): api.Deed => ({ kind: 'poverty', on, one_class_up: false, facts });
  for (const part of parts(listed)) found.push(await lookAtPart(deed(stated), false, part));
  const rest = others.map((record) => ({ record, facts: {} }));
  for (const part of parts(rest)) found.push(await lookAtPart(deed({ ...stated, poverty: 'NO' }), true, part));
  return found;
}

// One id for each part while its content stays the same: a part that was kept, and whose answer was lost, is met again.
export type PartIds = (part: number, content: unknown) => string;
export function partIds(): PartIds {
  const ids: ((content: unknown) => string)[] = [];
  return (part, content) => (ids[part] ??= attemptIds())(content);
}

// REQUIRES rows that are to be written.
export async function writeAll(
  all: Part[],
  idOf: PartIds,
  told: (done: number, all: number) => void,
): Promise<{ ids: string[]; done: number; left: number }> {
  const total = all.reduce((sum, part) => sum + part.rows.length, 0);
  const end = { ids: [] as string[], done: 0, left: 0 };
  for (const [at, part] of all.entries()) {
    if (part.rows.length === 0) continue;
    const records = part.rows.map((row) => ({
      record: row.record,
      version: row.version,
      facts: part.facts[row.record] ?? {},
    }));
    const kept = await api.keep(part.deed, records, idOf(at, [part.deed, records]));
    const before = end.done + end.left;
    const progress = await api.apply(kept.id, kept.version, ({ done, left }) => told(before + done + left, total));
    end.ids.push(kept.id);
    end.done += progress.done;
    end.left += progress.left;
  }
  return end;
}
