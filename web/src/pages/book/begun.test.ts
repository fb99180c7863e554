// Children that are typed or pasted below the book.
import { beforeEach, expect, test, vi } from 'vitest';
import type { BatchAnswer, BookRow } from '../../lib/wire';

const server = vi.hoisted(() => ({ batch: vi.fn(), child: vi.fn() }));
vi.mock('../../lib/api', () => server);
const { Book } = await import('./book.svelte');

const row = (id: string, household: string, household_number: number): BookRow => ({
  ...{ id, version: 1, household, household_number, head_name: `Chủ hộ ${household}`, hamlet: 'Thôn Lớn' },
  ...{ facts: { full_name: 'Lân' }, groups: [], confidential: false },
});
const taken = (id: string) => ({ answer: { id, version: 1, findings: [] }, problem: null }) as unknown as BatchAnswer;
const refused = (field: string) =>
  ({ answer: null, problem: { code: 'X', title: 'x', errors: [{ field, message: 'sai' }] } }) as unknown as BatchAnswer;
const WHOLE = { full_name: 'Đinh Em', birth_date: '2018-05-01', sex: 'MALE' };

function open() {
  const book = new Book('2018-12-31');
  book.keys = ['household', 'full_name', 'birth_date', 'sex', 'note'];
  book.add([row('a', 'h1', 1), row('b', 'h2', 2)]);
  return book;
}
type Opened = ReturnType<typeof open>;
function type(book: Opened, id: string, values: Record<string, string>, begun: string[] = []) {
  const edits = Object.entries(values).map(([key, after]) => ({ id, key, before: '', after }));
  book.write(edits, [], true, begun);
}
const sent = (call: number) => server.batch.mock.calls[call]?.[0] as { id: string; name: string; input: never }[];

beforeEach(() => {
  server.batch.mockReset();
});

test('each is registered by itself, in the household that its row names or in that of the row above', async () => {
  const book = open();
  const [first, second] = book.begin(2) as [string, string];
  type(book, first, { ...WHOLE, household: '001' });
  type(book, second, WHOLE);
  server.batch.mockResolvedValueOnce([taken('x'), taken('y')]);
  await book.save();
  expect(sent(0).map(({ name, input }) => [name, input])).toEqual([
    ['register_child', { household: 'h1', valid_from: '2018-12-31', facts: WHOLE }],
    ['register_child', { household: 'h1', valid_from: '2018-12-31', facts: WHOLE }],
  ]);
  expect(book.rows.map((each) => [each.id, each.household_number])).toEqual([['a', 1], ['b', 2], ['x', 1], ['y', 1]]);
  expect(book.waiting).toEqual([]);
});

test('an attempt that did not arrive is made again under the same id, also after a trial', async () => {
  const book = open();
  const [id] = book.begin(1) as [string];
  type(book, id, WHOLE);
  server.batch.mockRejectedValueOnce(new Error('line'));
  await book.save();
  server.batch.mockResolvedValueOnce([taken('x')]);
  await book.judge();
  server.batch.mockResolvedValueOnce([taken('x')]);
  await book.save();
  expect([sent(0)[0]?.id, sent(2)[0]?.id]).toEqual([id, id]);
  expect(sent(1)[0]?.id).not.toBe(id);
});

test('what a child cannot be registered without is said in its cell, and nobody is asked', async () => {
  const book = open();
  const [id] = book.begin(1) as [string];
  type(book, id, { full_name: 'Đinh Em' });
  await book.judge();
  expect(server.batch).not.toHaveBeenCalled();
  expect([book.fault(id, 'birth_date'), book.fault(id, 'sex')].every(Boolean)).toBe(true);
  expect(book.fault(id, 'full_name')).toBe('');
});

