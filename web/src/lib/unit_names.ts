// Merged wards brought hamlets of one name: where a name stands twice, the code tells them apart.
import type { Unit } from './wire';

export function namesOf(units: Unit[]): Map<string, string> {
  const count = new Map<string, number>();
  for (const each of units) count.set(each.name, (count.get(each.name) ?? 0) + 1);
  return new Map(units.map((each) => [each.id, (count.get(each.name) ?? 0) > 1 ? `${each.name} (${each.code})` : each.name]));
}
