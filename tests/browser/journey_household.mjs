// A household is split, gets another head, is merged again, restored and dissolved, from its page.
import { axe, check, expect, finish, fitsWidth, leaveDialog, openBrowser, openPage, picture, settled, signIn, site } from './support.mjs';
import { ask, communesWithChildren, makePeople, newId, tell } from './people.mjs';

const browser = await openBrowser();
const province = await openPage(browser, { width: 1280 });
await signIn(province);
const [home] = await communesWithChildren(province, 1);
const { binh } = await makePeople(browser, [{ name: 'binh', role: 'commune', unit: home.unit.id }]);
const page = await openPage(browser, { width: 1280 });
await signIn(page, binh);
const stamp = [...String(Date.now()).slice(-5)].map((digit) => 'bcdghklmnp'[digit]).join('a').replace(/^./, (c) => c.toUpperCase());
const today = (await ask(page, '/units')).on;
const hamlet = home.child.hamlet.id;
const old = (
  await tell(
    page,
    '/commands/register_household',
    { valid_from: today, facts: { hamlet, head_name: `Nguyễn Văn ${stamp}`, address: 'Xóm 1' } },
    newId(),
  )
).id;
for (const name of ['Một', 'Hai'])
  await tell(
    page,
    '/commands/register_child',
    {
      household: old,
      valid_from: today,
      facts: { full_name: `Nguyễn Thị ${name} ${stamp}`, birth_date: '2015-05-06', sex: 'female', relation_to_head: '03' },
    },
    newId(),
  );

const dialog = page.locator('dialog[open]');
async function keep() {
  await dialog.locator('form .button.main').click();
  await page.waitForFunction(
    () => !document.querySelector('dialog[open]') || document.querySelector('dialog[open] [role="alert"]'),
  );
  if ((await dialog.count()) > 0) await dialog.locator('form .button.main').click();
  await dialog.waitFor({ state: 'detached' });
}
const open = async (id) => {
  await page.goto(`${site.url}/#/households/${id}?on=${today}`);
  await page.reload();
  await page.locator('[data-life]').first().waitFor();
};

let made = '';
await check('a split without a child or a head is not sent; with them a new household opens', async () => {
  await open(old);
  await page.locator('[data-life="split"]').focus();
  await page.keyboard.press('Enter');
  await dialog.locator('form .button.main').click();
  await page.locator('#life-head[aria-invalid="true"]').waitFor();
  await axe(page);
  await dialog.locator('label', { hasText: `Hai ${stamp}` }).click();
  await page.locator('#life-head').fill(`Trần Thị ${stamp}`);
  await keep();
  await page.waitForURL((url) => !url.hash.includes(old));
  await page.locator('dd', { hasText: `Trần Thị ${stamp}` }).waitFor();
  made = /households\/([0-9a-f-]+)/.exec(page.url())[1];
  expect((await page.locator('li a', { hasText: stamp }).count()) === 1, 'not one child in the new household');
  await page.setViewportSize({ width: 360, height: 760 });
  await fitsWidth(page);
  await page.screenshot({ path: picture('household-360'), fullPage: true });
  await page.setViewportSize({ width: 1280, height: 800 });
});

await check('another head: the relation of each child is asked for', async () => {
  await page.locator('[data-life="head"]').click();
  await page.locator('#life-head').fill(`Lê Văn ${stamp}`);
  await dialog.locator('select').first().selectOption('05');
  await axe(page);
  await keep();
  await page.locator('dd', { hasText: `Lê Văn ${stamp}` }).waitFor();
  const { facts } = await ask(page, `/children/${(await ask(page, `/households/${made}?on=${today}`)).members[0].id}?on=${today}`);
  expect(facts.relation_to_head === '05', `the relation is ${facts.relation_to_head}`);
});

async function pickOther() {
  await page.locator('[data-life="merge"]').click();
  await page.locator('#move-to').fill(`le van ${stamp.toLowerCase()}`);
  const read = page.waitForResponse((answer) => answer.url().includes(`/households/${made}`));
  await dialog.locator('input[type="radio"]').first().check();
  await read;
}

