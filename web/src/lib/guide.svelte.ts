// How far the person who is signed in has come in the first five minutes; kept by the browser, for each account.
import { BEGINNING, readProgress, stepOfCommand, stepOfPage, stepsOf, type Progress, type Step } from './guide';
import { setConditions } from './http';
import { session } from './session.svelte';

const STORE = 'mangnon.guide.';
let user = $state('');
let progress = $state.raw<Progress>(BEGINNING);
let child = $state(''); // opened last

function keep(next: Progress): void {
  progress = next;
  try {
    localStorage.setItem(STORE + user, JSON.stringify(next));
  } catch {
    // A browser that refuses storage begins anew with each page.
  }
}

function note(step: Step | null): void {
  if (step !== null && !progress.done.includes(step)) keep({ ...progress, done: [...progress.done, step] });
}

export const guide = {
  get steps(): Step[] {
    return stepsOf(session.may);
  },
  get done(): Step[] {
    return progress.done;
  },
  get next(): Step | null {
    return this.steps.find((step) => !progress.done.includes(step)) ?? null;
  },
  get hidden(): boolean {
    return progress.hidden;
  },
  get child(): string {
    return child;
  },
  // REQUIRES that somebody is signed in.
  begin(): void {
    user = session.user.id;
    let kept: string | null = null;
    try {
      kept = localStorage.getItem(STORE + user);
    } catch {
      // Nothing is kept.
    }
    progress = readProgress(kept);
    setConditions({ commanded: (name) => note(stepOfCommand(name)) });
  },
  seePage(path: string, id: string | undefined): void {
    const step = stepOfPage(path);
    if (step === 'open' && id !== undefined) child = id;
    note(step);
  },
  note,
  hide(): void {
    keep({ ...progress, hidden: true });
  },
  again(): void {
    keep(BEGINNING);
  },
};
