// Discreet mode: with visitors at the counter, names and what is told of people are blurred. Kept for this tab.

const STORE = 'mangnon.discreet';

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
