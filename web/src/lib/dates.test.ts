import { describe, expect, test } from 'vitest';
import { dayOf, daysInMonth, isDate, parseDate, readDay, typedDate } from './dates';

describe('typed dates', () => {
  test.each([
    ['31/12/2018', '2018-12-31'],
    ['1/2/2018', '2018-02-01'],
    ['01-02-2018', '2018-02-01'],
    ['1.2.2018', '2018-02-01'],
    [' 31122018 ', '2018-12-31'],
    ['2018-12-31', '2018-12-31'],
  ])('%s is understood', (typed, date) => expect(parseDate(typed)).toBe(date));

  test.each([
    '31/02/2018',
    '29/02/2018',
    '00/01/2018',
    '32/01/2018',
    '01/13/2018',
    '1/1/18',
    '01/01/1899',
    'hôm nay',
    '',
  ])('%s is no day', (typed) => expect(parseDate(typed)).toBeNull());

  test('29 February exists in leap years only', () => {
    expect(parseDate('29/02/2020')).toBe('2020-02-29');
    expect(daysInMonth(2000, 2)).toBe(29);
    expect(daysInMonth(1900, 2)).toBe(28);
  });

  test('what is shown is what is understood', () => {
    expect(parseDate(typedDate('2018-02-03'))).toBe('2018-02-03');
  });

  test('a date is ISO text of a day that exists', () => {
    expect(isDate('2018-12-31')).toBe(true);
    expect(isDate('2018-02-30')).toBe(false);
    expect(isDate('31/12/2018')).toBe(false);
    expect(isDate(undefined)).toBe(false);
  });

  test('today is the day of this place', () => {
    expect(dayOf(new Date(2018, 0, 5, 0, 30))).toBe('2018-01-05');
  });
});

test.each([
  ['6/5/2019', true, '2019-05-06', ''],
  ['32/01/2019', true, null, 'date.wrong'],
  ['32/01/2019', false, null, 'date.wrong'],
  ['  ', true, null, 'date.missing'],
  ['', false, '', ''],
])('a box with “%s” (needed: %s) holds %s', (typed, required, day, wrong) =>
  expect(readDay(typed, required)).toEqual({ day, wrong }),
);
