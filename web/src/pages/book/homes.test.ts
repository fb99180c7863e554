import { expect, test } from 'vitest';
import { homesOf, placeAll, unknownNumbers, type Home, type NewRow } from './homes';

const home = (id: string, number: number, head: string, hamlet = 'Thôn Lớn'): Home => ({ id, number, head, hamlet });
const HOMES = [home('a', 1, 'Đinh Văn Rá'), home('b', 2, 'Hồ Thị Nga'), home('c', 2, 'Hồ Văn Lợi', 'Thôn Nhỏ')];
const row = (id: string, named: NewRow['named'] = {}, given: Home | null = null): NewRow => ({ id, named, given });
const placed = (rows: NewRow[], last: Home | null = null) =>
  [...placeAll(rows, HOMES, last).values()].map(({ home: found, asAbove, why }) => why ?? `${found?.id}${asAbove ? '^' : ''}`);

test('a row names its household by number, by head, or by both with the hamlet', () => {
  expect(placed([row('x', { household: '001' })])).toEqual(['a']);
  expect(placed([row('x', { head: 'dinh van ra' })])).toEqual(['a']);
  expect(placed([row('x', { household: '2', place: 'nhỏ' })])).toEqual(['c']);
  expect(placed([row('x', { household: '2', head: 'Hồ Thị Nga' })])).toEqual(['b']);
});

test('a number of two hamlets, or that no household bears, or of another head, names none', () => {
  expect(placed([row('x', { household: '2' })])).toEqual(['several']);
  expect(placed([row('x', { household: '9' })])).toEqual(['none']);
  expect(placed([row('x', { household: '1', head: 'Hồ Thị Nga' })])).toEqual(['none']);
});

test('a row that names none follows the row above it, and so do those below', () => {
  expect(placed([row('x'), row('y', { household: '1' }), row('z')], HOMES[1])).toEqual(['b^', 'a', 'a^']);
  expect(placed([row('x', { place: 'Thôn Lớn' })], HOMES[1])).toEqual(['b^']);
});

test('below a row without a household there is none either', () => {
  expect(placed([row('x', { household: '9' }), row('y')], HOMES[0])).toEqual(['none', 'above']);
});

test('what a row was begun in holds until another household is written', () => {
  expect(placed([row('x', {}, HOMES[2])], HOMES[0])).toEqual(['c']);
  expect(placed([row('x', { household: '1' }, HOMES[2])], HOMES[1])).toEqual(['a']);
});

test('numbers nobody bears are asked for once', () => {
  const rows = [row('x', { household: '9' }), row('y', { household: '009' }), row('z', { household: '1' }), row('w', { household: 'a' })];
  expect(unknownNumbers(rows, HOMES)).toEqual([9]);
});

test('the book gives each household once', () => {
  const line = { household: 'a', household_number: 1, head_name: 'Đinh Văn Rá', hamlet: 'Thôn Lớn' };
  expect(homesOf([line, line])).toEqual([HOMES[0]]);
});

test('who is written into another hamlet than the row above has no household yet', () => {
  expect(placed([row('x', { place: 'Thôn Nhỏ' })], HOMES[1])).toEqual(['none']);
  expect(placed([row('x', { place: 'Thôn Nhỏ' }, HOMES[0])], HOMES[1])).toEqual(['none']);
});
