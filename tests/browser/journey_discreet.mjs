// With visitors at the counter: names are blurred by a key, on every screen that holds people, and stay so after the page
// is loaded again; the screen is locked with what was typed kept for the same person, and gone for another (ACCESS-26).
import { administrator, axe, check, expect, finish, openBrowser, openPage, picture, settled, signIn, site } from './support.mjs';
import { ask, communesWithChildren, makePeople, newId, tell } from './people.mjs';

const browser = await openBrowser();
const province = await openPage(browser, { width: 1280 });
await signIn(province);
const [home] = await communesWithChildren(province, 1);
const { binh } = await makePeople(browser, [{ name: 'binh', role: 'commune', unit: home.unit.id }]);
const page = await openPage(browser, { width: 1280 });
await signIn(page, binh);
const today = (await ask(page, '/units')).on;
const child = home.child;

// What came of a support is told in free words, which may tell of anybody.
const RESULT = 'Đã đi học trở lại cùng em gái';
const { version } = await ask(page, `/children/${child.id}?on=${today}`);
await tell(
  page,
  '/commands/give_support',
  { child: child.id, version, kind: 'Y1', given_on: '2018-10-01', result: RESULT },
  newId(),
);

// Texts and typed values on the page that hold one of the names and are not blurred.
const plain = (names) =>
  page.evaluate((wanted) => {
    const blurred = (element) => {
      for (let each = element; each; each = each.parentElement)
        if (getComputedStyle(each).filter.includes('blur')) return true;
      return false;
    };
    const holds = (text) => wanted.some((name) => text.includes(name));
    const found = [];
    const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const shown = node.parentElement.getClientRects().length > 0 && !node.parentElement.closest('.hidden-visually');
      if (shown && holds(node.textContent) && !blurred(node.parentElement)) found.push(node.textContent.trim());
    }
    for (const input of document.querySelectorAll('main input, main textarea'))
      if (holds(input.value) && !blurred(input)) found.push(input.id);
    return found;
  }, names);

const screens = {
  list: `/children?on=${today}`,
  child: `/children/${child.id}?on=${today}`,
  edit: `/children/${child.id}/edit?on=${today}`,
  household: `/households/${child.household}?on=${today}`,
  'new child': `/households/${child.household}/child?on=${today}`,
  grid: `/book?on=${today}&unit=${home.unit.id}`,
  accesses: `/children/${child.id}/accesses`,
  'list A': `/reports?code=LS-A&on=${today}&unit=${home.unit.id}`,
};

await check('a key blurs the names, and what is pointed at is read', async () => {
  await page.goto(`${site.url}/#${screens.list}`);
  await page.locator('tbody a', { hasText: child.full_name }).first().waitFor();
  expect((await plain([child.full_name])).length > 0, 'the name is blurred before');
  await page.locator('h1').focus();
  await page.keyboard.press('m');
  await page.locator('.discreet').waitFor();
  expect((await plain([child.full_name, child.head_name])).length === 0, 'a name can be read');
  const name = page.locator('tbody a', { hasText: child.full_name }).first();
  await name.hover();
  expect((await name.evaluate((each) => getComputedStyle(each).filter)) === 'none', 'what is pointed at stays blurred');
  await page.mouse.move(0, 0);
  await axe(page);
});

for (const [name, path] of Object.entries(screens))
  await check(`no name can be read on the screen “${name}”, nor in the browser's title`, async () => {
    await page.goto(`${site.url}/#${path}`);
    await page.reload();
    await settled(page);
    await page.mouse.move(0, 0);
    await page.evaluate(() => document.activeElement?.blur());
    await page.waitForFunction(() => document.querySelectorAll('main *').length > 20);
    if (name === 'child') await page.getByText(RESULT).waitFor();
    const read = await plain([child.full_name, child.head_name, RESULT]);
    expect(read.length === 0, `readable: ${read.join(' | ')}`);
    expect(!(await page.title()).includes(child.full_name), 'the title names the child');
    if (name === 'child') await page.screenshot({ path: picture('discreet') });
  });

await check('papers of sheets are blurred as a whole, papers of figures are not', async () => {
  await page.goto(`${site.url}/#/reports?code=PHIEU&on=${today}&unit=${home.unit.id}`);
  await page.locator('iframe').waitFor();
  await page.mouse.move(0, 0);
  const filterOf = (selector) => page.locator(selector).first().evaluate((each) => getComputedStyle(each).filter);
  expect((await filterOf('iframe')).includes('blur'), 'the sheets can be read');
  await page.goto(`${site.url}/#/reports?code=PL01&on=${today}&unit=${home.unit.id}`);
  await page.locator('main:not([data-people]) .report tbody td').first().waitFor();
  expect((await filterOf('.report tbody td')) === 'none', 'figures are blurred');
});

