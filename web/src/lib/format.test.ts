import { describe, expect, test } from 'vitest';
import { formatDate, formatHousehold, formatMoment, formatNumber, formatRate, formatSize, precisionOf } from './format';

describe('numbers', () => {
  test('thousands have dots in Vietnamese and commas in English', () => {
    expect(formatNumber(999, 'vi')).toBe('999');
    expect(formatNumber(1000, 'vi')).toBe('1.000');
    expect(formatNumber(271707, 'vi')).toBe('271.707');
    expect(formatNumber(1234567, 'en')).toBe('1,234,567');
  });

  test('fractions have a comma in Vietnamese and a point in English', () => {
    expect(formatNumber(1234.5, 'vi')).toBe('1.234,5');
    expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
    expect(formatNumber(0.1234, 'vi')).toBe('0,1234');
  });

  test('a negative number has a minus sign', () => {
    expect(formatNumber(-1500, 'vi')).toBe('−1.500');
  });

  test('a rate has two decimals', () => {
    expect(formatRate(3.4, 'vi')).toBe('3,40');
    expect(formatRate(0, 'en')).toBe('0.00');
  });

  test('a file size is in kilobytes below a megabyte', () => {
    expect(formatSize(10, 'vi')).toBe('1 KB');
    expect(formatSize(1024 * 1024 - 1024, 'vi')).toBe('1.023 KB');
    expect(formatSize(1.5 * 1024 * 1024, 'vi')).toBe('1,5 MB');
  });
});

describe('dates', () => {
  test('a day is written as each language does', () => {
    expect(formatDate('2018-12-31', 'vi')).toBe('31/12/2018');
    expect(formatDate('2018-02-03', 'en')).toBe('3 Feb 2018');
    expect(formatDate(null, 'vi')).toBe('');
  });

  test('a birth date known to the month or the year shows no more', () => {
    expect(formatDate('2018-12-01', 'vi', 'month')).toBe('12/2018');
    expect(formatDate('2018-01-01', 'vi', 'year')).toBe('2018');
  });

  test('a moment is shown in the time of this place, and a strange one as it is', () => {
    const here = new Date(2018, 11, 31, 7, 5);
    expect(formatMoment(here.toISOString(), 'vi')).toBe('31/12/2018 07:05');
    expect(formatMoment('hôm qua', 'vi')).toBe('hôm qua');
  });
});

test('a household number has three digits, a split sheet its part', () => {
  expect(formatHousehold(7)).toBe('007');
  expect(formatHousehold('12.2')).toBe('012.2');
  expect(formatHousehold(null)).toBe('');
});

test('a date of which nothing more is said is known to the day', () => {
  expect(['year', 'month', 'day', '', undefined].map(precisionOf)).toEqual(['year', 'month', 'day', 'day', 'day']);
});
