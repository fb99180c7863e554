// Which children of a list are chosen: single ones, those of the page, everybody of the list; and by which keys.
export type Chosen = ReadonlySet<string>;

export function toggled(chosen: Chosen, id: string): Chosen {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

export const holdsAll = (chosen: Chosen, ids: string[]): boolean => ids.length > 0 && ids.every((id) => chosen.has(id));

// All of them, or none when all are chosen already.
export function toggledAll(chosen: Chosen, ids: string[]): Chosen {
  const next = new Set(chosen);
  const remove = holdsAll(chosen, ids);
  for (const id of ids) {
    if (remove) next.delete(id);
    else next.add(id);
  }
  return next;
}

export type TableKey = 'up' | 'down' | 'all';
// What a key means in the table; null when it means nothing there.
export function tableKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): TableKey | null {
  if (event.altKey || event.shiftKey) return null;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'a' ? 'all' : null;
  if (event.key === 'ArrowUp') return 'up';
  return event.key === 'ArrowDown' ? 'down' : null;
}

// Arrows go from tick to tick, Ctrl+A chooses everybody; Space is the tick's own.
export function moveInTable(box: HTMLElement, event: KeyboardEvent, onall: (() => void) | undefined): void {
  const key = tableKey(event);
  if (!key) return;
  const ticks = [...box.querySelectorAll<HTMLInputElement>('tbody input')];
  const at = ticks.indexOf(event.target as HTMLInputElement);
  if (key !== 'all' && at < 0) return;
  event.preventDefault();
  if (key === 'all') onall?.();
  else ticks[at + (key === 'down' ? 1 : -1)]?.focus();
}