await check('the names in the labels of another head of the household are blurred', async () => {
  await page.goto(`${site.url}/#${screens.household}`);
  await page.locator('.button', { hasText: 'Đổi chủ hộ' }).click();
  await page.locator('dialog[open] label[for^="relation-"]').first().waitFor();
  await page.mouse.move(0, 0);
  const read = await plain([child.full_name]);
  expect(read.length === 0, `readable: ${read.join(' | ')}`);
  await page.keyboard.press('Escape');
});

await check('the same key shows them again', async () => {
  await page.goto(`${site.url}/#${screens.list}`);
  await settled(page);
  await page.keyboard.press('m');
  await page.locator('.discreet').waitFor({ state: 'detached' });
  expect((await plain([child.full_name])).length > 0, 'still blurred');
});

await check('the screen is locked by keys, and what was typed is there again for the same person', async () => {
  await page.goto(`${site.url}/#${screens.edit}`);
  await page.locator('#f-note').fill('Đang ghi dở');
  await page.locator('h1').focus();
  await page.keyboard.press('g');
  await page.keyboard.press('k');
  await page.locator('#username').waitFor();
  expect(!(await page.locator('body').innerText()).includes(child.full_name), 'the name is still on the screen');
  await page.locator('#username').fill(binh.name);
  await page.locator('#password').fill(binh.password);
  await page.keyboard.press('Enter');
  await page.locator('#f-note').waitFor();
  expect((await page.locator('#f-note').inputValue()) === 'Đang ghi dở', 'the draft is lost');
});

await check('a screen locked while the server is out of reach stays locked when it is loaded again', async () => {
  await page.route('**/api/v1/session', (route) =>
    route.request().method() === 'DELETE' ? route.fulfill({ status: 404, body: '' }) : route.continue(),
  );
  await page.locator('h1').focus();
  await page.keyboard.press('g');
  await page.keyboard.press('k');
  await page.locator('#username').waitFor();
  await page.reload();
  await page.locator('#username').waitFor();
  expect(!(await page.locator('body').innerText()).includes(child.full_name), 'the name is on the screen again');
  await page.unroute('**/api/v1/session');
  await page.locator('#username').fill(binh.name);
  await page.locator('#password').fill(binh.password);
  await page.keyboard.press('Enter');
  await page.locator('summary').waitFor();
});

await check('what one tab leaves is left by all', async () => {
  const other = await page.context().newPage();
  await other.goto(`${site.url}/#${screens.list}`);
  await other.locator('#children-table tbody tr').first().waitFor();
  await page.locator('h1').focus();
  await page.keyboard.press('g');
  await page.keyboard.press('k');
  await page.locator('#username').waitFor();
  await other.locator('#username').waitFor();
  expect((await other.locator('.notice').innerText()).includes('đã khóa'), 'no reason is given');
  await other.close();
  await page.locator('#username').fill(binh.name);
  await page.locator('#password').fill(binh.password);
  await page.keyboard.press('Enter');
  await page.locator('summary').waitFor();
});

await check('for another person in the same tab it is gone', async () => {
  await page.goto(`${site.url}/#/children`);
  await page.locator('input[type="search"]').fill('mai');
  await page.waitForResponse((answer) => answer.url().includes('/children?'));
  await page.locator('h1').focus();
  await page.keyboard.press('g');
  await page.keyboard.press('k');
  await page.locator('#username').fill(administrator.name);
  await page.locator('#password').fill(administrator.password);
  await page.keyboard.press('Enter');
  await page.locator('summary').waitFor();
  const kept = await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('mangnon.draft.')));
  expect(kept.length === 0, `left in the tab: ${kept.length}`);
  await page.goto(`${site.url}/#/children`);
  await settled(page);
  expect((await page.locator('input[type="search"]').inputValue()) === '', 'what another one searched for stands there');
});

await check('the browser had nothing to complain of', async () => {
  const all = [...page.complaints, ...province.complaints].filter((each) => !each.includes('403'));
  expect(all.length === 0, all.join('\n'));
});

await browser.close();
finish();
