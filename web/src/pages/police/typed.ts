// Answers typed from the signed paper, as the command takes them.
import { parseDate } from '../../lib/dates';

export interface Typed {
  result: string;
  id_number: string;
  full_name: string;
  birth_date: string;
  sex: string;
  note: string;
}
export const blank = (): Typed => ({ result: '', id_number: '', full_name: '', birth_date: '', sex: '', note: '' });

// Only what was typed; a day as ISO text, or as typed when it is none, so that the server names the place.
export function typedRows(typed: Record<string, Typed>): Record<string, string>[] {
  return Object.entries(typed)
    .map(([child, answer]) => {
      const day = parseDate(answer.birth_date) ?? answer.birth_date;
      const said = Object.entries({ ...answer, birth_date: day }).filter(([, value]) => value.trim() !== '');
      return { child, ...Object.fromEntries(said) };
    })
    .filter((row) => Object.keys(row).length > 1);
}
