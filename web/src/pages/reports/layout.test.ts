import { describe, expect, test } from 'vitest';
import { report as decodeReport } from '../../lib/wire';
import { headRows, kindOf, listBehind } from './layout';

const paper = decodeReport(
  {
    title: 'Phụ lục thử',
    on: '2018-12-31',
    unit: '51',
    columns: [
      { key: 'children', label: 'Tổng số', filter: {} },
      { key: 'male', label: 'Nam', group: 'Giới tính', filter: { sex: 'male' } },
      { key: 'female', label: 'Nữ', group: 'Giới tính', filter: { sex: 'female' } },
      { key: 'special_rate', label: '%' },
      { key: 'age_0_5', label: 'Dưới 6', group: 'Tuổi', filter: { age_from: 0, age_to: 5 } },
      { key: 'note', label: 'Ghi chú' },
    ],
    rows: [
      {
        unit: '522',
        unit_id: 'u522',
        name: 'Một',
        cells: { children: 5, male: 2, female: 3, special_rate: 20, age_0_5: 0, note: 'x' },
      },
      {
        unit: '524',
        unit_id: 'u524',
        name: 'Hai',
        cells: { children: 1, male: 1, female: 0, special_rate: null, age_0_5: 1 },
      },
    ],
    total: { children: 6 },
  },
  'report',
);
const column = (key: string) => paper.columns.find((each) => each.key === key)!;

describe('the table of a paper', () => {
  test('neighbours of one group stand under one title, others reach over both rows', () => {
    const { upper, lower } = headRows(paper.columns);
    expect(upper.map((cell) => [cell.label, cell.span, cell.rows])).toEqual([
      ['Tổng số', 1, 2],
      ['Giới tính', 2, 1],
      ['%', 1, 2],
      ['Tuổi', 1, 1],
      ['Ghi chú', 1, 2],
    ]);
    expect(lower.map((each) => each.key)).toEqual(['male', 'female', 'age_0_5']);
  });

  test('a column is a rate, a count or words', () => {
    expect(kindOf(column('special_rate'), paper)).toBe('rate');
    expect(kindOf(column('male'), paper)).toBe('count');
    expect(kindOf(column('note'), paper)).toBe('text');
  });

  test('a figure opens the list of the children behind it', () => {
    expect(listBehind(column('age_0_5').filter, 'u524', '2018-12-31', 1)).toEqual({
      age_from: '0',
      age_to: '5',
      unit: 'u524',
      on: '2018-12-31',
    });
    expect(listBehind(column('children').filter, 'u522', '2018-12-31', 5)).toEqual({ unit: 'u522', on: '2018-12-31' });
  });

  test('nought, a rate and an unknown unit open nothing', () => {
    expect(listBehind({ group: 'S04', on: '2017-12-31' }, 'u522', '2018-12-31', 2)?.on).toBe('2017-12-31');
    expect(listBehind(column('age_0_5').filter, 'u522', '2018-12-31', 0)).toBeNull();
    expect(listBehind(column('special_rate').filter, 'u522', '2018-12-31', 20)).toBeNull();
    expect(listBehind(column('male').filter, null, '2018-12-31', 2)).toBeNull();
  });
});
