// A morning of a commune officer without a mouse: signs in, finds a child, records what changed, writes a newborn and a
// death down, follows a proposal, types into the grid, opens a paper, signs out. Everything is reached by Tab, arrows
// and Enter; a click anywhere breaks the journey off.
import { ask, communesWithChildren, makePeople, newId, tell } from './people.mjs';
import { check, expect, finish, openBrowser, openPage, picture, settled, signIn, site } from './support.mjs';

const MOST_TABS = 150;
const dayBefore = (day, days) => new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
const typed = (day) => day.split('-').reverse().join('/');

const browser = await openBrowser();
const province = await openPage(browser, { width: 1280 });
await signIn(province);
const [home] = await communesWithChildren(province, 1);
const { binh } = await makePeople(browser, [{ name: 'binh', role: 'commune', unit: home.unit.id }]);
const page = await openPage(browser, { width: 1280 });

// From here on no hand touches a mouse.
const refuse = (what) => () => {
  throw new Error(`${what}: this morning has no mouse`);
};
const hands = Object.getPrototypeOf(page.locator('body'));
for (const what of ['click', 'dblclick', 'check', 'uncheck', 'tap', 'hover', 'dragTo', 'fill', 'selectOption', 'focus', 'press'])
  hands[what] = refuse(what);
for (const what of ['click', 'dblclick', 'down', 'up', 'move', 'wheel']) page.mouse[what] = refuse(`mouse.${what}`);

const press = (name) => page.keyboard.press(name);
const write = (text) => page.keyboard.type(text);
const isThere = (locator) => locator.evaluate((each) => each === document.activeElement || each.contains(document.activeElement)).catch(() => false);
// Tab until the place is reached: what no Tab reaches does not exist for who has no mouse.
async function tabTo(locator, name, back = false) {
  await locator.first().waitFor();
  for (let i = 0; i < MOST_TABS; ++i) {
    if (await isThere(locator.first())) return;
    await press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`no Tab reaches ${name}`);
}
const open = async (locator, name, back) => {
  await tabTo(locator, name, back);
  await press('Enter');
};
const over = async (locator, name, text) => {
  await tabTo(locator, name);
  await press('Control+A');
  await write(text);
};
const field = (key) => page.locator(`#f-${key}`);
const here = (pattern) => page.waitForURL(pattern);
// Saves the form; what the book warns of is shown first, and the same once more is kept.
async function save(pattern) {
  await open(page.locator('.actions .button.main'), 'the button that saves');
  await page.waitForFunction(
    (source) => new RegExp(source).test(location.href) || document.querySelector('form [role="alert"], .actions [role="alert"]'),
    pattern.source,
  );
  if (!pattern.test(page.url())) await open(page.locator('.actions .button.main'), 'the button that saves');
  await here(pattern);
}
const CHILD = /#\/children\/[0-9a-f-]{36}(\?|$)/;

let family = '';
let name = '';
let today = '';

await check('signs in with name, password and Enter', async () => {
  await page.goto(site.url);
  await page.locator('#username').waitFor();
  await write(binh.name);
  await press('Tab');
  await write(binh.password);
  await press('Enter');
  await page.locator('nav a[aria-current="page"]').waitFor();
  // A family of this morning's own.
  const stamp = [...String(Date.now()).slice(-5)].map((digit) => 'bcdghklmnp'[digit]).join('a').replace(/^./, (c) => c.toUpperCase());
  today = (await ask(page, '/units')).on;
  name = `Nguyễn Thị ${stamp}`;
  const register = async (what, body) => (await tell(page, `/commands/${what}`, { valid_from: today, ...body }, newId())).id;
  family = await register('register_household', {
    facts: { hamlet: home.child.hamlet.id, head_name: `Nguyễn Văn ${stamp}`, address: 'Xóm 1' },
  });
  await register('register_child', {
    household: family,
    facts: {
      full_name: name, birth_date: dayBefore(today, 10 * 365), sex: 'female', school_status: 'TH', grade: '4', living_with: '03',
      mother_name: `Lê Thị ${stamp}`, father_name: `Nguyễn Văn ${stamp}`, father_states: `DEAD:${dayBefore(today, 30)}`, mother_states: 'ALIVE',
    },
  });
});

