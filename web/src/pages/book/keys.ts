// Where a key leads in the grid.

export interface Move {
  rows: number;
  columns: number;
  extend: boolean;
}

const FAR = 1_000_000;

export function moveOf(
  press: { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean },
  page: number,
): Move | null {
  const { key, shiftKey } = press;
  const far = press.ctrlKey || press.metaKey;
  const move = (rows: number, columns: number, extend = shiftKey): Move => ({ rows, columns, extend });
  switch (key) {
    case 'ArrowUp':
      return move(far ? -FAR : -1, 0);
    case 'ArrowDown':
      return move(far ? FAR : 1, 0);
    case 'ArrowLeft':
      return move(0, far ? -FAR : -1);
    case 'ArrowRight':
      return move(0, far ? FAR : 1);
    case 'Enter':
      return move(shiftKey ? -1 : 1, 0, false);
    case 'Tab':
      return move(0, shiftKey ? -1 : 1, false);
    case 'Home':
      return move(far ? -FAR : 0, -FAR);
    case 'End':
      return move(far ? FAR : 0, FAR);
    case 'PageUp':
      return move(-page, 0);
    case 'PageDown':
      return move(page, 0);
    default:
      return null;
  }
}
