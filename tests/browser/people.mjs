// Accounts of a journey's own, made through the administrator's API, and what a page may ask the server for.
import { administrator, openPage, signIn } from './support.mjs';

export const ask = (page, path) => page.evaluate(async (at) => (await fetch(`/api/v1${at}`)).json(), path);

// Writes with the session of the page; `key` for a command.
export const tell = (page, path, body, key = '') =>
  page.evaluate(
    async ([at, content, id]) => {
      const session = await (await fetch('/api/v1/session')).json();
      const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': session.csrf };
      if (id) headers['Idempotency-Key'] = id;
      const answer = await fetch(`/api/v1${at}`, { method: 'POST', headers, body: JSON.stringify(content) });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${at}: ${text}`);
      return text ? JSON.parse(text) : null;
    },
    [path, body, key],
  );

export const newId = () => `0190a7c4-${String(Date.now()).slice(-4)}-7000-8000-${String(Math.random()).slice(2, 14).padEnd(12, '0')}`;

// The password that an administrator chose is changed at the first sign-in: here as the page does it.
async function takeOwnPassword(browser, name, first, own) {
  const page = await openPage(browser, { width: 1280 });
  await page.goto(process.env.BASE_URL);
  await page.evaluate(
    async ([username, password, next]) => {
      const send = async (path, body, headers = {}) => {
        const options = { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers } };
        const answer = await fetch(`/api/v1${path}`, { ...options, body: JSON.stringify(body) });
        if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
        return answer;
      };
      const { csrf } = await (await send('/session', { username, password, code: '' })).json();
      await send('/session/password', { old: password, new: next }, { 'X-CSRF-Token': csrf });
    },
    [name, first, own],
  );
  await page.context().close();
}

// [{name, role, unit}] as accounts with the journey's password. RETURNS {name: account}.
export async function makePeople(browser, people) {
  const office = await openPage(browser, { width: 1280 });
  await signIn(office, administrator);
  const made = {};
  for (const { name, role, unit } of people) {
    const username = `${name}.${Date.now()}`;
    const first = `${process.env.PASSWORD}-first`;
    await tell(office, '/users', { username, full_name: name, role, unit, password: first });
    await takeOwnPassword(browser, username, first, process.env.PASSWORD);
    made[name] = { name: username, password: process.env.PASSWORD };
  }
  await office.context().close();
  return made;
}

// Communes of today in the area of the page's account that have children, with one of them each.
export async function communesWithChildren(page, count) {
  const found = [];
  const { units } = await ask(page, '/units');
  for (const unit of units) {
    if (unit.level !== 'commune' || unit.children === 0 || found.length === count) continue;
    const { rows } = await ask(page, `/children?unit=${unit.id}&limit=5`);
    const child = rows.find((row) => row.household_number);
    if (child) found.push({ unit, child });
  }
  if (found.length < count) throw new Error(`only ${found.length} communes with children`);
  return found;
}
