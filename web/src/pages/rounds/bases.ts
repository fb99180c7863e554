// The legal bases of a plan as they are put in order.
export interface StatedBasis {
  document: string | null;
  text: string;
  citation: string;
}

// The one at the place changes places with the one before it.
export function moveUp<T>(list: readonly T[], place: number): T[] {
  const moved = [...list];
  const [each] = moved.splice(place, 1);
  if (each !== undefined) moved.splice(Math.max(place - 1, 0), 0, each);
  return moved;
}
