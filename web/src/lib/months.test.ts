import { expect, test } from 'vitest';
import { isMonth, monthOf, shifted, shownMonth } from './months';

test('months follow one another over the year’s end', () => {
  expect(shifted('2018-12', 1)).toBe('2019-01');
  expect(shifted('2019-01', -1)).toBe('2018-12');
  expect(shifted('2019-06', -7)).toBe('2018-11');
});

test('a month is of a day, is read from an address, and is shown as papers write it', () => {
  expect(monthOf('2018-12-31')).toBe('2018-12');
  for (const text of ['2018-12', '0999-01']) expect(isMonth(text)).toBe(true);
  for (const text of ['2018-13', '2018-1', '', '2018-12-01']) expect(isMonth(text)).toBe(false);
  expect(shownMonth('2018-03')).toBe('03/2018');
});
