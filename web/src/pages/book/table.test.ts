import { describe, expect, test } from 'vitest';
import { blockOf, formatCell, parseCell, readClipboard, sizeOf, within, writeClipboard, type Column } from './table';

const column = (kind: Column['kind'], choices: Column['choices'] = []): Column => ({
  key: 'k',
  label: 'K',
  kind,
  choices,
  width: 8,
  fixed: false,
});
const sexes = column('code', [
  { code: 'male', name: 'Nam' },
  { code: 'female', name: 'Nữ' },
]);
const groups = column('code', [
  { code: '01', name: 'Kinh' },
  { code: '31', name: 'Hrê' },
  { code: '30', name: 'Co' },
  { code: '05', name: 'Hoa (Hán)' },
]);
const states = column('states', [
  { code: 'DEAD', name: 'Đã chết' },
  { code: 'AWAY', name: 'Đi làm ăn xa' },
]);

describe('what a text means in a column', () => {
  test('a date is a real day, however it is typed', () => {
    expect(parseCell(column('date'), '5/3/2010')).toBe('2010-03-05');
    expect(parseCell(column('date'), '31/02/2014')).toBeNull();
  });

  test('a list is found by code, by name without marks, or by the only name that holds the text', () => {
    expect(parseCell(sexes, 'nu')).toBe('female');
    expect(parseCell(sexes, 'Nam')).toBe('male');
    expect(parseCell(groups, 'hre')).toBe('31');
    expect(parseCell(groups, 'HAN')).toBe('05');
    expect(parseCell(groups, 'h')).toBeNull();
    expect(parseCell(sexes, 'Namm')).toBeNull();
  });

  test('several with semicolons or commas between; a comma may belong to a name', () => {
    const kinds = column('codes', [
      { code: 'MOVE', name: 'Vận động' },
      { code: 'HEAR', name: 'Nghe, nói' },
    ]);
    expect(parseCell(kinds, 'vận động; nghe, nói')).toBe('MOVE;HEAR');
    expect(parseCell(kinds, 'nghe, nói')).toBe('HEAR');
    expect(parseCell(kinds, 'nghe, vận động')).toBe('HEAR;MOVE');
    expect(parseCell(kinds, 'nghe; nghe, nói')).toBe('HEAR');
    expect(parseCell(kinds, 'nghe; chạy')).toBeNull();
  });

  test('a text longer than its column takes has no place in it', () => {
    expect(parseCell({ ...column('text'), most: 3 }, 'Tạm')).toBe('Tạm');
    expect(parseCell({ ...column('text'), most: 3 }, 'Tạm.')).toBeNull();
  });

  test('yes and no as the book writes them', () => {
    expect(parseCell(column('flag'), 'x')).toBe('yes');
    expect(parseCell(column('flag'), 'Không')).toBe('no');
    expect(parseCell(column('flag'), 'có lẽ')).toBeNull();
  });

  test('a parent’s states with their days, and back', () => {
    expect(parseCell(states, 'đã chết từ 02/03/2017; di lam an xa')).toBe('DEAD:2017-03-02;AWAY');
    expect(formatCell(states, 'DEAD:2017-03-02;AWAY')).toBe('Đã chết từ 02/03/2017; Đi làm ăn xa');
    expect(parseCell(states, 'DEAD:2017-03-02')).toBe('DEAD:2017-03-02');
    expect(parseCell(states, 'đã chết từ 31/02/2017')).toBeNull();
    expect(parseCell(states, 'đi làm ăn xa từ ngày 10/1/2018 đến ngày 1/12/2018')).toBe('AWAY:2018-01-10/2018-12-01');
    expect(parseCell(states, 'đi làm ăn xa đến 31/02/2018')).toBeNull();
  });

  test('an empty cell states nothing, and what is shown is read back as it was', () => {
    expect(parseCell(groups, '  ')).toBe('');
    for (const [each, value] of [
      [column('date'), '2010-03-05'],
      [sexes, 'female'],
      [column('number'), '7'],
      [column('text'), 'Nguyễn Thị Hà'],
      [states, 'AWAY:2018-01-10/2018-12-01'],
      [states, 'AWAY:/2018-12-01'],
      [states, 'AWAY:2018-01-10/2018-12-01;DEAD:2018-12-20'],
    ] as const)
      for (const words of [undefined, { since: 'since', until: 'until' }])
        expect(parseCell(each, formatCell(each, value, words))).toBe(value);
  });
});

describe('the clipboard', () => {
  test('is read as Excel writes it', () => {
    expect(readClipboard('a\tb\r\nc\t\r\n')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
    expect(readClipboard('"a\nb"\t"nói ""x"""\n5" ống\tc')).toEqual([
      ['a\nb', 'nói "x"'],
      ['5" ống', 'c'],
    ]);
  });

  test('is read back as it was written', () => {
    const rows = [
      ['a\tb', 'c"d', ''],
      ['x\ny', '12', 'Nữ'],
    ];
    expect(readClipboard(writeClipboard(rows))).toEqual(rows);
  });

  test('never gives Excel a formula, and takes its own mark away again', () => {
    expect(writeClipboard([['=HYPERLINK("x")']])).toBe('"\'=HYPERLINK(""x"")"');
    expect(parseCell(column('text'), "'=1+1")).toBe('=1+1');
  });
});

test('a block is the same whichever corner it began with', () => {
  const block = blockOf({ row: 4, column: 1 }, { row: 2, column: 3 });
  expect(block).toEqual({ top: 2, bottom: 4, left: 1, right: 3 });
  expect(sizeOf(block)).toBe(9);
  expect(within(block, 3, 2)).toBe(true);
  expect(within(block, 5, 2)).toBe(false);
});
