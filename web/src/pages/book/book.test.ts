import { beforeEach, expect, test, vi } from 'vitest';
import type { BatchAnswer, BookRow } from '../../lib/wire';

const server = vi.hoisted(() => ({ batch: vi.fn(), child: vi.fn() }));
vi.mock('../../lib/api', () => server);
const { Book } = await import('./book.svelte');

const row = (): BookRow => ({ id: 'a', version: 1, facts: { full_name: 'Lân', note: '' } }) as unknown as BookRow;
const stale = { answer: null, problem: { code: 'STALE_VERSION', title: 'stale', errors: [] } } as unknown as BatchAnswer;
const taken = (version: number) => ({ answer: { version, findings: [] }, problem: null }) as unknown as BatchAnswer;
const now = (full_name: string) => ({
  version: 2,
  fields: [{ key: 'full_name', value: full_name }],
  history: [{ no: 1, actor: 'Bình', changes: [{ key: 'full_name' }] }],
});

function typed(after = 'Lan') {
  const book = new Book('2018-12-31');
  book.add([row()]);
  book.write([{ id: 'a', key: 'full_name', before: 'Lân', after }]);
  return book;
}

beforeEach(() => {
  server.batch.mockReset();
  server.child.mockReset();
});

test('a cell that two people wrote is not sent until one of both is chosen', async () => {
  const book = typed();
  server.batch.mockResolvedValueOnce([stale]);
  server.child.mockResolvedValueOnce(now('Loan'));
  await book.save();
  expect(book.clashes).toEqual([{ id: 'a', key: 'full_name', theirs: 'Loan', mine: 'Lan', by: 'Bình' }]);
  await book.save();
  await book.judge();
  expect(server.batch).toHaveBeenCalledTimes(1);

  server.batch.mockResolvedValueOnce([taken(3)]);
  await book.choose(book.clashes[0]!, true);
  expect(server.batch.mock.calls[1]?.[0][0].input).toMatchObject({ version: 2, changes: { full_name: 'Lan' } });
  expect(book.row('a')?.facts.full_name).toBe('Lan');
});

test('when theirs is chosen it stands and nothing is sent', async () => {
  const book = typed();
  server.batch.mockResolvedValueOnce([stale]);
  server.child.mockResolvedValueOnce(now('Loan'));
  await book.save();
  await book.choose(book.clashes[0]!, false);
  expect(server.batch).toHaveBeenCalledTimes(1);
  expect(book.waiting).toEqual([]);
  expect(book.value(book.row('a')!, 'full_name')).toBe('Loan');
});

test('what is typed over a cell that waits for a choice is what may be chosen', async () => {
  const book = typed();
  server.batch.mockResolvedValueOnce([stale]);
  server.child.mockResolvedValueOnce(now('Loan'));
  await book.save();
  book.write([{ id: 'a', key: 'full_name', before: 'Lan', after: 'Lành' }]);
  expect(book.clashes[0]?.mine).toBe('Lành');
  book.write([{ id: 'a', key: 'full_name', before: 'Lành', after: 'Loan' }]);
  expect(book.clashes).toEqual([]);
});

test('what both wrote alike is no change any more', async () => {
  const book = typed();
  server.batch.mockResolvedValueOnce([stale]);
  server.child.mockResolvedValueOnce(now('Lan'));
  await book.save();
  expect(book.clashes).toEqual([]);
  expect(book.waiting).toEqual([]);
  expect(server.batch).toHaveBeenCalledTimes(1);
});

test('who keeps the draft is told of a row that the server has taken', async () => {
  const book = typed();
  book.settled = vi.fn();
  server.batch.mockResolvedValueOnce([taken(2)]);
  await book.save();
  expect(book.settled).toHaveBeenCalledTimes(1);
});
