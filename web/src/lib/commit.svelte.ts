// One command from a form. It is tried first; when the rules warn, the warnings are shown and the same content sent once
// more is kept. A refusal comes back as a problem.
import * as api from './api';
import type { Problem } from './http';
import { asProblem } from './resource.svelte';
import { attemptIds } from './uuid';
import type { CommandAnswer, Finding } from './wire';

export interface Commit {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly warnings: Finding[];
  send: (name: string, body: unknown, known?: Finding[]) => Promise<CommandAnswer | null>;
  forget: () => void;
}

export function commit(): Commit {
  let busy = $state(false);
  let problem = $state.raw<Problem | null>(null);
  let warnings = $state.raw<Finding[]>([]);
  let seen = '';
  let keyFor = attemptIds();

  // What the rules said before the change is not news.
  const fresh = (found: Finding[], known: Finding[]) =>
    found.filter((each) => !known.some((other) => other.code === each.code && other.field === each.field));

  async function attempt(name: string, body: unknown, known: Finding[]): Promise<CommandAnswer | null> {
    const content = JSON.stringify([name, body]);
    if (seen !== content) {
      warnings = fresh((await api.trial(name, body)).findings, known);
      seen = content;
      if (warnings.length > 0) return null;
    }
    const answer = await api.command(name, body, keyFor([name, body]));
    // What is written is done with: the same content sent once more is another record, and judged anew.
    keyFor = attemptIds();
    seen = '';
    warnings = [];
    return answer;
  }

  return {
    get busy() {
      return busy;
    },
    get problem() {
      return problem;
    },
    get warnings() {
      return warnings;
    },
    async send(name, body, known = []) {
      if (busy) return null;
      busy = true;
      problem = null;
      try {
        return await attempt(name, body, known);
      } catch (error) {
        problem = asProblem(error);
        warnings = [];
        return null;
      } finally {
        busy = false;
      }
    },
    forget() {
      problem = null;
      warnings = [];
      seen = '';
    },
  };
}
