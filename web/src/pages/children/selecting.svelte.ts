// The selection of a list of children as a page holds it: everybody of the present question can be read and chosen.
import type { Problem } from '../../lib/http';
import { asProblem } from '../../lib/resource.svelte';
import type { ChildList } from '../../lib/wire';
import { MOST } from '../bulk/deed';
import type { Chosen } from './selection';

const PAGE = 200;
export type ReadPage = (cursor: string | undefined, limit: number) => Promise<Pick<ChildList, 'rows' | 'next_cursor'>>;

export function selecting(readPage: ReadPage) {
  let chosen = $state.raw<Chosen>(new Set());
  let busy = $state(false);
  let problem = $state.raw<Problem | null>(null);
  let question = 0; // another question makes what is being read stale

  async function readAll(): Promise<Set<string>> {
    const ids = new Set<string>();
    let cursor: string | undefined;
    do {
      const page = await readPage(cursor, PAGE);
      for (const row of page.rows) ids.add(row.id);
      cursor = page.next_cursor ?? undefined;
    } while (cursor !== undefined && ids.size <= MOST);
    return ids;
  }

  return {
    get chosen() {
      return chosen;
    },
    get busy() {
      return busy;
    },
    get problem() {
      return problem;
    },
    choose: (next: Chosen) => (chosen = next),
    clear() {
      question += 1;
      chosen = new Set();
      problem = null;
    },
    async chooseAll(total: number) {
      if (busy || total > MOST) return;
      const asked = question;
      busy = true;
      problem = null;
      try {
        const all = await readAll();
        if (asked === question) chosen = all;
      } catch (error) {
        problem = asProblem(error);
      } finally {
        busy = false;
      }
    },
  };
}
