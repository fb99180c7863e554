import { describe, expect, test } from 'vitest';
import { changesOf, formatStates, grouped, hasEnd, parseStates, sayStates, withStatus } from './fields';

describe('facts of the book', () => {
  test('are grouped in the order of the book, and their own order is kept', () => {
    const parts = grouped([
      { key: 'presence' },
      { key: 'hamlet' },
      { key: 'full_name' },
      { key: 'sex' },
      { key: 'living_with' },
      { key: 'residence' },
      { key: 'school_status' },
      { key: 'grade' },
    ]);
    expect(parts.map((part) => [part.group, part.fields.map((field) => field.key)])).toEqual([
      ['identity', ['full_name', 'sex', 'residence']],
      ['family', ['living_with']],
      ['school', ['school_status', 'grade']],
      ['other', ['presence']],
    ]);
  });

  test('a fact that the pages do not know stands in the part of the fact before it', () => {
    const parts = grouped([{ key: 'school_status' }, { key: 'new_fact' }, { key: 'insurance_no' }]);
    expect(parts[0]).toEqual({ group: 'school', fields: [{ key: 'school_status' }, { key: 'new_fact' }] });
  });

  test('only fields that differ are sent; a field that was emptied is one of them', () => {
    const recorded = [
      { key: 'grade', value: '3' },
      { key: 'school', value: 'A' },
      { key: 'note', value: 'x' },
    ];
    expect(changesOf({ grade: '4', school: 'A', note: '' }, recorded)).toEqual({ grade: '4', note: '' });
    expect(changesOf({}, recorded)).toEqual({});
  });

  test('the states of a parent are read and written as the journal holds them', () => {
    expect(parseStates('DEAD:2017-03-02;AWAY')).toEqual([
      { status: 'DEAD', since: '2017-03-02' },
      { status: 'AWAY', since: '' },
    ]);
    expect(parseStates('')).toEqual([]);
    const lasting = [{ status: 'AWAY', since: '2018-01-10', until: '2018-12-01' }];
    expect(parseStates('AWAY:2018-01-10/2018-12-01')).toEqual(lasting);
    expect(formatStates(lasting)).toBe('AWAY:2018-01-10/2018-12-01');
    expect(
      formatStates([
        { status: 'DEAD', since: '2017-03-02' },
        { status: 'AWAY', since: '' },
        { status: '', since: '' },
      ]),
    ).toBe('DEAD:2017-03-02;AWAY');
  });

  test('both days of a state are told', () => {
    const told = (value: string) =>
      sayStates(value, (code) => (code === 'AWAY' ? 'Đi xa' : code), { since: 'từ', until: 'đến' });
    expect(told('AWAY:2018-01-10/2018-12-01;DEAD')).toBe('Đi xa từ 10/01/2018 đến 01/12/2018; DEAD');
    expect(told('AWAY:/2018-12-01')).toBe('Đi xa đến 01/12/2018');
  });

  test('an end without a beginning is kept', () => {
    expect(formatStates(parseStates('AWAY:/2018-12-01'))).toBe('AWAY:/2018-12-01');
  });

  test('the days of a state do not pass to another one', () => {
    const away = { status: 'AWAY', since: '2018-01-10', until: '2018-12-01' };
    expect(formatStates([{ ...withStatus(away, 'DEAD'), since: '2018-11-20' }])).toBe('DEAD:2018-11-20');
    expect(withStatus(away, 'AWAY')).toEqual(away);
  });

  test('an end is asked where a state can end, and shown wherever one is recorded', () => {
    expect(hasEnd({ status: 'AWAY', since: '' })).toBe(true);
    expect(hasEnd({ status: 'DEAD', since: '2018-11-20' })).toBe(false);
    expect(hasEnd({ status: 'ALIVE', since: '' })).toBe(false);
    expect(hasEnd({ status: 'UNKNOWN', since: '', until: '2018-12-01' })).toBe(true);
  });
});
