// What the manual and the refusals tell people to press is there to be pressed, under that name.
import { expect, test } from 'vitest';
import { en } from './en';
import { vi } from './vi';

const PAGES_VI = import.meta.glob<string>('../../../../docs/huong-dan/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const PAGES_EN = import.meta.glob<string>('../../../../docs/huong-dan/en/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const REFUSALS = import.meta.glob<string>('../../../../src/{exchange,app}/*failures.hpp', {
  query: '?raw',
  import: 'default',
  eager: true,
});
// Of other programs: what to press in Excel. And the words of the server's own choices.
const ELSEWHERE = ['Lưu thành', 'Excel Workbook (.xlsx)', 'Mới phát hiện', 'Chuyển đến'];
// Words of the server's lists and papers, and what is typed or only said.
const SAID = [
  ...['Cần chọn hộ', 'Không thấy trong sổ', 'Not in the register', 'Thiếu giấy tờ', 'Papers missing', 'Cần kiểm tra'],
  ...['Warnings', 'Đã sửa sau khi giao', 'Kết quả', 'Persons', 'episodes', 'ai đã xem', 'who has seen it'],
  ...['không nói đến', 'not spoken of', 'hoa le', 'Lê Thị Hoa', 'Đi làm ăn xa từ 10/01/2018 đến 01/12/2018'],
  'Works away since 10/01/2018 until 01/12/2018',
  ...['Vào sổ do', 'Came into the register by', 'Trai chưa đặt tên', 'Gái chưa đặt tên'],
  ...['Đề nghị chờ quyết định', 'Proposals waiting', 'Công văn', 'Kế hoạch'],
];

const labels = (texts: Record<string, string>) => Object.values(texts).map((text) => text.replace(/\{\w+\|[^|}]*\|([^}]*)\}/g, '$1').replace(/\{\w+\}/g, '…'));
const VI = [...labels(vi), ...ELSEWHERE];
const NAMED = /“([^”]+)”/g;

function missing(text: string, verbs: RegExp, known: string[]): string[] {
  const named = [...text.replace(/"\s*\n\s*"/g, '').matchAll(verbs)].map((match) => match[1] ?? '');
  return named.filter((name) => !known.some((label) => label.includes(name)));
}

test.each(Object.entries(PAGES_VI))('%s', (_, text) => {
  expect(missing(text.replace(/\s*\n\s*/g, ' '), NAMED, [...VI, ...SAID])).toEqual([]);
});

test.each(Object.entries(PAGES_EN))('%s', (_, text) => {
  expect(missing(text.replace(/\s*\n\s*/g, ' '), NAMED, [...labels(en), ...SAID])).toEqual([]);
});

test.each(Object.entries(REFUSALS))('%s', (_, text) => {
  expect(missing(text, /(?:bấm|chọn) “([^”{]+)”/g, VI)).toEqual([]);
});