test('a row whose household nobody knows is not sent and says so', async () => {
  const book = open();
  const [id] = book.begin(1) as [string];
  type(book, id, { ...WHOLE, household: '9' });
  await book.save();
  expect(server.batch).not.toHaveBeenCalled();
  expect(book.fault(id, 'household')).not.toBe('');
  expect(book.faulty).toBe(1);
  book.otherHomes = [{ id: 'h9', number: 9, head: 'Đinh Văn Rá', hamlet: 'Thôn Lớn' }];
  expect(book.faulty).toBe(0);
});

test('a refused row keeps its text, its reason and its household while those around it are written', async () => {
  const book = open();
  const [first, second, third] = book.begin(3) as [string, string, string];
  type(book, first, { ...WHOLE, household: '1' });
  type(book, second, { ...WHOLE, household: '2' });
  type(book, third, WHOLE);
  server.batch.mockResolvedValueOnce([refused('facts.birth_date'), taken('y'), refused('facts.sex')]);
  await book.save();
  expect(book.rows.map((each) => each.id)).toEqual(['a', 'b', 'y', first, third]);
  expect([book.fault(first, 'birth_date'), book.fault(third, 'sex')]).toEqual(['sai', 'sai']);
  expect(book.value(book.row(third)!, 'full_name')).toBe('Đinh Em');
  expect(book.homeOf(book.row(third)!)?.id).toBe('h2');
});

test('undo takes new rows away with what was pasted into them; one can be given up by itself', () => {
  const book = open();
  const begun = book.begin(2) as [string, string];
  type(book, begun[0], WHOLE, begun);
  book.undo();
  expect(book.rows.map((each) => each.id)).toEqual(['a', 'b']);
  expect(book.waiting).toEqual([]);

  const [first, second] = book.begin(2) as [string, string];
  type(book, first, WHOLE);
  book.giveUp([first, 'a']);
  expect(book.rows.map((each) => each.id)).toEqual(['a', 'b', second]);
});

test('nothing of them goes by itself, and rows of the book do not wait for them', () => {
  const book = open();
  const [id] = book.begin(1) as [string];
  type(book, id, WHOLE);
  type(book, 'a', { note: 'x' });
  expect(book.sound).toEqual(['a']);
  expect(book.undecided).toEqual([id]);
});

test('a faulty row does not keep the others from being kept by themselves', () => {
  const book = open();
  book.write([{ id: 'a', key: 'note', before: '', after: '?' }], [{ id: 'a', key: 'note', reason: 'sai' }]);
  type(book, 'b', { note: 'x' });
  expect(book.sound).toEqual(['b']);
  expect(book.faulty).toBe(1);
});

test('rows of the book that come later stand above the new ones', () => {
  const book = open();
  const [id] = book.begin(1) as [string];
  book.add([row('c', 'h3', 3)]);
  expect(book.rows.map((each) => each.id)).toEqual(['a', 'b', 'c', id]);
  expect(book.row('c')?.household).toBe('h3');
});

test('a row that was emptied again lacks nothing, and one into which nothing was pasted is not begun', async () => {
  const book = open();
  const [id] = book.begin(1) as [string];
  type(book, id, { full_name: 'Đinh Em' });
  server.batch.mockResolvedValueOnce([refused('birth_date')]);
  await book.save();
  expect(Object.keys(book.faults)).toEqual([id]);
  book.write([{ id, key: 'full_name', before: 'Đinh Em', after: '' }]);
  expect(book.faults).toEqual({});
  const [empty] = book.begin(1) as [string];
  type(book, empty, {}, [empty]);
  expect(book.rows.some((each) => each.id === empty)).toBe(false);
});

test('a child whose answer was lost, and who is in the book by now, does not stand there twice', async () => {
  const book = open();
  book.add([row('x', 'h2', 2)]);
  const [id] = book.begin(1) as [string];
  type(book, id, { ...WHOLE, household: '2' });
  server.batch.mockResolvedValueOnce([taken('x')]);
  await book.save();
  expect(book.rows.map((each) => each.id)).toEqual(['a', 'b', 'x']);
});
