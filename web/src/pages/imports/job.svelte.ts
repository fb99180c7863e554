// Follows a job until it is over. A lost network does not lose the job: the next question finds it again.
import { onDestroy } from 'svelte';
import * as api from '../../lib/api';
import { Problem } from '../../lib/http';
import { asProblem } from '../../lib/resource.svelte';
import type { Job } from '../../lib/wire';

const FIRST_WAIT_MS = 300;
const LONGEST_WAIT_MS = 2_000;

export const isOver = (job: Job) => job.state === 'done' || job.state === 'failed' || job.state === 'cancelled';

export interface JobWatch {
  readonly job: Job | null;
  readonly problem: Problem | null;
  readonly id: string; // of the job that is followed, '' for none
  readonly waiting: boolean; // followed, and nothing is known of it yet
  follow: (id: string) => void;
  stop: () => void;
}

export function watchJob(over: (job: Job) => void): JobWatch {
  let job = $state.raw<Job | null>(null);
  let problem = $state.raw<Problem | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let followed = $state('');

  async function ask(id: string, wait_ms: number) {
    try {
      const found = await api.job(id);
      if (followed !== id) return;
      job = found;
      problem = null;
      if (isOver(found)) {
        followed = '';
        return over(found);
      }
    } catch (error) {
      if (followed !== id) return;
      problem = asProblem(error);
      if (!problem.passing) {
        [followed, job] = ['', null];
        return;
      }
    }
    timer = setTimeout(() => void ask(id, Math.min(wait_ms * 1.5, LONGEST_WAIT_MS)), wait_ms);
  }

  function stop() {
    clearTimeout(timer);
    followed = '';
    job = null;
    problem = null;
  }

  onDestroy(stop);
  return {
    get job() {
      return job;
    },
    get problem() {
      return problem;
    },
    get id() {
      return followed;
    },
    get waiting() {
      return followed !== '' && job === null;
    },
    follow: (id) => {
      stop();
      followed = id;
      void ask(id, FIRST_WAIT_MS);
    },
    stop,
  };
}