await check('a household that somebody else changed since it was picked is not merged', async () => {
  await open(old);
  await pickOther();
  const { version } = await ask(page, `/households/${made}`);
  const change = { household: made, version, valid_from: today, changes: { address: 'Xóm 9' } };
  await tell(page, '/commands/change_household', change, newId());
  await dialog.locator('form .button.main').click();
  await dialog.locator('[role="alert"]').waitFor();
  expect((await ask(page, `/households/${made}`)).members.length > 0, 'it was merged over the change');
  await page.keyboard.press('Escape');
  await dialog.locator('[data-dialog="discard"]').waitFor();
  await axe(page);
  await page.keyboard.press('Escape');
  await dialog.locator('[data-dialog="discard"]').waitFor({ state: 'detached' });
  expect(await dialog.locator('input[type="radio"]').first().isChecked(), 'what was chosen is gone');
  await leaveDialog(page);
});

await check('what went stale in an open window is sent once more, with what the page reads then', async () => {
  const before = (await ask(page, `/households/${old}`)).fields.find((field) => field.key === 'head_name').value;
  await open(old);
  await page.locator('[data-life="head"]').click();
  const { version } = await ask(page, `/households/${old}`);
  await tell(page, '/commands/change_household', { household: old, version, valid_from: today, changes: { address: 'Xóm 11' } }, newId());
  await dialog.locator('#life-head').fill(`${before} Hai`);
  const again = page.waitForResponse((answer) => answer.url().includes(`/households/${old}`) && answer.request().method() === 'GET');
  await dialog.locator('form .button.main').click();
  await dialog.locator('[role="alert"]').waitFor();
  await again;
  await keep();
  await page.locator('dd', { hasText: `${before} Hai` }).waitFor();
});

await check('it is merged back, and the emptied household says so and can be restored', async () => {
  await open(old);
  await pickOther();
  await keep();
  await page.waitForFunction((text) => [...document.querySelectorAll('li a')].filter((each) => each.textContent.includes(text)).length === 2, stamp);
  await open(made);
  await page.locator('text=Hộ này không còn nữa').waitFor();
  await axe(page);
  await page.locator('[data-life="restore"]').click();
  await keep();
  await page.locator('[data-life="dissolve"]').waitFor();
});

await check('with children it is not dissolved, without it is', async () => {
  await open(old);
  await page.locator('[data-life="dissolve"]').click();
  await dialog.locator('form .button.main').click();
  await dialog.locator('[role="alert"]').waitFor();
  await page.keyboard.press('Escape');
  await open(made);
  await page.locator('[data-life="dissolve"]').click();
  await keep();
  await page.locator('[data-life="restore"]').waitFor();
  await settled(page);
});

await check('a refusal that no box of the form tells is told in words', async () => {
  const lone = (
    await tell(page, '/commands/register_household', { valid_from: today, facts: { hamlet, head_name: `Phạm Văn ${stamp}` } }, newId())
  ).id;
  await page.goto(`${site.url}/#/households/${lone}/child?on=${today}`);
  await page.locator('#f-full_name').fill(`Phạm Thị Ba ${stamp}`);
  await page.locator('#f-birth_date').fill('06/05/2015');
  await page.locator('#f-sex').selectOption('female');
  const { version } = await ask(page, `/households/${lone}`);
  await tell(page, '/commands/dissolve_household', { household: lone, version, on: today }, newId());
  await page.locator('.actions .button.main').click();
  const told = page.locator('main .notice.error');
  await told.waitFor();
  const words = await told.innerText();
  expect(!words.includes('chữ đỏ') && /[Hh]ộ/.test(words), `it says: ${words}`);
});

await check('what the book proposes is declined with a reason, and is gone', async () => {
  const { version } = await ask(page, `/households/${old}`);
  const poor = { poverty: 'POOR', poverty_year: today.slice(0, 4), poverty_decision: 'QĐ 15/QĐ-UBND' };
  await tell(page, '/commands/change_household', { household: old, version, valid_from: today, changes: poor }, newId());
  const [member] = (await ask(page, `/households/${old}?on=${today}`)).members;
  await page.goto(`${site.url}/#/children/${member.id}?on=${today}`);
  const proposed = page.locator('.proposal', { hasText: 'R01' });
  await proposed.locator('.button', { hasText: 'Không theo' }).click();
  const form = page.locator('section.card form');
  await form.locator('input').fill('gia đình không đồng ý');
  await form.locator('.button').first().click();
  await proposed.waitFor({ state: 'detached' });
});

await check('the browser had nothing to complain of', async () => {
  const all = [...page.complaints, ...province.complaints];
  expect(all.length === 0, all.join('\n'));
});

await browser.close();
finish();
