// What is taken of a poverty list.
import { expect, test } from 'vitest';
import type { Home, ListRow, PovertyList } from '../../lib/wire_poverty';
import { decisionText, listed, notListed, parts } from './poverty';

const home = (record: string, poverty = ''): Home => ({
  record,
  name: record,
  number: 1,
  hamlet: 'Tổ 1',
  poverty,
  poverty_name: '',
  poverty_year: null,
});
const row = (number: number, verdict: ListRow['verdict'], records: string[], poverty = 'POOR'): ListRow => ({
  row: number,
  name: 'Hồ Văn Rin',
  place: '',
  poverty,
  poverty_name: '',
  verdict,
  verdict_name: '',
  twice_of: null,
  candidates: records.map((record) => home(record)),
  reasons: [],
});
const list: PovertyList = {
  unit: { id: 'u' } as PovertyList['unit'],
  on: '2026-01-02',
  decision: '152/QĐ-UBND',
  decided_on: '2025-12-15',
  year: 2026,
  rows: [
    row(5, 'one', ['a']),
    row(6, 'choose', ['b', 'c'], 'NEAR_POOR'),
    row(7, 'none', []),
    row(8, 'twice', ['a'], 'NEAR_POOR'),
    row(9, 'wrong', []),
  ],
  others: [home('b'), home('c'), home('d')],
};

test('what matches one household, or was chosen, is taken; nothing else', () => {
  expect(listed(list, {})).toEqual([{ record: 'a', facts: { poverty: 'POOR' } }]);
  expect(listed(list, { 6: 'c' })).toEqual([
    { record: 'a', facts: { poverty: 'POOR' } },
    { record: 'c', facts: { poverty: 'NEAR_POOR' } },
  ]);
  expect(listed(list, { 6: 'a' })).toEqual([{ record: 'a', facts: { poverty: 'POOR' } }]);
});

test('who may still be meant by a row is not told to be missing from the list', () => {
  expect(notListed(list, {}).map((each) => each.record)).toEqual(['d']);
  expect(notListed(list, { 6: 'c' }).map((each) => each.record)).toEqual(['b', 'd']);
  expect(notListed(list, { 6: '' }).map((each) => each.record)).toEqual(['b', 'c', 'd']);
});

test('the decision is written with its day', () => {
  expect(decisionText(list)).toBe('QĐ 152/QĐ-UBND ngày 15/12/2025');
  expect(decisionText({ ...list, decided_on: null })).toBe('QĐ 152/QĐ-UBND');
  expect(decisionText({ ...list, decision: '' })).toBe('');
});

test('more than one change takes is cut in parts', () => {
  expect(parts([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(parts([], 2)).toEqual([]);
});
