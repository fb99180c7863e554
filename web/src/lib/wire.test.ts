import { describe, expect, test } from 'vitest';
import * as wire from './wire';

const commune = {
  id: 'u1',
  code: '21001',
  level: 'commune',
  name: 'Xã Bình Thử',
  short_name: 'Bình Thử',
  kind: 'xa',
  children_known: true,
  path: 'Huyện Thử, Tỉnh Thử',
};

const row = {
  id: 'c1',
  full_name: 'Trẻ Thử Nghiệm',
  birth_date: '2012-05-01',
  birth_precision: 'month',
  sex: 'female',
  age: 6,
  ethnicity: '01',
  ethnicity_name: 'Kinh',
  hamlet: { id: 'h1', name: 'Thôn 1' },
  commune: { id: 'u1', name: 'Xã Bình Thử', code: '21001' },
  household_number: 12,
  head_name: 'Chủ Hộ Thử',
  groups: ['S04'],
  confidential: false,
  id_number_state: 'unverified',
  school: 'Lớp 1',
};

describe('answers of the server', () => {
  test('a list of children is read', () => {
    const list = wire.childList(
      { on: '2018-12-31', unit: commune, total: 1, rows: [row], next_cursor: null },
      'children',
    );
    expect(list.rows[0]?.full_name).toBe('Trẻ Thử Nghiệm');
    expect(list.next_cursor).toBeNull();
  });

  test('an unknown level names the place and not the child', () => {
    const answer = {
      on: '2018-12-31',
      unit: { ...commune, level: 'county' },
      total: 1,
      rows: [row],
      next_cursor: null,
    };
    expect(() => wire.childList(answer, 'children')).toThrow(/^children\.unit\.level: expected nation \| province/);
  });

  test('a child without its groups is refused rather than shown without them', () => {
    const { groups: _, ...bare } = row;
    expect(() => wire.childRow(bare, 'row')).toThrow('row.groups: expected a list, got nothing');
  });

  test('a problem may lack its details', () => {
    const found = wire.problem(
      { type: 'about:blank', status: 422, code: 'CHILD_NOT_FOUND', title: 'Không tìm thấy' },
      'problem',
    );
    expect(found).toEqual({
      status: 422,
      code: 'CHILD_NOT_FOUND',
      title: 'Không tìm thấy',
      incident: null,
      errors: [],
    });
  });

  test('a session may say which day it is', () => {
    const user = { id: 'p', name: 'Hà', username: 'ha', role: 'province', unit: { ...commune, level: 'province' } };
    const base = { user, csrf: 'x', idle_minutes: 30, permissions: ['read_reports'] };
    expect(wire.session(base, 'session').today).toBeNull();
    expect(wire.session({ ...base, today: '2018-12-31' }, 'session').today).toBe('2018-12-31');
  });

  test('a cell of a paper is a figure, a text or no data', () => {
    const paper = {
      title: 'Phụ lục 01',
      on: '2018-12-31',
      unit: '51',
      columns: [
        { key: 'children', label: 'Trẻ em', filter: {} },
        { key: 'special_rate', label: '%' },
      ],
      rows: [{ unit: '522', unit_id: 'u', name: 'Thành phố Thử', cells: { children: 10, special_rate: null } }],
      total: { children: 10, special_rate: '-' },
    };
    const read = wire.report(paper, 'report');
    expect(read.columns.map((column) => column.filter)).toEqual([{}, null]);
    expect(read.rows[0]?.cells).toEqual({ children: 10, special_rate: null });
  });
});
