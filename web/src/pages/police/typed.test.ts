import { expect, test } from 'vitest';
import { blank, typedRows } from './typed';

test('only what was typed is sent, days as the server reads them', () => {
  const rows = typedRows({
    a: { ...blank(), result: 'corrected', birth_date: '6/5/2010' },
    b: blank(),
    c: { ...blank(), result: 'matched', id_number: '051210000009' },
  });
  expect(rows).toEqual([
    { child: 'a', result: 'corrected', birth_date: '2010-05-06' },
    { child: 'c', result: 'matched', id_number: '051210000009' },
  ]);
});

test('a day that is none goes as it was typed', () => {
  expect(typedRows({ a: { ...blank(), result: 'corrected', birth_date: '31/02/2010' } })[0]?.birth_date).toBe('31/02/2010');
});
