import { expect, test } from 'vitest';
import { folded, tidy } from './text';

test('names are compared without marks, case and spaces', () => {
  expect(folded('  Xã  Đức Phổ ')).toBe('xa duc pho');
  expect(folded('Nghĩa Hành'.normalize('NFD'))).toBe(folded('NGHĨA HÀNH'));
});

test('typed text is composed and its spaces are single', () => {
  expect(tidy('  Lê\u0300  An ')).toBe('L\u1ec1 An');
});
