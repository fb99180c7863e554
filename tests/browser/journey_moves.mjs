// A child moves: to another household of the commune, then to another commune, whose officer sees the least, returns it
// with a reason, and at the second time accepts it. Accounts of its own.
import { axe, check, expect, finish, leaveDialog, fitsWidth, openBrowser, openPage, picture, settled, signIn, site } from './support.mjs';
import { ask, communesWithChildren, makePeople } from './people.mjs';

const browser = await openBrowser();
const province = await openPage(browser, { width: 1280 });
await signIn(province);
const [from, to] = await communesWithChildren(province, 2);
const homes = (await ask(province, `/children?unit=${from.unit.id}&limit=50`)).rows;
const otherHome = homes.find((row) => row.household !== from.child.household && row.household_number);
const people = await makePeople(browser, [
  { name: 'gui', role: 'commune', unit: from.unit.id },
  { name: 'nhan', role: 'commune', unit: to.unit.id },
]);
const name = from.child.full_name;

const page = await openPage(browser, { width: 1280 });
await signIn(page, people.gui);
const here = await openPage(browser, { width: 360, height: 720 });
await signIn(here, people.nhan);

// Writes what the window says; what the book warns of is shown first, and the same once more is kept.
async function keep(on) {
  const dialog = on.locator('dialog[open]');
  await dialog.locator('form .button.main').click();
  await on.waitForFunction(
    () => !document.querySelector('dialog[open]') || document.querySelector('dialog[open] [role="alert"]'),
  );
  if ((await dialog.count()) > 0) await dialog.locator('form .button.main').click();
  await dialog.waitFor({ state: 'detached' });
}
async function pick(on, text) {
  await on.locator('#move-to').fill(text);
  await on.locator('dialog[open] input[type="radio"]').first().waitFor();
  await on.locator('dialog[open] input[type="radio"]').first().check();
}
const openChild = async () => {
  await page.goto(`${site.url}/#/children/${from.child.id}`);
  await page.reload();
  await page.locator('[data-move="away"]').waitFor();
};

await check('a child goes to another household, found by its number', async () => {
  await openChild();
  await page.locator('[data-move="within"]').focus();
  await page.keyboard.press('Enter');
  await page.locator('dialog[open] form .button.main').click();
  await page.locator('#move-to[aria-invalid="true"]').waitFor();
  await axe(page);
  await pick(page, String(otherHome.household_number));
  await keep(page);
  await page.waitForFunction(
    (number) => [...document.querySelectorAll('dd')].some((each) => each.textContent.trim().endsWith(number)),
    String(otherHome.household_number),
  );
});

await check('what was chosen and cleared away is no longer chosen', async () => {
  await openChild();
  await page.locator('[data-move="away"]').click();
  await pick(page, to.unit.code);
  await page.locator('#move-to').fill('');
  await page.locator('dialog[open] input[type="radio"]').first().waitFor({ state: 'detached' });
  await page.locator('dialog[open] form .button.main').click();
  await page.locator('#move-to[aria-invalid="true"]').waitFor();
  await leaveDialog(page);
  await page.locator('[data-move="away"]').waitFor();
});

async function send() {
  await openChild();
  await page.locator('[data-move="away"]').click();
  await pick(page, to.unit.code);
  await page.locator('#move-note').fill('Về ở với bà ngoại');
  await page.screenshot({ path: picture('move-send') });
  await axe(page);
  await keep(page);
}

await check('it is sent to another commune and stands among what waits there', async () => {
  await send();
  await page.goto(`${site.url}/#/transfers`);
  await page.locator('[data-side="outgoing"] li', { hasText: name }).first().waitFor();
  await axe(page);
});

await check('the receiving officer is told on the first page and sees the least', async () => {
  await here.goto(`${site.url}/#/units`);
  await here.reload();
  await here.locator('a[href="#/transfers"].button').click();
  const card = here.locator('[data-side="incoming"] li', { hasText: name });
  await card.first().waitFor();
  expect((await card.locator('a').count()) === 0, 'the page of a child not accepted can be opened');
  await fitsWidth(here);
  await here.screenshot({ path: picture('transfers-360'), fullPage: true });
  await axe(here);
});

await check('it is returned with a reason, and the sender reads it', async () => {
  await here.locator('[data-side="incoming"] li', { hasText: name }).locator('.button', { hasText: 'Trả lại' }).click();
  await here.locator('dialog[open] form .button.main').click();
  await here.locator('#move-note[aria-invalid="true"]').waitFor();
  await here.locator('#move-note').fill('Không có em này ở phường');
  await keep(here);
  await page.reload();
  await page.locator('[data-side="outgoing"] li', { hasText: 'Không có em này ở phường' }).waitFor();
  const left = await here.locator('[data-side="incoming"]').last().innerText();
  expect(!left.includes(name), 'a returned child is still named to who returned it');
});

await check('sent again it is accepted into a household, and its page opens', async () => {
  await send();
  await here.reload();
  const card = here.locator('[data-side="incoming"] li', { hasText: name });
  await card.locator('.button.main').click();
  await pick(here, String(to.child.household_number));
  await keep(here);
  await here.waitForURL(/#\/children\/[0-9a-f-]{36}/);
  await here.locator('h1', { hasText: name }).waitFor();
  await settled(here);
  await fitsWidth(here);
});

await check('the sender finds it among the answered and opens it no more', async () => {
  await page.goto(`${site.url}/#/transfers`);
  await page.reload();
  const card = page.locator('[data-side="outgoing"] li', { hasText: name }).first();
  await card.locator('text=Đã nhận').waitFor();
  expect((await card.locator('a').count()) === 0, 'the page can still be opened');
});

await check('the browser had nothing to complain of', async () => {
  const all = [...page.complaints, ...here.complaints, ...province.complaints];
  expect(all.length === 0, all.join('\n'));
});

await browser.close();
finish();
