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
// Of other programs: what to press in Excel.
const ELSEWHERE = ['Lưu thành', 'Excel Workbook (.xlsx)'];

const labels = (texts: Record<string, string>) => Object.values(texts).map((text) => text.replace(/\{\w+\|[^|}]*\|([^}]*)\}/g, '$1').replace(/\{\w+\}/g, '…'));
const VI = [...labels(vi), ...ELSEWHERE];
const EN = labels(en);

function missing(text: string, verbs: RegExp, known: string[]): string[] {
  const named = [...text.replace(/"\s*\n\s*"/g, '').matchAll(verbs)].map((match) => match[1] ?? '');
  return named.filter((name) => !known.some((label) => label.includes(name)));
}

test.each(Object.entries(PAGES_VI))('%s', (_, text) => {
  expect(missing(text, /(?:[Bb]ấm|[Cc]họn) “([^”]+)”/g, VI)).toEqual([]);
});

test.each(Object.entries(PAGES_EN))('%s', (_, text) => {
  expect(missing(text, /[Cc]hoose “([^”]+)”/g, EN)).toEqual([]);
});

test.each(Object.entries(REFUSALS))('%s', (_, text) => {
  expect(missing(text, /(?:bấm|chọn) “([^”{]+)”/g, VI)).toEqual([]);
});
