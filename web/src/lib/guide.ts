// The first five minutes on a server for training: what to try next, until it was tried (TRAIN-5).
import { matchPath } from './router';

export const STEPS = ['open', 'change', 'register', 'work', 'figures', 'help'] as const;
export type Step = (typeof STEPS)[number];

const NEEDS: Record<Step, string | null> = {
  open: 'read_children',
  change: 'write_register',
  register: 'write_register',
  work: 'read_children',
  figures: 'read_reports',
  help: null,
};
const PAGES: [string, Step][] = [
  ['/children/:id', 'open'],
  ['/lists', 'work'],
  ['/reports', 'figures'],
];
const COMMANDS: Record<string, Step> = { change_child: 'change', correct_child: 'change', register_child: 'register' };

// The steps of somebody with these rights, in order.
export const stepsOf = (may: (permission: string) => boolean): Step[] =>
  STEPS.filter((step) => NEEDS[step] === null || may(NEEDS[step]));

// What being on a page, or a command carried out, is.
export const stepOfPage = (path: string): Step | null =>
  PAGES.find(([pattern]) => matchPath(pattern, path) !== null)?.[1] ?? null;
export const stepOfCommand = (name: string): Step | null => COMMANDS[name] ?? null;

export interface Progress {
  done: Step[];
  hidden: boolean;
}
export const BEGINNING: Progress = { done: [], hidden: false };

// What a browser kept; the beginning when it is anything else.
export function readProgress(text: string | null): Progress {
  try {
    const found = JSON.parse(text ?? '') as Partial<Progress>;
    const done = Array.isArray(found.done) ? STEPS.filter((step) => found.done?.includes(step)) : [];
    return { done, hidden: found.hidden === true };
  } catch {
    return BEGINNING;
  }
}
