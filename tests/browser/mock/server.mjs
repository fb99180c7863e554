// Serves web/dist and the API over invented data, with the headers of the real server: for developing the pages and for
// the browser journey. Usage: node mock/server.mjs [PORT]. Accounts: ha, binh, thu; password mang-non-2018.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPassword, OPERATIONS, Refusal, sessionOf } from './api.mjs';

const DIST = fileURLToPath(new URL('../../../web/dist', import.meta.url));
const PORT = Number(process.argv[2] ?? process.env.PORT ?? 8099);
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
const FILES = /^\/(reports\/\w+|imports\/[^/]+\/result\.xlsx|imports\/template\.xlsx)$/;
const sessions = new Map();

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  const text = Buffer.concat(parts).toString('utf8');
  return request.headers['content-type']?.includes('json') && text ? JSON.parse(text) : null;
}

function answer(response, status, value, headers = {}) {
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', ...headers });
  response.end(value === null ? '' : JSON.stringify(value));
}

function wordsOf(pattern, path) {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length || !wanted.every((word, index) => word === '{}' || word === given[index]))
    return null;
  return given.filter((_, index) => wanted[index] === '{}').map(decodeURIComponent);
}

function sessionCall(request, response, path, found, body) {
  if (path !== '/session') return false;
  if (request.method === 'POST') {
    const user = checkPassword(body);
    const id = randomUUID();
    sessions.set(id, { user, csrf: randomUUID() });
    answer(response, 200, sessionOf(user, sessions.get(id).csrf), {
      'Set-Cookie': `mangnon_session=${id}; HttpOnly; SameSite=Strict; Path=/`,
    });
  } else if (!found) {
    throw new Refusal(401, 'UNAUTHENTICATED', 'Hãy đăng nhập.');
  } else if (request.method === 'DELETE') {
    sessions.delete(found.id);
    answer(response, 204, null);
  } else {
    answer(response, 200, sessionOf(found.user, found.csrf));
  }
  return true;
}

async function api(request, response, path, query) {
  const id = /mangnon_session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
  const found = sessions.has(id) ? { id, ...sessions.get(id) } : null;
  const body = await bodyOf(request);
  if (sessionCall(request, response, path, found, body)) return;
  if (!found) throw new Refusal(401, 'UNAUTHENTICATED', 'Hãy đăng nhập.');
  if (request.method !== 'GET' && request.headers['x-csrf-token'] !== found.csrf)
    throw new Refusal(403, 'CSRF', 'Hãy tải lại trang.');
  if (request.method === 'POST' && !request.headers['idempotency-key'])
    throw new Refusal(400, 'IDEMPOTENCY_KEY_MISSING', 'Thiếu Idempotency-Key.');
  if (FILES.test(path) && query.format !== 'json') {
    response.writeHead(200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': 'attachment; filename="mock.bin"',
    });
    return response.end('mock');
  }
  const lang = request.headers['accept-language']?.startsWith('en') ? 'en' : 'vi';
  for (const [method, pattern, run] of OPERATIONS) {
    const words = method === request.method ? wordsOf(pattern, path) : null;
    if (!words) continue;
    const result = run({ words, query, body, user: found.user, lang });
    const { status = result === null ? 204 : 200, ...value } = result ?? {};
    return answer(response, status, result === null ? null : value);
  }
  throw new Refusal(404, 'NOT_FOUND', 'Không có địa chỉ này.');
}

async function page(response, path) {
  const file = normalize(join(DIST, path === '/' ? 'index.html' : path));
  const content = file.startsWith(DIST) ? await readFile(file).catch(() => null) : null;
  response.writeHead(content ? 200 : 404, {
    'Content-Type': TYPES[extname(file)] ?? 'text/plain',
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(content ?? 'not found');
}

const server = createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost');
  const query = Object.fromEntries(url.searchParams);
  const work = url.pathname.startsWith('/api/v1')
    ? api(request, response, url.pathname.slice(7), query)
    : page(response, url.pathname);
  work.catch((error) => {
    if (error instanceof Refusal) return answer(response, error.document.status, error.document);
    console.error(error);
    answer(response, 500, {
      type: 'about:blank',
      status: 500,
      code: 'INTERNAL',
      title: 'Máy chủ gặp lỗi.',
      incident: randomUUID().slice(0, 8),
    });
  });
});
server.listen(PORT, '127.0.0.1', () => console.log(`mock server on http://127.0.0.1:${PORT}`));
