// A hamlet gets another name and is not closed over its people; the province says where a lost commune's people went; a
// newborn without a name is written.
import { axe, check, expect, finish, fitsWidth, openBrowser, openPage, picture, settled, signIn, site } from './support.mjs';
import { ask, communesWithChildren, newId, tell } from './people.mjs';

const LOST = '21097';
const SUCCESSOR = '21091';
const browser = await openBrowser();
const page = await openPage(browser, { width: 1280 });
await signIn(page);
const [home] = await communesWithChildren(page, 1);
const { on: today } = await ask(page, '/units');  // pages open with the day of the last book
const name = `Thôn Măng ${[...String(Date.now()).slice(-4)].map((digit) => 'bcdghklmnp'[digit]).join('')}`;
const dialog = page.locator('dialog[open]');
const save = () => dialog.locator('form .button.main').click();
const children = async () => (await ask(page, '/units')).units.reduce((sum, unit) => sum + unit.children, 0);
const inhabited = async () => {
  const { units } = await ask(page, `/units?parent=${home.unit.id}`);
  return units.find((unit) => !unit.children_known && unit.children > 0 && unit.name !== name);
};

await check('a hamlet is renamed by keyboard; without a name it is not sent', async () => {
  const hamlet = await inhabited();
  await page.goto(`${site.url}/#/units?unit=${home.unit.id}&on=${today}`);
  await page.locator('[data-unit-row]', { hasText: hamlet.name }).first().locator('[data-edit-unit]').focus();
  await page.keyboard.press('Enter');
  await page.locator('#unit-name').waitFor();
  await axe(page);
  await page.locator('#unit-name').fill('');
  await save();
  await page.locator('#unit-name[aria-invalid="true"]').waitFor();
  await page.locator('#unit-name').fill(name);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.locator('[data-unit-row]', { hasText: name }).waitFor();
});

await check('a hamlet with people in it is not closed, and the reason says what to do', async () => {
  const hamlet = await inhabited();
  await page.locator('[data-unit-row]', { hasText: hamlet.name }).first().locator('[data-edit-unit]').click();
  await dialog.locator('input[type="radio"]').nth((await dialog.locator('input[type="radio"]').count()) - 1).check();
  await save();
  await dialog.locator('.notice.error').waitFor();
  const reason = await dialog.locator('.notice.error').innerText();
  expect(reason.includes('hộ'), reason);
  await settled(page);
  await axe(page);
  await page.setViewportSize({ width: 360, height: 760 });
  await fitsWidth(page);
  await page.screenshot({ path: picture('unit-life-360'), fullPage: true });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press('Escape');
});

await check('a hamlet that the register does not have is added by keyboard', async () => {
  const added = `Thôn Tre ${name.split(' ').at(-1)}`;
  await page.goto(`${site.url}/#/units?unit=${home.unit.id}&on=${today}`);
  await page.reload();
  await page.locator('.list-head button').focus();
  await page.keyboard.press('Enter');
  await page.locator('#hamlet-name').waitFor();
  await axe(page);
  await save();
  await page.locator('#hamlet-name[aria-invalid="true"]').waitFor();
  await page.locator('#hamlet-name').fill(name);
  await page.keyboard.press('Enter');
  await dialog.getByText('Xã này đã có thôn hoặc cơ sở mang tên đó').waitFor();
  await page.setViewportSize({ width: 360, height: 760 });
  await fitsWidth(page);
  await page.screenshot({ path: picture('hamlet-360'), fullPage: true });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator('#hamlet-name').fill(added);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.locator('[data-unit-row]', { hasText: added }).waitFor();
});

