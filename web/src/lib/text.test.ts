import { expect, test } from 'vitest';
import { folded, matching, tidy } from './text';

test('names are compared without marks, case and spaces', () => {
  expect(folded('  Xã  Đức Phổ ')).toBe('xa duc pho');
  expect(folded('Nghĩa Hành'.normalize('NFD'))).toBe(folded('NGHĨA HÀNH'));
});

test('typed text is composed and its spaces are single', () => {
  expect(tidy('  Lê\u0300  An ')).toBe('L\u1ec1 An');
});

test('choices are found by any word without marks, those that begin so first', () => {
  const choices = ['Kinh', 'Thái', 'Hoa (Hán)', 'Hrê'].map((name) => ({ name }));
  const names = (typed: string) => matching(choices, typed).map((each) => each.name);
  expect(names('h')).toEqual(['Hoa (Hán)', 'Hrê', 'Kinh', 'Thái']);
  expect(names('han hoa')).toEqual(['Hoa (Hán)']);
  expect(names('xyz')).toEqual([]);
});
