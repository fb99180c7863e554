// Who is signed in. Everything else on the screen follows from it.
import * as api from './api';
import { setClock, today } from './clock';
import { dropAllDrafts, dropDraftsOfOthers } from './drafts';
import { hearTabs, tellTabs } from './holder';
import { Problem, setConditions } from './http';
import { forgetLists } from './lists.svelte';
import { locked } from './locked';
import type { Key } from './i18n/index.svelte';
import { forgetSearched } from './searched';
import type { Session } from './wire';

const FAREWELLS = ['signIn.idle', 'signIn.expired', 'signIn.signedOut', 'signIn.locked'] as const;
type Farewelling = (typeof FAREWELLS)[number];
export type Farewell = { text: Key; minutes: number } | null;

let current = $state.raw<Session | null>(null);
let last = ''; // the id of whoever was signed in before
let farewell = $state.raw<Farewell>(null);

export const session = {
  get now(): Session | null {
    return current;
  },
  get farewell(): Farewell {
    return farewell;
  },
  // REQUIRES that somebody is signed in; pages are shown only then.
  get user() {
    if (!current) throw new Error('nobody is signed in');
    return current.user;
  },
  get today(): string {
    return current?.today || today();
  },
  may(permission: string): boolean {
    return current?.permissions.includes(permission) ?? false;
  },
};

function enter(next: Session): void {
  if (next.user.id !== last) {
    forgetLists();
    forgetSearched();
  }
  setClock(next.now);
  last = next.user.id;
  tellTabs(last);
  current = next;
  farewell = null;
  locked.set(false);
  dropDraftsOfOthers(next.user.id);
  setConditions({ csrf: next.csrf });
}

function clear(text: Key): void {
  farewell = { text, minutes: current?.idle_minutes ?? 0 };
  current = null;
  setConditions({ csrf: '' });
}

function leave(text: Farewelling): void {
  clear(text);
  tellTabs(text);
}

// Another tab was left, or somebody else signed in there.
hearTabs((who) => {
  if (!current || who === current.user.id) return;
  const text = FAREWELLS.find((each) => each === who) ?? 'signIn.signedOut';
  clear(text);
  if (text === 'signIn.signedOut') dropAllDrafts();
});

setConditions({
  signedOut: () => {
    if (current) leave('signIn.expired');
  },
});

async function held(): Promise<Session | null> {
  try {
    return await api.currentSession();
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

// The session that the browser still holds, if any. That of a locked screen is ended, not taken up.
export async function resume(): Promise<void> {
  if (locked.on) {
    farewell = { text: 'signIn.locked', minutes: 0 };
    return void endHeld().catch(() => undefined);
  }
  const found = await held();
  if (found) enter(found);
}

async function endHeld(): Promise<void> {
  const found = await held();
  if (current) return;
  if (found) {
    setConditions({ csrf: found.csrf });
    await api.signOut();
  }
  locked.set(false);
}

// The same session in the words of another language.
export async function rename(): Promise<void> {
  const found = current ? await held() : null;
  if (found) enter(found);
}

export async function enterWith(username: string, password: string, code = ''): Promise<void> {
  enter(await api.signIn(username, password, code));
}

export async function signOut(): Promise<void> {
  await api.signOut().catch((error: unknown) => {
    if (!(error instanceof Problem) || error.status !== 401) throw error;
  });
  dropAllDrafts();
  leave('signIn.signedOut');
}

// The screen is left for a moment: it is cleared, and what was typed waits for the same person.
export async function lockScreen(): Promise<void> {
  await signOutIdle('signIn.locked');
}

// The screen is cleared even when the server cannot be reached; its own session ends by its own clock.
export async function signOutIdle(text: Farewelling = 'signIn.idle'): Promise<void> {
  const ended = api.signOut();
  locked.set(true);
  leave(text);
  await ended.then(() => current === null && locked.set(false)).catch(() => undefined);
}
