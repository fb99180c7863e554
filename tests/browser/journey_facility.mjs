// An officer records a facility, a child goes to live there, counts there, and goes back into a household.
import { axe, check, expect, finish, leaveDialog, openBrowser, openPage, settled, shoot, signIn, site } from './support.mjs';
import { ask, communesWithChildren, makePeople } from './people.mjs';

const browser = await openBrowser();
const province = await openPage(browser, { width: 1280 });
await signIn(province);
const [home] = await communesWithChildren(province, 1);
const { binh } = await makePeople(browser, [{ name: 'binh', role: 'commune', unit: home.unit.id }]);
const page = await openPage(browser, { width: 1280 });
await signIn(page, binh);
const name = `Làng trẻ Măng ${[...String(Date.now()).slice(-4)].map((digit) => 'bcdghklmnp'[digit]).join('')}`;
const today = (await ask(page, '/units')).on;

async function keep() {
  const dialog = page.locator('dialog[open]');
  await dialog.locator('form .button.main').click();
  await page.waitForFunction(
    () => !document.querySelector('dialog[open]') || document.querySelector('dialog[open] [role="alert"]'),
  );
  if ((await dialog.count()) > 0) await dialog.locator('form .button.main').click();
  await dialog.waitFor({ state: 'detached' });
}
async function openChild() {
  await page.goto(`${site.url}/#/children/${home.child.id}?on=${today}`);
  await page.reload();
  await page.locator('[data-move]').first().waitFor();
}

await check('a facility without a name is not sent; with one it stands in the list', async () => {
  await page.goto(`${site.url}/#/units`);
  await page.locator('summary').click();
  await page.locator('.menu a', { hasText: 'Cơ sở trợ giúp xã hội' }).click();
  await page.locator('.button.main').focus();
  await page.keyboard.press('Enter');
  await page.locator('dialog[open] form .button.main').click();
  await page.locator('#facility-name[aria-invalid="true"]').waitFor();
  await axe(page);
  await page.locator('#facility-name').fill(name);
  await page.locator('dialog[open] form .button.main').click();
  await page.locator('tr', { hasText: name }).waitFor();
  await axe(page);
});

await check('a second one of the same name is refused beside the name', async () => {
  await page.locator('.button.main').first().click();
  await page.locator('#facility-name').fill(name);
  await page.locator('dialog[open] form .button.main').click();
  await page.locator('#facility-name-error').waitFor();
  await leaveDialog(page);
});

await check('a child goes to live there, and its page names the facility and no household', async () => {
  await openChild();
  await page.locator('[data-move="in"]').click();
  await page.locator('#move-to').fill(name.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, ''));
  await page.locator('dialog[open] input[type="radio"]').first().check();
  await page.locator('#move-note').fill('12/QĐ-UBND');
  await axe(page);
  await keep();
  await page.locator('.card a', { hasText: name }).first().waitFor();
  await page.locator('[data-move="out"]').waitFor();
  expect((await page.locator('[data-move="away"]').count()) === 0, 'a child in a facility is offered a move');
  await shoot(page, 'child-in-facility');
});

await check('it counts there and is found in the list of the facility', async () => {
  await page.goto(`${site.url}/#/facilities?on=${today}`);
  const row = page.locator('tr', { hasText: name });
  await row.locator('a').click();
  await page.locator('tbody a', { hasText: home.child.full_name }).first().waitFor();
});

await check('it leaves for a household, with whom it lives is asked for', async () => {
  await openChild();
  await page.locator('[data-move="out"]').click();
  await page.locator('#move-to').fill(String(home.child.household_number));
  await page.locator('dialog[open] input[type="radio"]').first().check();
  await page.locator('dialog[open] form .button.main').click();
  await page.locator('#move-choice[aria-invalid="true"]').waitFor();
  await page.locator('#move-choice').selectOption({ index: 1 });
  await keep();
  await page.locator('[data-move="away"]').waitFor();
});

await check('the form of a child and of a household has every fact of the book', async () => {
  const { fields } = await ask(page, '/lists');
  const typed = (list) => list.filter((field) => !field.fixed && field.kind !== 'reference');
  const missing = async (list) => {
    const told = await page.locator('form').innerText();
    return list.filter((field) => !told.includes(field.vi)).map((field) => field.key);
  };
  await page.goto(`${site.url}/#/children/${home.child.id}/edit?on=${today}`);
  await page.locator('#f-full_name').waitFor();
  const child = await missing(typed(fields.child));
  expect(child.length === 0, `not in the form of a child: ${child.join(', ')}`);
  await page.goto(`${site.url}/#/households/${home.child.household}/edit?on=${today}`);
  await page.locator('#f-address').waitFor();
  const household = await missing([...typed(fields.household), fields.household[0]]);
  expect(household.length === 0, `not in the form of a household: ${household.join(', ')}`);
});

await check('the browser had nothing to complain of', async () => {
  const all = [...page.complaints, ...province.complaints];
  expect(all.length === 0, all.join('\n'));
});

await browser.close();
finish();
