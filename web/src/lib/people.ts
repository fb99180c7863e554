// Which screens name children, and so are blurred in discreet mode.
import { FIRST_REPORT } from './reports';

const WITHOUT_PEOPLE = ['/units', '/account', '/accounts', '/accounts/:username', '/facilities', '/help'];
// Papers of figures alone; every other one names children.
const OF_FIGURES: string[] = [FIRST_REPORT, 'PL02', 'BD'];

export function holdsPeople(path: string, report: string | undefined): boolean {
  if (path === '/reports') return !OF_FIGURES.includes(report ?? FIRST_REPORT);
  return !WITHOUT_PEOPLE.includes(path);
}
