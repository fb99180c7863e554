// One deed of a window: the same command is not sent twice, a refusal stays beside its field, a stale record is read again.
import { t, type Key } from './i18n/index.svelte';
import type { Problem } from './http';
import { asProblem } from './resource.svelte';
import { say } from './toasts.svelte';
import { attemptIds } from './uuid';

export interface Deed<Name> {
  name: Name; // of the command
  body: object;
  done: Key; // what is said then
}

interface After {
  onclose: () => void;
  ondone: () => void;
  onstale: () => void;
}

export function deedForm<Name>(send: (name: Name, body: object, key: string) => Promise<unknown>, after: After) {
  let busy = $state(false);
  let problem = $state.raw<Problem | null>(null);
  const keyFor = attemptIds();
  return {
    get busy() {
      return busy;
    },
    get problem() {
      return problem;
    },
    // Whether a refusal is of one of these fields, beside which it is shown.
    concerns: (fields: string[]) => problem?.errors.some((each) => fields.includes(each.field)) ?? false,
    reasonOf: (...fields: string[]) => problem?.errors.find((each) => fields.includes(each.field))?.message ?? '',
    async run({ name, body, done }: Deed<Name>) {
      if (busy) return;
      busy = true;
      problem = null;
      try {
        await send(name, body, keyFor([name, body]));
        say(t(done));
        after.onclose();
        after.ondone();
      } catch (error) {
        problem = asProblem(error);
        if (problem.code === 'STALE_VERSION') after.onstale();
      } finally {
        busy = false;
      }
    },
  };
}
