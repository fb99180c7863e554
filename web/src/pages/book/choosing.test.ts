import { expect, test } from 'vitest';
import { closed, isListed, offered, sought, standing, taken } from './choosing';
import { parseCell, type Column } from './table';

const choices = [
  { code: 'DEAF', name: 'Khuyết tật nghe' },
  { code: 'BLIND', name: 'Khuyết tật nhìn' },
  { code: 'OTHER', name: 'Khác' },
];
const states = [
  { code: 'ALIVE', name: 'Còn sống' },
  { code: 'DEAD', name: 'Đã chết' },
  { code: 'UNKNOWN', name: 'Không rõ' },
];
const column = (kind: Column['kind'], list = choices): Column => ({ key: 'x', label: 'X', kind, choices: list, width: 1, fixed: false });
const names = (kind: Column['kind'], value: string, list = choices) => offered(column(kind, list), value).map((each) => each.code);

test('every closed list is offered, a text is not', () => {
  for (const kind of ['code', 'codes', 'flag', 'states'] as const) expect(isListed(column(kind))).toBe(true);
  expect(isListed(column('text', []))).toBe(false);
});

test('what is typed is looked for without marks', () => {
  expect(names('code', 'nhin')).toEqual(['BLIND']);
  expect(names('flag', 'k', [{ code: 'yes', name: 'Có' }, { code: 'no', name: 'Không' }])).toEqual(['no']);
});

test('of several the part at the end is looked for, and none is offered twice', () => {
  expect(names('codes', 'Khuyết tật nghe; khuyet')).toEqual(['BLIND']);
  expect(taken(column('codes'), 'Khuyết tật nghe; khuyet', choices[1]!, 'từ')).toEqual({
    value: 'Khuyết tật nghe; Khuyết tật nhìn',
    isWhole: true,
  });
});

test('a code alone takes the place of everything typed', () => {
  expect(taken(column('code'), 'a; b', choices[2]!, 'từ').value).toBe('Khác');
});

test('a state waits for its day; alive and unknown have none', () => {
  const of = column('states', states);
  expect(taken(of, 'da', states[1]!, 'từ')).toEqual({ value: 'Đã chết từ ', isWhole: false });
  expect(taken(of, 'con', states[0]!, 'từ').isWhole).toBe(true);
  expect(taken(of, 'khong', states[2]!, 'từ').isWhole).toBe(true);
  expect(sought(of, 'Đã chết từ ')).toBeNull();
  expect(sought(of, 'Đã chết từ 02/03/2017')).toBeNull();
  expect(sought(of, 'Đã chết từ 02/03/2017; con')).toBe('con');
});

test('a state whose day nobody knows is taken without it', () => {
  const of = column('states', states);
  expect(closed(of, 'Đã chết từ ')).toBe('Đã chết');
  expect(parseCell(of, closed(of, 'Đã chết từ '))).toBe('DEAD');
  expect(closed(of, 'Đã chết từ 02/03/2017')).toBe('Đã chết từ 02/03/2017');
});

test('the list opens on what the cell says', () => {
  expect(standing(column('code'), 'Khác')).toBe(2);
  expect(standing(column('code'), '')).toBe(0);
});
