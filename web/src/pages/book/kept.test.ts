import { expect, test } from 'vitest';
import { asKept, comeBack, keptOf, type Waiting } from './kept';

const book = (more: Partial<Waiting> = {}): Waiting => ({
  mode: 'correct',
  day: '2018-12-31',
  dayWrong: false,
  staged: false,
  typed: { a: { full_name: 'Lan' } },
  clashes: [],
  begun: [],
  ...more,
});
const recorded = (value: string | null) => () => value;
const kept = (more: Partial<Waiting> = {}) => keptOf(book(more), () => 'Lân');

test('what is kept says how it was meant, since when, and over what it was typed', () => {
  const found = kept({ staged: true });
  expect(found).toEqual({
    mode: 'correct',
    day: '2018-12-31',
    staged: true,
    rows: { a: { values: { full_name: 'Lan' }, before: { full_name: 'Lân' } } },
    begun: [],
  });
  expect(asKept(JSON.parse(JSON.stringify(found)))).toEqual(found);
});

test('children that are not in the book yet are kept with their household, and no other thing in their place', () => {
  const home = { id: 'h', number: 1, head: 'Đinh Văn Rá', hamlet: 'Thôn Lớn' };
  const found = kept({ begun: [{ id: 'n', home }, { id: 'm', home: null }] });
  expect(asKept(JSON.parse(JSON.stringify(found)))?.begun).toEqual(found.begun);
  expect(asKept({ ...found, begun: undefined })?.begun).toEqual([]);
  expect(asKept({ ...found, begun: [{ id: 1, home }, { id: 'x', home: 'h' }] })?.begun).toEqual([]);
});

test('with a day that is none, what is kept waits for a decision', () => {
  expect(kept({ dayWrong: true }).staged).toBe(true);
});

test('what nobody changed meanwhile comes back as it was', () => {
  expect(comeBack(kept(), recorded('Lân'))).toEqual({
    edits: [{ id: 'a', key: 'full_name', before: 'Lân', after: 'Lan' }],
    clashes: [],
  });
});

test('what was saved after all, or is in the book no more, does not come back', () => {
  expect(comeBack(kept(), recorded('Lan'))).toEqual({ edits: [], clashes: [] });
  expect(comeBack(kept(), recorded(null))).toEqual({ edits: [], clashes: [] });
});

test('what somebody else changed meanwhile must be decided', () => {
  expect(comeBack(kept(), recorded('Loan')).clashes).toEqual([
    { id: 'a', key: 'full_name', theirs: 'Loan', mine: 'Lan' },
  ]);
});

test('what was still to be decided is so after coming back', () => {
  const open = kept({ clashes: [{ id: 'a', key: 'full_name', theirs: 'Lân', mine: 'Lan' }] });
  expect(comeBack(open, recorded('Lân')).clashes).toHaveLength(1);
});

test('anything else in the store is nothing kept', () => {
  expect(asKept(null)).toBeNull();
  expect(asKept({ a: { full_name: 'Lan' } })).toBeNull();
  expect(asKept({ ...kept(), mode: 'erase' })).toBeNull();
  expect(asKept({ ...kept(), rows: { a: { values: { full_name: 1 }, before: {} } } })).toBeNull();
});
