// Calendar dates as ISO text ("2018-12-31"); people read and type them as 31/12/2018.

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

function iso(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

// Takes 31/12/2018, 1-2-2018, 31.12.2018, 31122018 and 2018-12-31; null for a day that does not exist.
export function parseDate(typed: string): string | null {
  const value = typed.trim();
  const people = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(value) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(value);
  if (people) return iso(Number(people[3]), Number(people[2]), Number(people[1]));
  const machine = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return machine ? iso(Number(machine[1]), Number(machine[2]), Number(machine[3])) : null;
}

// What stands in a box for a day: the day, '' for none, or why it is not one.
export type TypedDay = { day: string; wrong: '' } | { day: null; wrong: 'date.wrong' | 'date.missing' };

export function readDay(typed: string, required: boolean): TypedDay {
  if (typed.trim() === '') return required ? { day: null, wrong: 'date.missing' } : { day: '', wrong: '' };
  const day = parseDate(typed);
  return day === null ? { day, wrong: 'date.wrong' } : { day, wrong: '' };
}

export function typedDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

export function isDate(value: string | null | undefined): value is string {
  return typeof value === 'string' && /^\d{4}-/.test(value) && parseDate(value) !== null;
}

// The day it is here, not in Greenwich.
export function dayOf(moment: Date = new Date()): string {
  const month = String(moment.getMonth() + 1).padStart(2, '0');
  return `${moment.getFullYear()}-${month}-${String(moment.getDate()).padStart(2, '0')}`;
}
