import { describe, expect, it } from 'vitest';
import type { Messages, VisitRow, Visits } from '../../lib/wire_field';
import { lateUnits, messageDeed, missingIn } from './message_form';
import { missingInVisit, OTHER, visitDeed, visitFields, wantedRows } from './visit_form';

const row = (household: string, state: VisitRow['state'], visitor: string | null): VisitRow => ({
  household,
  number: 1,
  head: 'Lê Văn A',
  children: 1,
  visitor: visitor === null ? null : { id: visitor, name: visitor },
  assigned: visitor !== null,
  state,
  state_name: state,
  visits: [],
});
const visits = { round: { id: 'r' }, today: '2018-12-08', visitors: [{ id: 'mai', name: 'Mai' }] } as unknown as Visits;
const messages = { round: { id: 'r' }, unit: { id: 'u' } } as unknown as Messages;

describe('a visit', () => {
  it('begins today with who is to go, and asks who told it where somebody was met', () => {
    const act = { kind: 'record' as const, row: row('h', 'open', 'mai') };
    const fields = visitFields(act, visits);
    expect(fields).toMatchObject({ on: '2018-12-08', visitor: 'mai', result: 'met' });
    expect(missingInVisit(act, fields)).toEqual(['informant']);
    expect(missingInVisit(act, { ...fields, result: 'absent', visitor: OTHER })).toEqual(['visitor_name']);
  });

  it('says who went by the roster or by name, never both', () => {
    const act = { kind: 'record' as const, row: row('h', 'open', 'mai') };
    const fields = { ...visitFields(act, visits), informant: 'bà nội' };
    expect(visitDeed(act, fields, visits, []).body).toMatchObject({ household: 'h', visitor: 'mai', informant: 'bà nội' });
    const other = visitDeed(act, { ...fields, visitor: OTHER, visitorName: 'Trưởng thôn', result: 'absent' }, visits, []).body;
    expect(other).toMatchObject({ visitor_name: 'Trưởng thôn', informant: '' });
    expect(other).not.toHaveProperty('visitor');
  });

  it('to nobody any more is an assignment without a visitor', () => {
    const fields = { ...visitFields({ kind: 'assign' }, visits), visitor: '' };
    expect(visitDeed({ kind: 'assign' }, fields, visits, ['h1']).body).toEqual({ round: 'r', households: ['h1'] });
  });

  it('is still to be made where nobody was met', () => {
    const rows = [row('a', 'open', 'mai'), row('b', 'again', null), row('c', 'met', 'mai')];
    expect(wantedRows(rows, 'open').map((each) => each.household)).toEqual(['a', 'b']);
    expect(wantedRows(rows, 'mai').map((each) => each.household)).toEqual(['a', 'c']);
    expect(wantedRows(rows, 'all')).toHaveLength(3);
  });
});

describe('a message', () => {
  it('reminds those who are late, and names nobody where nobody is chosen', () => {
    const unit = (id: string) => ({ id }) as Messages['owing'][number]['unit'];
    const owing = [
      { unit: unit('a'), due_on: null, late: false, reminded_at: null },
      { unit: unit('b'), due_on: '2018-01-01', late: true, reminded_at: null },
    ];
    expect(lateUnits(owing)).toEqual(['b']);
    const fields = { text: ' ', forAll: false, due: '', units: [] as string[] };
    expect(missingIn({ kind: 'remind' }, fields)).toEqual(['text', 'units']);
    const body = messageDeed({ kind: 'remind' }, { ...fields, text: 'Gửi gấp', units: ['b'] }, messages).body;
    expect(body).toEqual({ round: 'r', units: ['b'], text: 'Gửi gấp' });
  });
});
