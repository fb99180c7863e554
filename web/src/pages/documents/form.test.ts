import { expect, test } from 'vitest';
import type { Documents, OfficialDocument } from '../../lib/wire_documents';
import { bodyOf, emptyFields, missingIn, paperOf, wrongNumber, type Act } from './form';

const unit = { id: 'u', code: '21025', name: 'Xã Bình Đông', level: 'commune' } as Documents['unit'];
const documents: Documents = {
  unit,
  today: '2018-12-31',
  may_keep: true,
  next_number: { outgoing: 8, incoming: 3 },
  office: 'Ủy ban nhân dân xã Bình Đông',
  body: 'UBND',
  types: [],
  rows: [],
  more: 0,
};
const plan: OfficialDocument = {
  id: 'd',
  version: 2,
  unit,
  way: 'outgoing',
  year: 2018,
  number: 7,
  symbol: '07/KH-UBND',
  dated: '31/02/2018',
  dated_on: null,
  type: 'KH',
  type_name: 'Kế hoạch',
  issuer: 'Ủy ban nhân dân xã Bình Đông',
  subject: 'Rà soát',
  on: '2018-02-06',
  answer_by: null,
  signer: '',
  sent_to: '',
  note: '',
  round: null,
  round_code: '',
  withdrawn: '',
  citation: '',
  history: [],
};

test('what comes in is numbered at once, what goes out when it is signed', () => {
  const incoming = emptyFields({ kind: 'register', way: 'incoming' }, documents);
  expect([incoming.number, incoming.on, incoming.issuer]).toEqual(['3', '2018-12-31', '']);
  const outgoing = emptyFields({ kind: 'register', way: 'outgoing' }, documents);
  expect([outgoing.number, outgoing.on, outgoing.issuer]).toEqual(['', '', documents.office]);
});

test('a day is asked of what comes in and of what has a number', () => {
  const act: Act = { kind: 'register', way: 'outgoing' };
  const fields = { ...emptyFields(act, documents), type: 'KH', subject: 'Rà soát' };
  expect(missingIn(act, fields)).toEqual([]);
  expect(missingIn(act, { ...fields, number: '8' })).toEqual(['on']);
  const comes: Act = { kind: 'register', way: 'incoming' };
  expect(missingIn(comes, { ...emptyFields(comes, documents), on: '' })).toEqual(['type', 'issuer', 'subject', 'on']);
  expect(missingIn({ kind: 'withdraw', document: plan }, fields)).toEqual(['reason']);
});

test('a number is digits only', () => {
  const fields = emptyFields({ kind: 'change', document: plan }, documents);
  expect(wrongNumber(fields)).toBe(false);
  expect(wrongNumber({ ...fields, number: '7a' })).toBe(true);
  expect(wrongNumber({ ...fields, number: '' })).toBe(false);
});

test('what is empty is not stated, and a correction keeps all the rest', () => {
  const act: Act = { kind: 'change', document: plan };
  expect(bodyOf(act, emptyFields(act, documents), 'u')).toEqual({
    name: 'change_document',
    body: {
      document: 'd',
      version: 2,
      number: 7,
      symbol: '07/KH-UBND',
      dated: '31/02/2018',
      type: 'KH',
      issuer: plan.issuer,
      subject: 'Rà soát',
      on: '2018-02-06',
    },
    done: 'documents.changed',
  });
  const entered = bodyOf({ kind: 'register', way: 'outgoing' }, { ...emptyFields(act, documents), number: ' ' }, 'u');
  expect(entered.body).toMatchObject({ unit: 'u', way: 'outgoing' });
  expect(entered.body).not.toHaveProperty('number');
  const withdrawn = bodyOf({ kind: 'withdraw', document: plan }, { ...emptyFields(act, documents), reason: 'nhầm' }, 'u');
  expect(withdrawn.body).toEqual({ document: 'd', version: 2, reason: 'nhầm' });
});

test('the paper is of the year that is shown, and not of days to come', () => {
  expect(paperOf(documents, 'incoming', '2017')).toEqual({ unit: 'u', from: '2017-01-01', on: '2017-12-31', way: 'incoming' });
  expect(paperOf({ ...documents, today: '2018-05-04' }, 'outgoing', 'all')).toEqual({
    unit: 'u',
    from: '2018-01-01',
    on: '2018-05-04',
    way: 'outgoing',
  });
});
