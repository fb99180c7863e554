// What is done about an area: somebody is assigned, an area is handed over, an assignment ends.
import type { Officer } from '../../lib/wire_areas';

export type Act = { kind: 'assign' } | { kind: 'hand_over' | 'end'; officer: Officer };
