import { afterEach, expect, test, vi } from 'vitest';
import * as d from './decode';
import { apiUrl, bodyOf, endsSight, fetchFile, headersOf, Problem, problemOf, readAnswer, request, setConditions, upload } from './http';

afterEach(() => {
  vi.unstubAllGlobals();
  setConditions({ csrf: '', lang: 'vi', signedOut: () => undefined });
});

async function problemFrom(promise: Promise<unknown>): Promise<Problem> {
  return promise.then(
    () => {
      throw new Error('no problem');
    },
    (error: unknown) => error as Problem,
  );
}

test('empty filters are not asked for', () => {
  expect(apiUrl('/children', { unit: 'u', q: '', cursor: undefined, age_from: 0 })).toBe(
    '/api/v1/children?unit=u&age_from=0',
  );
});

test('a write carries the token of the session and its own key', () => {
  setConditions({ csrf: 'token', lang: 'en' });
  expect(headersOf({ method: 'POST', body: {}, idempotencyKey: 'k' })).toEqual({
    Accept: 'application/json',
    'Accept-Language': 'en',
    'X-CSRF-Token': 'token',
    'Idempotency-Key': 'k',
    'Content-Type': 'application/json',
  });
  expect(headersOf({})).not.toHaveProperty('X-CSRF-Token');
  expect(headersOf({})).not.toHaveProperty('X-Person');
  expect(headersOf({ person: 'Lê Văn Ba' })['X-Person']).toBe('L%C3%AA%20V%C4%83n%20Ba');
});

test('a refusal keeps its code, words and fields', () => {
  const errors = [{ field: 'changes.grade', code: 'GRADE', level: 'error', message: 'Lớp từ 1 đến 12.' }];
  const problem = problemOf(422, { status: 422, code: 'FACTS', title: 'Chưa ghi được', errors });
  expect([problem.trouble, problem.code, problem.message, problem.errors.length]).toEqual([
    'refused',
    'FACTS',
    'Chưa ghi được',
    1,
  ]);
  expect(problem.passing).toBe(false);
});

test.each([
  [500, 'server', true],
  [502, 'server', true],
  [503, 'busy', true],
  [429, 'busy', true],
  [404, 'notFound', false],
  [403, 'refused', false],
] as const)('a bare status %i is a problem of its own kind', (status, trouble, passing) => {
  const problem = problemOf(status, '<html>');
  expect([problem.trouble, problem.passing]).toEqual([trouble, passing]);
});

test('a lost network is a problem that may pass', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  const problem = await problemFrom(request('/lists', d.text));
  expect([problem.trouble, problem.passing]).toEqual(['offline', true]);
});

test('an answer of another form names the place', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{"name": 3}', { status: 200 })));
  const problem = await problemFrom(request('/person', d.object({ name: d.text })));
  expect([problem.trouble, problem.code]).toEqual(['wire', '/person.name: expected text, got number']);
});

test('a session that ended is told once to the application', () => {
  let told = 0;
  setConditions({ signedOut: () => (told += 1) });
  expect(() => readAnswer(401, '{"status":401,"code":"UNAUTHENTICATED","title":""}', d.text, 'x')).toThrow(Problem);
  expect(told).toBe(1);
});

test('an empty answer is nothing', () => {
  expect(readAnswer(204, '', () => null, 'x')).toBeNull();
});

test.each([401, 403, 404])('what was read before an answer %i must not stay on the screen', (status) =>
  expect(endsSight(problemOf(status, {}))).toBe(true),
);
test.each([0, 409, 429, 500, 503])('an answer %i takes nothing away', (status) =>
  expect(endsSight(new Problem('server', status, '', ''))).toBe(false),
);

test.each([
  ['the network, when the file is still there', true, 'offline'],
  ['the file, when it was changed since it was chosen', false, 'file'],
] as const)('an upload that failed tells of %s', async (_, isThere, trouble) => {
  class Request {
    upload = {};
    onerror: () => void = () => undefined;
    open() {}
    setRequestHeader() {}
    send() {
      this.onerror();
    }
  }
  vi.stubGlobal('XMLHttpRequest', Request);
  const bytes = () => (isThere ? Promise.resolve(new ArrayBuffer(1)) : Promise.reject(new DOMException('', 'NotReadableError')));
  const file = { slice: () => ({ arrayBuffer: bytes }) } as unknown as File;
  const { answer } = upload('/imports', file, d.text, { progress: () => undefined });
  expect((await problemFrom(answer)).trouble).toBe(trouble);
});

test('a file whose bytes broke off on the way is a lost network', async () => {
  const broken = { ok: true, headers: new Headers(), blob: () => Promise.reject(new TypeError('broken')) };
  vi.stubGlobal('fetch', () => Promise.resolve(broken));
  expect((await problemFrom(fetchFile('/x', {}))).trouble).toBe('offline');
});

test('what is longer than the server reads is not sent, counted in bytes', async () => {
  const fetched = vi.fn();
  vi.stubGlobal('fetch', fetched);
  const of = (letters: number) => ({ note: 'ạ'.repeat(letters) }); // three bytes each
  const found = await problemFrom(request('/x', d.text, { method: 'POST', body: of((1 << 20) / 3 + 1) }));
  expect([found.trouble, found.code, found.passing]).toEqual(['large', 'BODY_TOO_LARGE', false]);
  expect(fetched).not.toHaveBeenCalled();
  expect(bodyOf(of(300_000))).toContain('ạ');
  expect(bodyOf(undefined)).toBeNull();
});
