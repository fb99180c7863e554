import { describe, expect, test } from 'vitest';
import type { UnitLife } from '../../lib/wire_units';
import { changesOf, divisionsOf } from './life';

const unit = {
  id: 'h',
  code: '',
  level: 'hamlet' as const,
  name: 'Thôn 1',
  short_name: '1',
  kind: 'Thôn',
  children_known: false,
  path: '',
};
const to = (id: string, on: string, is_default: boolean) => ({ ...unit, id, on, is_default });
const life = (receivers: UnitLife['receivers'], ended: string | null = null): UnitLife => ({
  unit,
  version: 0,
  lives: [{ from: '2000-01-01', to: ended, name: 'Thôn 1', code: '', commune: null }],
  receivers,
});

describe('what may be recorded of a hamlet', () => {
  test('a commune that went into others one after the other was not divided', () => {
    expect(changesOf(life([to('a', '2020-01-01', true), to('b', '2025-07-01', true)]))).toEqual(['renamed', 'closed']);
  });

  test('a divided commune offers the communes of that day, and no other', () => {
    const all = [to('a', '2020-01-01', true), to('b', '2020-01-01', false), to('c', '2025-07-01', true)];
    expect(divisionsOf(life(all)).map((each) => each.id)).toEqual(['a', 'b']);
    expect(changesOf(life(all))).toContain('moved');
  });

  test('one that has ended can only be opened again', () => {
    expect(changesOf(life([to('a', '2020-01-01', true), to('b', '2020-01-01', false)], '2019-01-01'))).toEqual([
      'reopened',
    ]);
  });
});
