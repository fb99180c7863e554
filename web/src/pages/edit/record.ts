// A record whose facts a form edits: a child or a household, in one shape.
import * as api from '../../lib/api';
import type { Field, Finding, HistoryEntry, ListItem } from '../../lib/wire';

export interface EditedRecord {
  kind: 'child' | 'household';
  id: string;
  version: number;
  fields: Field[];
  findings: Finding[];
  history: HistoryEntry[]; // as far as it may be seen
  name: string;
}

const shown = (fields: Field[], key: string) => fields.find((field) => field.key === key)?.display ?? '';

export async function readRecord(
  kind: EditedRecord['kind'],
  id: string,
  on: string,
  signal?: AbortSignal,
): Promise<EditedRecord> {
  if (kind === 'child') {
    const child = await api.child(id, on, signal);
    return { ...child, kind, name: shown(child.fields, 'full_name') };
  }
  const household = await api.household(id, on, signal);
  return { ...household, kind, findings: [], history: [], name: shown(household.fields, 'head_name') };
}

// The hamlets among which a household can be: those of the commune that the place lies in, or is.
export async function hamletsAround(place: string, on: string, signal?: AbortSignal): Promise<ListItem[]> {
  const here = await api.units(place, on, signal);
  const commune = here.parent.level === 'commune' ? here : null;
  const above = here.ancestors.find((unit) => unit.level === 'commune');
  const around = commune ?? (above ? await api.units(above.id, on, signal) : null);
  return (around?.units ?? [])
    .filter((unit) => unit.level === 'hamlet')
    .map((unit) => ({ code: unit.id, vi: unit.name, en: unit.name }));
}
