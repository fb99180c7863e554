// What is done about an area: somebody is assigned, an area is handed over, an assignment ends.
import type { Officer } from '../../lib/wire_areas';

export type Act = { kind: 'assign' } | { kind: 'hand_over' | 'end'; officer: Officer };

// The same with the assignment as it was read last.
export function asItIs(act: Act, rows: Officer[]): Act {
  if (act.kind === 'assign') return act;
  return { ...act, officer: rows.find((each) => each.id === act.officer.id) ?? act.officer };
}
