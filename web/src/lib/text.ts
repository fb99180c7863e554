// Text as people type it: compared without tone marks, case and repeated spaces.

const MARKS = /[\u0300-\u036f]/g;

export function folded(value: string): string {
  return value.normalize('NFD').replace(MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
}

// The choices that hold every word, those that begin with what was typed first.
export function matching<T extends { name: string }>(choices: T[], typed: string): T[] {
  const wanted = folded(typed);
  const words = wanted.split(' ');
  const found = choices.filter((each) => words.every((word) => folded(each.name).includes(word)));
  const first = found.filter((each) => folded(each.name).startsWith(wanted));
  return [...first, ...found.filter((each) => !first.includes(each))];
}

export function tidy(value: string): string {
  return value.normalize('NFC').replace(/\s+/g, ' ').trim();
}
