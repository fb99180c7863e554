// Text as people type it: compared without tone marks, case and repeated spaces.

const MARKS = /[\u0300-\u036f]/g;

export function folded(value: string): string {
  return value.normalize('NFD').replace(MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
}

export function tidy(value: string): string {
  return value.normalize('NFC').replace(/\s+/g, ' ').trim();
}
