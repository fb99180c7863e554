// What the manual and the refusals tell people to press is there to be pressed, under that name.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from './en';
import { vi } from './vi';

const ROOT = join(import.meta.dirname, '../../../..');
const labels = (texts: Record<string, string>) => Object.values(texts).map((text) => text.replace(/\{\w+\}/g, '…'));
const VI = labels(vi);
const EN = labels(en);

const pages = (folder: string) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

function promised(file: string, verbs: RegExp): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8').replace(/"\s*\n\s*"/g, '');
  return [...text.matchAll(verbs)].map((match) => match[1] ?? '');
}

const missing = (names: string[], known: string[]) =>
  names.filter((name) => !known.some((label) => label.includes(name)));

test.each(pages('docs/huong-dan'))('%s', (file) => {
  expect(missing(promised(file, /(?:[Bb]ấm|[Cc]họn) “([^”]+)”/g), VI)).toEqual([]);
});

test.each(pages('docs/huong-dan/en'))('%s', (file) => {
  expect(missing(promised(file, /[Cc]hoose “([^”]+)”/g), EN)).toEqual([]);
});

test.each(['src/exchange/cell_failures.hpp', 'src/app/transfer_failures.hpp'])('%s', (file) => {
  expect(missing(promised(file, /chọn “([^”{]+)”/g), VI)).toEqual([]);
});
