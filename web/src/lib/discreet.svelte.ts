// Discreet mode: with visitors at the counter, names and what is told of people are blurred. Kept for this tab.

const STORE = 'mangnon.discreet';
// Screens that tell of units, figures and accounts, and of no child.
const WITHOUT_PEOPLE = ['/units', '/reports', '/account', '/accounts', '/accounts/:username', '/facilities', '/help'];

function remembered(): boolean {
  try {
    return sessionStorage.getItem(STORE) === 'yes';
  } catch {
    return false;
  }
}

function show(on: boolean): boolean {
  if (on) document.documentElement.dataset.discreet = 'yes';
  else delete document.documentElement.dataset.discreet;
  return on;
}

let now = $state(show(remembered()));

export const discreet = {
  get on(): boolean {
    return now;
  },
  toggle(): void {
    now = show(!now);
    try {
      sessionStorage.setItem(STORE, now ? 'yes' : 'no');
    } catch {
      // A browser that refuses storage forgets it with the page.
    }
  },
};

export function holdsPeople(path: string): boolean {
  return !WITHOUT_PEOPLE.includes(path);
}