await check('one closed by mistake is found on its commune’s page and opened again', async () => {
  const empty = `Cơ sở Hoa Ban ${name.split(' ').at(-1)}`;
  await tell(page, '/commands/register_facility', { commune: home.unit.code, name: empty }, newId());
  await page.goto(`${site.url}/#/units?unit=${home.unit.id}&on=${today}`);
  await page.reload();
  const row = page.locator('[data-unit-row]', { hasText: empty });
  await row.locator('[data-edit-unit]').focus();
  await page.keyboard.press('Enter');
  await dialog.locator('label', { hasText: 'Ngừng' }).locator('input').check();
  const typed = await page.locator('#unit-on').inputValue();
  expect(typed === today.split('-').reverse().join('/'), `the day begins as ${typed}, not as the page's`);
  await save();
  await dialog.waitFor({ state: 'detached' });
  await row.waitFor({ state: 'detached' });
  const closed = page.locator('[data-closed-unit]', { hasText: empty });
  await closed.waitFor();
  await axe(page);
  await page.setViewportSize({ width: 360, height: 760 });
  await fitsWidth(page);
  await page.screenshot({ path: picture('units-closed-360'), fullPage: true });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.screenshot({ path: picture('units-closed-1280'), fullPage: true });
  await closed.locator('button').focus();
  await page.keyboard.press('Enter');
  await dialog.locator('label', { hasText: 'Mở lại' }).waitFor();
  await settled(page);
  await axe(page);
  await save();
  await row.waitFor();
  expect((await closed.count()) === 0, 'it stands among the closed ones still');
});

await check('the people of a lost commune are counted again once its successor is recorded', async () => {
  const before = await children();
  const { units } = await ask(page, '/units/without-successor');
  const lost = units.find((unit) => unit.code === LOST);
  expect(lost && lost.children > 0, 'nobody waits in the lost commune');
  await page.goto(`${site.url}/#/units?on=${today}`);
  await page.reload();
  const line = page.locator(`[data-lost="${LOST}"]`);
  await line.waitFor();
  await axe(page);
  await line.locator('button').focus();
  await page.keyboard.press('Enter');
  await save();
  await page.locator('#succession-decision[aria-invalid="true"]').waitFor();
  await axe(page);
  await dialog.locator('label', { hasText: SUCCESSOR }).locator('input').check();
  await page.locator('#succession-decision').fill('867/NQ-UBTVQH14');
  await page.setViewportSize({ width: 360, height: 760 });
  await fitsWidth(page);
  await page.screenshot({ path: picture('succession-360'), fullPage: true });
  await page.setViewportSize({ width: 1280, height: 800 });
  await save();
  await dialog.waitFor({ state: 'detached' });
  await line.waitFor({ state: 'detached' });
  const after = await children();
  expect(after === before + lost.children, `${before} and ${lost.children} gave ${after}`);
});

await check('a newborn without a name is written after its mother', async () => {
  await page.goto(`${site.url}/#/households/${home.child.household}/child`);
  await page.locator('input[aria-describedby="nameless-hint"]').check();
  expect((await page.locator('#f-full_name').count()) === 0, 'a name is asked for');
  await page.locator('.actions .button.main').click();
  await page.locator('#f-mother_name[aria-invalid="true"]').waitFor();
  await axe(page);
  await page.reload();
  await page.locator('#f-mother_name').waitFor();
  expect(await page.locator('input[aria-describedby="nameless-hint"]').isChecked(), 'the draft forgot that it has no name');
  const mother = `Phạm Thị ${name.split(' ').at(-1)}`;
  await page.locator('#f-mother_name').fill(mother);
  await page.locator('#f-birth_date').fill('20/12/2018');
  await page.locator('#f-sex').selectOption('female');
  await page.locator('.actions .button.main').click();
  await page.waitForFunction(
    () => /#\/(children|households)\/[0-9a-f-]{36}(\?|$)/.test(location.hash) || document.querySelector('form [role="alert"]'),
  );
  if ((await page.locator('form [role="alert"]').count()) > 0) await page.locator('.actions .button.main').click();
  await page.locator('a, h1', { hasText: `Gái ${mother}` }).first().waitFor();
});

await check('the browser had nothing to complain of', async () => {
  expect(page.complaints.length === 0, page.complaints.join('\n'));
});

await browser.close();
finish();
