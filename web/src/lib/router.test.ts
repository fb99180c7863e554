import { describe, expect, test } from 'vitest';
import { formatAddress, matchPath, parseAddress } from './router';

describe('addresses', () => {
  test('a path and its choices are read from behind the #', () => {
    expect(parseAddress('#/children?unit=u1&group=S04')).toEqual({
      path: '/children',
      query: { unit: 'u1', group: 'S04' },
    });
  });

  test('nothing behind the # is the first page', () => {
    expect(parseAddress('')).toEqual({ path: '/', query: {} });
    expect(parseAddress('#')).toEqual({ path: '/', query: {} });
    expect(parseAddress('#/')).toEqual({ path: '/', query: {} });
  });

  test('doubled and trailing strokes do not matter', () => {
    expect(parseAddress('#//children/').path).toBe('/children');
  });

  test('empty choices are left out and the order is fixed', () => {
    expect(formatAddress('/children', { unit: 'u1', on: '2018-12-31', sex: '', age_from: 0, hamlet: null })).toBe(
      '#/children?age_from=0&on=2018-12-31&unit=u1',
    );
    expect(formatAddress('/units')).toBe('#/units');
  });

  test('what was written is what is read', () => {
    const query = { unit: 'a b&c=d', on: '2018-12-31' };
    expect(parseAddress(formatAddress('/children', query)).query).toEqual(query);
  });

  test('a word behind a colon is taken, other words must be the same', () => {
    expect(matchPath('/children/:id', '/children/7')).toEqual({ id: '7' });
    expect(matchPath('/children/:id/edit', '/children/7')).toBeNull();
    expect(matchPath('/children', '/reports')).toBeNull();
    expect(matchPath('/children', '/children')).toEqual({});
  });

  test('a broken escape is no page rather than an error', () => {
    expect(matchPath('/children/:id', '/children/%E0%A4%A')).toBeNull();
  });
});
