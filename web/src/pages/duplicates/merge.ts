// The command that merges two records as the person chose: which stays, and which facts come from the other.
import type { Comparison } from '../../lib/wire_finding';

const FIXED = [
  ...['presence', 'exit_reason', 'household', 'hamlet', 'facility'],
  ...['birth_precision', 'birth_estimated', 'id_state'],
];

export type Kept = 'first' | 'second';

type Field = Comparison['fields'][number];

// The record whose value a field has after the merger: the one chosen, else the one that stays, else the one that says
// anything.
export function sideOf(field: Field, kept: Kept, chosen: Record<string, Kept>): Kept {
  const other = kept === 'first' ? 'second' : 'first';
  return chosen[field.key] ?? (field[kept] === '' && field[other] !== '' && isFree(field.key) ? other : kept);
}

// Whether the field can be taken from the record that ends; where the child lives follows the one that stays, and how
// exact a birth date is follows that date, and the state of an ID number that number.
export function isFree(key: string): boolean {
  return !FIXED.includes(key);
}

export function mergeBody(comparison: Comparison, kept: Kept, chosen: Record<string, Kept>) {
  const other = kept === 'first' ? 'second' : 'first';
  return {
    child: comparison[kept].id,
    version: comparison[kept].version,
    other: comparison[other].id,
    other_version: comparison[other].version,
    take: comparison.fields
      .filter((field) => !field.same && isFree(field.key) && sideOf(field, kept, chosen) === other)
      .map((field) => field.key),
  };
}
