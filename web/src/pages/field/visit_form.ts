// What is sent about a visit, and what it lacks.
import type { FieldCommand } from '../../lib/api_field';
import type { Deed } from '../../lib/deed.svelte';
import type { Visit, VisitRow, Visits } from '../../lib/wire_field';

export type VisitAct = { kind: 'record'; row: VisitRow } | { kind: 'mistake'; visit: Visit } | { kind: 'assign' };

// Somebody who is in no roster.
export const OTHER = 'other';

export interface VisitFields {
  on: string;
  result: string;
  byPhone: boolean;
  visitor: string; // id, OTHER, or empty
  visitorName: string;
  informant: string;
  note: string;
  reason: string;
}

export const visitFields = (act: VisitAct, visits: Visits): VisitFields => ({
  on: visits.today,
  result: 'met',
  byPhone: false,
  visitor: act.kind === 'record' ? (act.row.visitor?.id ?? (visits.visitors.length === 0 ? OTHER : '')) : '',
  visitorName: '',
  informant: '',
  note: '',
  reason: '',
});

export type VisitLack = 'on' | 'visitor' | 'visitor_name' | 'informant' | 'reason';

export function missingInVisit(act: VisitAct, fields: VisitFields): VisitLack[] {
  if (act.kind === 'mistake') return fields.reason.trim() === '' ? ['reason'] : [];
  if (act.kind === 'assign') return [];
  const missing: VisitLack[] = [];
  if (fields.on === '') missing.push('on');
  if (fields.visitor === '') missing.push('visitor');
  if (fields.visitor === OTHER && fields.visitorName.trim() === '') missing.push('visitor_name');
  if (fields.result === 'met' && fields.informant.trim() === '') missing.push('informant');
  return missing;
}

export function visitDeed(act: VisitAct, fields: VisitFields, visits: Visits, chosen: string[]): Deed<FieldCommand> {
  if (act.kind === 'mistake') return { name: 'mark_visit_mistaken', body: { visit: act.visit.id, reason: fields.reason }, done: 'visits.wasMistaken' };
  if (act.kind === 'assign')
    return {
      name: 'assign_visits',
      body: { round: visits.round.id, households: chosen, ...(fields.visitor ? { visitor: fields.visitor } : {}) },
      done: 'visits.assigned',
    };
  const by = fields.visitor === OTHER ? { visitor_name: fields.visitorName } : { visitor: fields.visitor };
  return {
    name: 'record_visit',
    body: {
      round: visits.round.id,
      household: act.row.household,
      on: fields.on,
      result: fields.result,
      by_phone: fields.byPhone,
      informant: fields.result === 'met' ? fields.informant : '',
      note: fields.note,
      ...by,
    },
    done: 'visits.recorded',
  };
}

export type Wanted = 'all' | 'open' | 'mine' | string; // a visitor's id

// Those to go to yet, or of one visitor.
export const wantedRows = (rows: VisitRow[], wanted: Wanted) =>
  rows.filter((row) =>
    wanted === 'all' ? true : wanted === 'open' ? row.state === 'open' || row.state === 'again' : row.visitor?.id === wanted,
  );
