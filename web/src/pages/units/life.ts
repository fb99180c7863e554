// What may be recorded of a hamlet or facility, by what became of it and of its commune.
import type { UnitChangeKind, UnitLife } from '../../lib/wire_units';

// The communes among which a divided commune went: on that day there is more than one. A commune that went into another
// as a whole leaves nothing to choose.
export const divisionsOf = ({ receivers }: Pick<UnitLife, 'receivers'>) =>
  receivers.filter((each) => receivers.some((other) => other.id !== each.id && other.on === each.on));

export function changesOf(life: UnitLife): UnitChangeKind[] {
  if (life.lives.at(-1)?.to) return ['reopened'];
  return divisionsOf(life).length > 0 ? ['renamed', 'moved', 'closed'] : ['renamed', 'closed'];
}