await check('finds the child by typing its name without marks, and opens it', async () => {
  await open(page.locator('nav a[href^="#/children"]'), 'the list of children', true);
  await settled(page);
  await over(page.locator('input[type="search"]'), 'the search', name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd'));
  await page.waitForFunction((wanted) => document.querySelector('tbody a')?.textContent.includes(wanted), name);
  await open(page.locator('tbody a', { hasText: name }), 'the child in the list');
  await here(CHILD);
  await page.locator('h1', { hasText: name }).waitFor();
});

await check('records that the child goes to another school', async () => {
  await open(page.locator('a[href*="/edit"]', { hasText: 'Sửa hồ sơ' }), 'the form');
  await field('school').waitFor();
  await over(field('school'), 'the school', 'Trường Tiểu học Hoa Sen');
  await save(CHILD);
  await page.locator('dd', { hasText: 'Trường Tiểu học Hoa Sen' }).first().waitFor();
});

await check('follows the proposal that the death of the father makes', async () => {
  const proposal = page.locator('section', { hasText: 'R07' }).locator('.choices .button');
  await open(proposal, 'the proposal');
  await proposal.first().waitFor({ state: 'detached' });
  await page.locator('section', { hasText: 'Hoàn cảnh' }).locator('text=R07').first().waitFor();
});

await check('writes a newborn without a name into the same household', async () => {
  await open(page.locator('a[href*="#/households/"]', { hasText: 'Mở hộ' }), 'the household');
  await open(page.locator('a[href*="/child"]', { hasText: 'Thêm trẻ em' }), 'a new child');
  await field('entry').waitFor();
  await tabTo(page.locator('.day input[type="checkbox"]'), 'that it has no name yet');
  await press('Space');
  await tabTo(field('entry'), 'how it came');
  await press('ArrowDown'); // Mới sinh
  await over(field('birth_date'), 'the birth date', typed(dayBefore(today, 5)));
  await tabTo(field('sex'), 'the sex');
  await press('ArrowDown');
  await press('ArrowDown'); // Nữ
  await over(field('mother_name'), 'the mother', 'Lê Thị Hoa');
  await page.screenshot({ path: picture('morning-newborn'), fullPage: true });
  await save(CHILD);
  await page.locator('h1', { hasText: 'Gái Lê Thị Hoa' }).waitFor();
});

await check('and has to write down that it died', async () => {
  await open(page.locator('button', { hasText: 'Ghi tử vong' }), 'the death');
  const dialog = page.locator('dialog[open]');
  await over(dialog.locator('#record-day'), 'the day', typed(today));
  const ask = dialog.locator('form .button.main');
  await open(ask, 'the button that writes');
  await page.waitForFunction(() => !document.querySelector('dialog[open]') || document.querySelector('dialog[open] [role="alert"]'));
  if ((await dialog.count()) > 0) await open(ask, 'the button that writes');
  await dialog.waitFor({ state: 'detached' });
  await page.locator('dd', { hasText: 'Đã chết' }).or(page.locator('dd', { hasText: 'tử vong' })).first().waitFor();
});

await check('types into the grid; it is saved by itself', async () => {
  await open(page.locator('nav a[href^="#/children"]'), 'the list of children', true);
  await settled(page);
  await open(page.locator('a[href*="#/book?"]'), 'the grid');
  await page.locator('#cell').waitFor();
  await tabTo(page.locator('#cell'), 'the grid');
  await press('Home');
  const columns = await page.locator('[role="columnheader"]').evaluateAll((heads) => heads.map((head) => head.textContent.trim()));
  for (let step = 0; step < columns.indexOf('Dân tộc'); step += 1) await press('ArrowRight');
  await write('hre'); // the list filters without marks
  await page.locator('#cell-list li').first().waitFor();
  await press('Enter');
  await press('ArrowDown');
  await page.waitForFunction(() => /Đã lưu lúc/.test(document.querySelector('.bar .status')?.textContent));
  await page.screenshot({ path: picture('morning-grid') });
});

await check('opens a paper of the commune', async () => {
  await press('Escape');
  await open(page.locator('nav a[href^="#/reports"]'), 'the papers', true);
  await settled(page);
  await page.locator('main table').first().waitFor();
});

await check('signs out', async () => {
  await tabTo(page.locator('summary'), 'the menu', true);
  await press('Enter');
  await open(page.locator('.menu button', { hasText: 'Đăng xuất' }), 'signing out');
  await page.locator('#username').waitFor();
});

await check('the browser had nothing to complain of', async () => {
  expect(page.complaints.length === 0, page.complaints.join('\n'));
});

await browser.close();
finish();
