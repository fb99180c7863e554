// Answers typed from the signed paper, as the command takes them, and as they are kept until they are sent.
import { parseDate } from '../../lib/dates';

export interface Typed {
  result: string;
  id_number: string;
  full_name: string;
  birth_date: string;
  sex: string;
  ethnicity: string;
  note: string;
}
export const blank = (): Typed => ({
  result: '',
  id_number: '',
  full_name: '',
  birth_date: '',
  sex: '',
  ethnicity: '',
  note: '',
});

type Part = Exclude<keyof Typed, 'result'>;
const MEANT: Record<string, Part[]> = {
  '': ['id_number'],
  matched: ['id_number', 'note'],
  corrected: ['id_number', 'full_name', 'birth_date', 'sex', 'ethnicity', 'note'],
  not_found: ['note'],
};

// Whether the part is asked for, and sent, beside this result.
export function means(result: string, part: Part): boolean {
  return MEANT[result]?.includes(part) ?? false;
}

// Only what was typed and the result means; a day as ISO text, or as typed when it is none, so that the server names
// the place.
export function typedRows(typed: Record<string, Typed>): Record<string, string>[] {
  return Object.entries(typed)
    .map(([child, answer]) => {
      const day = parseDate(answer.birth_date) ?? answer.birth_date;
      const said = Object.entries({ ...answer, birth_date: day }).filter(
        ([key, value]) => value.trim() !== '' && (key === 'result' || means(answer.result, key as Part)),
      );
      return { child, ...Object.fromEntries(said) };
    })
    .filter((row) => Object.keys(row).length > 1);
}

export interface ReturnDraft {
  person: string;
  on: string;
  typing: boolean;
  typed: Record<string, Typed>;
}

export const isWorthKeeping = (draft: ReturnDraft) => draft.person.trim() !== '' || typedRows(draft.typed).length > 0;

const isText = (value: unknown): value is string => typeof value === 'string';
function isTyped(value: unknown): value is Typed {
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(blank()).every((key) => isText((value as Record<string, unknown>)[key]));
}

// Reads a draft kept by an earlier page; anything else in the store is no draft.
export function asReturnDraft(kept: unknown): ReturnDraft | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { person, on, typing, typed } = kept as Record<string, unknown>;
  if (!isText(person) || !isText(on) || typeof typing !== 'boolean') return null;
  if (typeof typed !== 'object' || typed === null || !Object.values(typed).every(isTyped)) return null;
  return { person, on, typing, typed: typed as Record<string, Typed> };
}
