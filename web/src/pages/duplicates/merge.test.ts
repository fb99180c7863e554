import { expect, test } from 'vitest';
import type { Comparison } from '../../lib/wire_finding';
import { mergeBody } from './merge';

const comparison = {
  first: { id: 'a', version: 3, full_name: 'Lê An', place: '', merged: false },
  second: { id: 'b', version: 5, full_name: 'Lê Ân', place: '', merged: false },
  fields: [
    { key: 'full_name', label: '', first: 'Lê An', second: 'Lê Ân', same: false },
    { key: 'sex', label: '', first: 'Nam', second: 'Nam', same: true },
    { key: 'school', label: '', first: '', second: 'A', same: false },
  ],
} as unknown as Comparison;

test('the first stays and takes what was chosen of the second', () => {
  const body = mergeBody(comparison, 'first', { full_name: 'first', school: 'second', sex: 'second' });
  expect(body).toEqual({ child: 'a', version: 3, other: 'b', other_version: 5, take: ['school'] });
});

test('what only the record that ends says is taken along, where the child lives is not', () => {
  const fields = [...comparison.fields, { key: 'hamlet', label: '', first: '', second: 'Tổ 1', same: false }];
  expect(mergeBody({ ...comparison, fields }, 'first', {}).take).toEqual(['school']);
  const facility = { key: 'facility', label: '', first: '', second: 'Làng trẻ', same: false };
  expect(mergeBody({ ...comparison, fields: [...fields, facility] }, 'first', {}).take).toEqual(['school']);
  expect(mergeBody({ ...comparison, fields }, 'first', { school: 'first' }).take).toEqual([]);
  expect(mergeBody({ ...comparison, fields }, 'second', {}).take).toEqual([]);
});

test('the second stays: a choice made before for itself is no longer taken from the other', () => {
  const body = mergeBody(comparison, 'second', { full_name: 'first', school: 'second' });
  expect(body).toEqual({ child: 'b', version: 5, other: 'a', other_version: 3, take: ['full_name'] });
});

test('how exact a birth date is goes with that date and is not taken alone', () => {
  const fields = [
    { key: 'birth_date', label: '', first: '06/05/2012', second: '2012', same: false },
    { key: 'birth_precision', label: '', first: '', second: 'Năm', same: false },
  ];
  expect(mergeBody({ ...comparison, fields }, 'first', {}).take).toEqual([]);
  expect(mergeBody({ ...comparison, fields }, 'first', { birth_date: 'second' }).take).toEqual(['birth_date']);
});

test('the state of an ID number goes with that number and is not taken alone', () => {
  const fields = [
    { key: 'id_number', label: '', first: '051212000008', second: '051212000009', same: false },
    { key: 'id_state', label: '', first: '', second: 'Công an đã xác thực', same: false },
  ];
  expect(mergeBody({ ...comparison, fields }, 'first', {}).take).toEqual([]);
  expect(mergeBody({ ...comparison, fields }, 'first', { id_number: 'second' }).take).toEqual(['id_number']);
});
