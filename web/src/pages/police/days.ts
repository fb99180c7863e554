import { dayOf } from '../../lib/dates';

const DAY_MS = 86_400_000;

// A day some days after another, as ISO text.
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

// The day of a step: the one stated, else the one it was here when it was recorded.
export function dayOfStep(step: { on: string | null; at: string }): string {
  return step.on ?? dayOf(new Date(step.at));
}
