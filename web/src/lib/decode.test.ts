import { describe, expect, test } from 'vitest';
import * as d from './decode';

const person = d.object({ name: d.text, age: d.nullable(d.count), groups: d.list(d.text) });

describe('decoders', () => {
  test('a value of the wanted form passes, and members that nobody named are left out', () => {
    expect(person({ name: 'An', age: 3, groups: ['S01'], more: 1 }, 'answer')).toEqual({
      name: 'An',
      age: 3,
      groups: ['S01'],
    });
  });

  test('a wrong member is named with its place', () => {
    expect(() => person({ name: 'An', age: 3, groups: ['S01', 4] }, 'answer')).toThrow(
      'answer.groups[1]: expected text, got number',
    );
  });

  test('the text of an error never repeats the value', () => {
    expect(() => d.number('Nguyễn Văn An', 'age')).toThrow(/^age: expected a number, got string$/);
  });

  test('a missing member is an error unless it may be absent', () => {
    expect(() => person({ age: null, groups: [] }, 'answer')).toThrow('answer.name: expected text, got nothing');
    expect(person({ name: 'An', groups: [] }, 'answer').age).toBeNull();
    expect(d.withDefault(d.text, 'x')(undefined, 'a')).toBe('x');
  });

  test('a count is a whole number from nought up', () => {
    expect(d.count(0, 'n')).toBe(0);
    expect(() => d.count(-1, 'n')).toThrow(d.WireError);
    expect(() => d.count(1.5, 'n')).toThrow(d.WireError);
    expect(() => d.number(Number.NaN, 'n')).toThrow(d.WireError);
  });

  test('a list is not an object and an object is not a list', () => {
    expect(() => d.list(d.text)({}, 'x')).toThrow('x: expected a list, got object');
    expect(() => d.dictionary(d.text)([], 'x')).toThrow('x: expected an object, got a list');
  });

  test('a word outside its list is refused', () => {
    const sex = d.oneOf('male', 'female');
    expect(sex('male', 's')).toBe('male');
    expect(() => sex('Male', 's')).toThrow('s: expected male | female');
  });

  test('either tries the second form only when the first does not fit', () => {
    const cell = d.either(d.number, d.text);
    expect(cell(4, 'c')).toBe(4);
    expect(cell('4', 'c')).toBe('4');
    expect(() => cell(true, 'c')).toThrow('c: expected text');
  });

  test('a date is ISO text', () => {
    expect(d.isoDate('2018-12-31', 'on')).toBe('2018-12-31');
    expect(() => d.isoDate('31/12/2018', 'on')).toThrow('on: expected a date');
  });
});
