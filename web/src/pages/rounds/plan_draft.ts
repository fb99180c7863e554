// What is typed into the form of a plan, kept until it is saved or given up: the plan that was read, and the plan as typed.
import type { Plan } from './plan';

export interface PlanDraft {
  version: number; // of the round that was read; 0: a new one
  read: Plan;
  typed: Plan;
}

const isObject = (found: unknown): found is Record<string, unknown> => typeof found === 'object' && found !== null;

function isPlan(found: unknown): found is Plan {
  if (!isObject(found) || !isObject(found.unit) || !Array.isArray(found.phases)) return false;
  const texts = [found.code, found.name, found.reference_on, found.scope, found.based_on];
  const phases = found.phases.every(
    (phase) => isObject(phase) && [phase.task, phase.level, phase.from, phase.to].every((each) => typeof each === 'string'),
  );
  return phases && texts.every((text) => typeof text === 'string') && typeof found.resurvey_percent === 'number';
}

// Anything else in the store is nothing kept.
export function asPlanDraft(found: unknown): PlanDraft | null {
  if (!isObject(found) || typeof found.version !== 'number' || !isPlan(found.read) || !isPlan(found.typed)) return null;
  return { version: found.version, read: found.read, typed: found.typed };
}

export const isChanged = ({ read, typed }: PlanDraft) => JSON.stringify(read) !== JSON.stringify(typed);
