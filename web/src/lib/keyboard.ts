// The keys of the application. Single letters work only outside input fields and never while a Vietnamese input
// method is composing; F1 works everywhere.

export const SHORTCUTS = [
  'help',
  'keys',
  'search',
  'units',
  'children',
  'imports',
  'reports',
  'next',
  'previous',
  'discreet',
  'lock',
] as const;
export type Shortcut = (typeof SHORTCUTS)[number];

// A key, or two keys pressed one after the other.
export const KEYS: Record<Shortcut, string> = {
  help: 'F1',
  keys: '?',
  search: '/',
  units: 'g d',
  children: 'g t',
  imports: 'g n',
  reports: 'g b',
  next: 'n',
  previous: 'p',
  discreet: 'm',
  lock: 'g k',
};

const PAUSE_MS = 1200;

export interface KeyPress {
  key: string;
  typing: boolean;
  modified: boolean;
  composing: boolean;
  at_ms: number;
}

// Follows the presses and names the shortcut that one completes.
export function shortcutReader(): (press: KeyPress) => Shortcut | null {
  let first = { key: '', at_ms: -Infinity };
  return (press) => {
    if (press.composing || press.modified) return null;
    if (press.key === KEYS.help) return 'help';
    if (press.typing) return null;
    const pair = press.at_ms - first.at_ms <= PAUSE_MS ? `${first.key} ${press.key}` : '';
    first = { key: press.key, at_ms: press.at_ms };
    return SHORTCUTS.find((name) => KEYS[name] === pair) ?? SHORTCUTS.find((name) => KEYS[name] === press.key) ?? null;
  };
}

export function isTyping(target: EventTarget | null): boolean {
  const element = target as { tagName?: string; isContentEditable?: boolean; type?: string } | null;
  if (!element?.tagName) return false;
  if (element.isContentEditable || element.tagName === 'TEXTAREA' || element.tagName === 'SELECT') return true;
  return element.tagName === 'INPUT' && !['checkbox', 'radio', 'button', 'submit'].includes(element.type ?? 'text');
}

export function pressOf(event: KeyboardEvent): KeyPress {
  return {
    key: event.key,
    typing: isTyping(event.target),
    modified: event.ctrlKey || event.metaKey || event.altKey,
    composing: event.isComposing,
    at_ms: event.timeStamp,
  };
}
