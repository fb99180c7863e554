// Two officers of one commune, each with an account, at one child and at one cell of the grid: both values are shown with
// the name of the other, and what is chosen stands.
import { ask, communesWithChildren, makePeople } from './people.mjs';
import { axe, check, expect, finish, openBrowser, openPage, picture, settled, shoot, signIn, site } from './support.mjs';

const browser = await openBrowser();
const province = await openPage(browser, { width: 1280 });
await signIn(province);
const [ward] = await communesWithChildren(province, 1);
const people = await makePeople(browser, [
  { name: 'lan', role: 'commune', unit: ward.unit.id },
  { name: 'minh', role: 'commune', unit: ward.unit.id },
]);
const mine = await openPage(browser, { width: 1280 });
const theirs = await openPage(browser, { width: 1280 });
await signIn(mine, people.lan);
await signIn(theirs, people.minh);
const child = ward.child.id;
const factOf = async (key) =>
  (await ask(mine, `/children/${child}`)).fields.find((field) => field.key === key).value;

async function openForm(page) {
  await page.goto(`${site.url}/#/children/${child}/edit`);
  await page.locator('#f-nickname, #f-note').first().waitFor();
}
const save = (page) => page.locator('form .button.main').press('Enter');

await check('in the form: both values, and who wrote the other one', async () => {
  await openForm(mine);
  await openForm(theirs);
  await theirs.locator('#f-mother_name').fill('Mẹ Minh Ghi');
  await save(theirs);
  await theirs.waitForURL(/#\/children\/[^/]+(\?|$)/);
  await mine.locator('#f-mother_name').fill('Mẹ Lan Ghi');
  await save(mine);
  const clash = mine.locator('fieldset', { has: mine.locator('[name="clash-mother_name"]') });
  await clash.waitFor();
  const text = await clash.innerText();
  expect(text.includes('Mẹ Minh Ghi') && text.includes('Mẹ Lan Ghi'), `not both values: ${text}`);
  expect(text.includes('do minh ghi'), `it is not said who wrote it: ${text}`);
  await shoot(mine, 'two-form');
  await mine.locator('[role="alert"] .button.main').press('Enter');
  await mine.waitForURL(/#\/children\/[^/]+(\?|$)/);
  expect((await factOf('mother_name')) === 'Mẹ Lan Ghi', await factOf('mother_name'));
});

const label = (await ask(mine, '/lists')).fields.child.find((field) => field.key === 'mother_name').vi;
async function openGrid(page) {
  await page.goto(`${site.url}/#/units`);
  await settled(page);
  await page.goto(`${site.url}/#/book?unit=${ward.unit.id}`);
  await page.locator('#cell').waitFor();
  await page.waitForFunction(() => !document.querySelector('.bar .status').textContent.includes('…'));
  const row = page.locator('.line', { hasText: await factOf('full_name') }).first();
  const column = await page.locator('[role="columnheader"]', { hasText: label }).first().getAttribute('aria-colindex');
  const line = Number(await row.getAttribute('aria-rowindex')) - 2;
  await page.locator('#cell').focus();
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < line; step += 1) await page.keyboard.press('ArrowDown');
  for (let step = 1; step < Number(column); step += 1) await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => document.activeElement?.id === 'cell');
}
async function typeName(page, name) {
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
}

await check('in the grid: both values, who wrote the other one, and the other is taken', async () => {
  await openGrid(mine);
  await openGrid(theirs);
  await typeName(theirs, 'Mẹ Minh Bảng');
  await theirs.waitForFunction(() => /Đã lưu lúc/.test(document.querySelector('.bar .status').textContent));
  await typeName(mine, 'Mẹ Lan Bảng');
  const alert = mine.locator('[role="alert"]');
  await alert.locator('.button', { hasText: 'Mẹ Lan Bảng' }).waitFor();
  const text = await alert.innerText();
  expect(text.includes('Mẹ Minh Bảng') && text.includes('do minh ghi'), text);
  await axe(mine);
  await mine.screenshot({ path: picture('two-grid') });
  await alert.locator('.button', { hasText: 'Mẹ Minh Bảng' }).press('Enter');
  await alert.waitFor({ state: 'detached' });
  expect((await factOf('mother_name')) === 'Mẹ Minh Bảng', await factOf('mother_name'));
});

await check('the browsers had nothing to complain of', async () => {
  const all = [...mine.complaints, ...theirs.complaints];
  expect(all.length === 0, all.join('\n'));
});

await browser.close();
finish();
