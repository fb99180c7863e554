import { expect, test } from 'vitest';
import { BEGINNING, readProgress, stepOfCommand, stepOfPage, STEPS, stepsOf } from './guide';

test('everybody is shown what they may do, in order', () => {
  expect(stepsOf(() => true)).toEqual([...STEPS]);
  expect(stepsOf((permission) => permission === 'read_reports')).toEqual(['figures', 'help']);
  expect(stepsOf(() => false)).toEqual(['help']);
});

test('a page that was opened and a command that was carried out are steps', () => {
  expect(stepOfPage('/children/01a2')).toBe('open');
  expect(stepOfPage('/children')).toBeNull();
  expect(stepOfPage('/children/01a2/edit')).toBeNull();
  expect(stepOfPage('/reports')).toBe('figures');
  expect(stepOfCommand('correct_child')).toBe('change');
  expect(stepOfCommand('register_household')).toBeNull();
});

test('what a browser kept is read, and nothing else', () => {
  expect(readProgress('{"done":["help","open","fly"],"hidden":true}')).toEqual({ done: ['open', 'help'], hidden: true });
  for (const text of [null, '', 'x', 'null', '{"done":3}']) expect(readProgress(text)).toEqual(BEGINNING);
});
