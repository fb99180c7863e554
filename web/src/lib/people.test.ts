import { expect, test } from 'vitest';
import { holdsPeople } from './people';

test.each([
  ['/units', undefined, false],
  ['/children', undefined, true],
  ['/reports', undefined, false],
  ['/reports', 'PL02', false],
  ['/reports', 'PL03', true],
  ['/reports', 'LS-A', true],
  ['/reports', 'SO', true],
  ['/reports', 'a paper not thought of', true],
])('%s %s names people: %s', (path, report, expected) => expect(holdsPeople(path, report)).toBe(expected));
