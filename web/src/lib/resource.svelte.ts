// A value from the server that follows what it depends on. While it is read again the old one stays on the screen; when
// it may be seen no more it goes at once.
import { endsSight, Problem } from './http';
import { language } from './i18n/index.svelte';
import { session } from './session.svelte';

export interface Resource<T> {
  readonly value: T | null;
  readonly problem: Problem | null;
  readonly loading: boolean;
  reload: () => void;
  forget: () => void; // takes the value off the screen and reads anew
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  console.error(error);
  return new Problem('wire', 0, error instanceof Error ? error.message : String(error), '');
}

// `read` is called again whenever a state it reads at once changes, and when the language does.
export function resource<T>(read: (signal: AbortSignal) => Promise<T> | null): Resource<T> {
  let value = $state.raw<T | null>(null);
  let problem = $state.raw<Problem | null>(null);
  let loading = $state(true);
  let round = $state(0);

  $effect(() => {
    void language.now;
    void round;
    if (!session.now) return;
    const stop = new AbortController();
    const answer = read(stop.signal);
    loading = answer !== null;
    answer
      ?.then((found) => {
        if (stop.signal.aborted) return;
        value = found;
        problem = null;
      })
      .catch((error: unknown) => {
        if (stop.signal.aborted) return;
        problem = asProblem(error);
        if (endsSight(problem)) value = null;
      })
      .finally(() => {
        if (!stop.signal.aborted) loading = false;
      });
    return () => stop.abort();
  });

  return {
    get value() {
      return value;
    },
    get problem() {
      return problem;
    },
    get loading() {
      return loading;
    },
    reload: () => (round += 1),
    forget: () => {
      value = null;
      round += 1;
    },
  };
}
