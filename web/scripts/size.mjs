// Prints what a browser loads first (index.html and the files it names), compressed, and fails above the limit.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const LIMIT_BYTES = 150 * 1024;
const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');

// A script names what it imports at once as `from"./x.js"`; pages that are loaded later use import("./x.js").
function importedAtOnce(file) {
  if (!file.endsWith('.js')) return [];
  const text = readFileSync(join(dist, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)].map((match) => `assets/${match[1]}`);
}

const page = readFileSync(join(dist, 'index.html'), 'utf8');
const waiting = ['index.html', ...[...page.matchAll(/(?:src|href)="\/([^"]+)"/g)].map((match) => match[1])];
const seen = new Set();
while (waiting.length > 0) {
  const file = waiting.pop();
  if (seen.has(file)) continue;
  seen.add(file);
  waiting.push(...importedAtOnce(file));
}

let total = 0;
for (const file of [...seen].sort()) {
  const size = gzipSync(readFileSync(join(dist, file))).length;
  total += size;
  console.log(`${String(size).padStart(8)}  ${file}`);
}
console.log(`${String(total).padStart(8)}  in total, compressed; limit ${LIMIT_BYTES}`);
if (total > LIMIT_BYTES) process.exit(1);
