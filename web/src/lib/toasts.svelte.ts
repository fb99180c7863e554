// Short messages that something was done. Nothing that must be read appears only here.

export interface Toast {
  id: number;
  text: string;
}

const SHOWN_MS = 6_000;
const SHOWN_AT_ONCE = 3;

let shown = $state.raw<Toast[]>([]);
let last = 0;

export const toasts = {
  get all(): Toast[] {
    return shown;
  },
  drop(id: number): void {
    shown = shown.filter((toast) => toast.id !== id);
  },
};

export function say(text: string): void {
  const id = (last += 1);
  shown = [...shown, { id, text }].slice(-SHOWN_AT_ONCE);
  setTimeout(() => toasts.drop(id), SHOWN_MS);
}
