import { beforeEach, expect, test, vi } from 'vitest';

const server = vi.hoisted(() => ({ signIn: vi.fn(), signOut: vi.fn(), currentSession: vi.fn(), lists: vi.fn() }));
const tabs = vi.hoisted(() => ({ told: [] as string[], hear: (_: string): void => undefined }));
vi.mock('./api', () => server);
vi.mock('./holder', () => ({
  tellTabs: (who: string) => tabs.told.push(who),
  hearTabs: (heard: (who: string) => void) => (tabs.hear = heard),
}));

// A store whose keys are its own members, as the browser's.
vi.stubGlobal(
  'sessionStorage',
  new (class {
    getItem(key: string) {
      return (this as Record<string, unknown>)[key] ?? null;
    }
    setItem(key: string, value: string) {
      (this as Record<string, unknown>)[key] = value;
    }
    removeItem(key: string) {
      delete (this as Record<string, unknown>)[key];
    }
  })(),
);
const { enterWith, session, signOut, signOutIdle } = await import('./session.svelte');
const { saveDraft, loadDraft } = await import('./drafts');
const { Problem } = await import('./http');
const { readLists } = await import('./lists.svelte');
const { searched } = await import('./searched');

const as = async (id: string) => {
  server.signIn.mockResolvedValueOnce({ user: { id }, csrf: 'x', idle_minutes: 30, permissions: [] });
  await enterWith(id, 'x');
};

beforeEach(() => {
  for (const each of Object.values(server)) each.mockReset();
  server.signOut.mockResolvedValue(null);
  server.lists.mockResolvedValue({ fields: { child: [], household: [] }, lists: {} });
  tabs.told = [];
});

test('what one person searched for, and the lists they may see, are gone for the next one only', async () => {
  await as('lan');
  Object.assign(searched, { unit: 'u', text: 'mai' });
  await readLists();
  await signOutIdle();
  await as('lan');
  await readLists();
  expect(searched.text).toBe('mai');
  expect(server.lists).toHaveBeenCalledTimes(1);
  await as('binh');
  await readLists();
  expect(searched.text).toBe('');
  expect(server.lists).toHaveBeenCalledTimes(2);
});

test('signing out of a session that is over still takes the drafts away', async () => {
  await as('lan');
  saveDraft('lan', 'x', { text: 'Nguyễn' });
  server.signOut.mockRejectedValueOnce(new Problem('refused', 401, 'UNAUTHENTICATED', ''));
  await signOut();
  expect(session.now).toBeNull();
  expect(loadDraft('lan', 'x')).toBeNull();
});

test('another tab that was locked clears this one and keeps its drafts; one that signed out takes them', async () => {
  await as('lan');
  saveDraft('lan', 'x', { text: 'Nguyễn' });
  tabs.hear('lan');
  expect(session.now).not.toBeNull();
  tabs.hear('signIn.locked');
  expect(session.now).toBeNull();
  expect(session.farewell?.text).toBe('signIn.locked');
  expect(loadDraft('lan', 'x')).not.toBeNull();
  await as('lan');
  tabs.hear('signIn.signedOut');
  expect(session.now).toBeNull();
  expect(loadDraft('lan', 'x')).toBeNull();
});

test('when somebody else signs in in another tab this one is left, and the other one is not told so', async () => {
  await as('lan');
  tabs.told = [];
  tabs.hear('binh');
  expect(session.now).toBeNull();
  expect(tabs.told).toEqual([]);
});
