// The command that merges two records as the person chose: which stays, and which facts come from the other.
import type { Comparison } from '../../lib/wire_finding';

export type Kept = 'first' | 'second';

export function mergeBody(comparison: Comparison, kept: Kept, chosen: Record<string, Kept>) {
  const other = kept === 'first' ? 'second' : 'first';
  const differing = new Set(comparison.fields.filter((field) => !field.same).map((field) => field.key));
  return {
    child: comparison[kept].id,
    version: comparison[kept].version,
    other: comparison[other].id,
    other_version: comparison[other].version,
    take: Object.keys(chosen).filter((key) => chosen[key] === other && differing.has(key)),
  };
}
