// Consents and disclosures on a child's page: refused without consent, recorded with it, withdrawn, printed beside "ai đã
// xem"; an emergency goes to the chairman. Then an area passes from one person to another. Accounts of its own.
import { administrator, axe, check, expect, finish, leaveDialog, fitsWidth, openBrowser, openPage, picture, settled, shoot, signIn, site } from './support.mjs';
import { ask, communesWithChildren, makePeople } from './people.mjs';

const browser = await openBrowser();
const province = await openPage(browser, { width: 1280 });
await signIn(province);
const [here] = (await communesWithChildren(province, 3)).slice(2);
const rows = (await ask(province, `/children?unit=${here.unit.id}&limit=100`)).rows;
const child = rows.find((row) => row.age >= 8) ?? rows[0];
const people = await makePeople(browser, [
  { name: 'canbo', role: 'commune', unit: here.unit.id },
  { name: 'chutich', role: 'chairman', unit: here.unit.id },
  { name: 'conga', role: 'collaborator', unit: here.unit.id },
  { name: 'comai', role: 'collaborator', unit: here.unit.id },
]);
const page = await openPage(browser, { width: 1280 });
await signIn(page, people.canbo);
const RECEIVER = 'Báo Tuổi Thơ';
const section = page.locator('[data-section="given"]');
const dialog = page.locator('dialog[open]');

// By keyboard: what has the focus is typed into; a choice is made by its letters.
async function fill(fields) {
  for (const [id, value] of fields) {
    const field = page.locator(`#${id}`);
    await field.focus();
    if ((await field.evaluate((each) => each.tagName)) === 'SELECT') await field.selectOption(value);
    else await page.keyboard.type(value);
  }
}
async function give(purpose, ground, reason = '') {
  await section.locator('button', { hasText: 'Ghi việc cung cấp' }).click();
  await fill([['give-purpose', purpose], ['give-receiver', RECEIVER]]);
  await page.locator('input[value="image"]').check();
  await fill([['give-ground', ground], ['give-reason', reason]]);
  await dialog.locator('form .button.main').click();
}
async function consent(giver, name) {
  await section.locator('button', { hasText: 'Ghi sự đồng ý' }).click();
  await fill([
    ['consent-giver', giver],
    ['consent-name', name],
    ['consent-purpose', 'photo'],
    ['consent-receiver', RECEIVER],
    ['consent-form', 'signature'],
  ]);
  await page.locator('input[value="image"]').check();
  await dialog.locator('form .button.main').click();
  await dialog.waitFor({ state: 'detached' });
}

await check('what needs consent is refused without it, and the reason stands in the window', async () => {
  await page.goto(`${site.url}/#/children/${child.id}`);
  await section.waitFor();
  await section.locator('button', { hasText: 'Ghi việc cung cấp' }).click();
  await dialog.locator('form .button.main').click();
  await page.waitForFunction(() => document.activeElement?.id === 'give-purpose');
  await leaveDialog(page);
  await give('photo', 'consent');
  await dialog.locator('[role="alert"]').last().waitFor();
  expect((await dialog.innerText()).includes('Chưa có đồng ý còn hiệu lực'), 'the refusal is not told');
  await axe(page);
  await page.screenshot({ path: picture('given-refused') });
  await leaveDialog(page);
});

await check('with the consent of the child and of its mother it is recorded', async () => {
  await consent('parent', 'Bùi Thị Lài');
  await consent('child', child.full_name);
  await section.locator('[data-list="consents"] tbody tr').nth(1).waitFor();
  await give('photo', 'consent');
  await dialog.waitFor({ state: 'detached' });
  await section.locator('[data-list="disclosures"] tbody tr', { hasText: RECEIVER }).waitFor();
  await shoot(page, 'given');
  await page.setViewportSize({ width: 360, height: 800 });
  const { x, width } = await section.locator('[data-list="consents"] button').first().boundingBox();
  expect(x >= 0 && x + width <= 360, 'the withdrawal of a consent is off the screen of a telephone');
  await page.setViewportSize({ width: 1280, height: 800 });
});

await check('a consent is withdrawn from its line, and then nothing may be given', async () => {
  await section.locator('[data-list="consents"] button').first().click();
  await page.locator('#record-day').fill((await ask(page, `/children/${child.id}/disclosures`)).on.split('-').reverse().join('/'));
  await dialog.locator('form .button.main').click();
  await dialog.waitFor({ state: 'detached' });
  await section.locator('td', { hasText: 'đã rút ngày' }).waitFor();
  await give('photo', 'consent');
  await dialog.locator('[role="alert"]').last().waitFor();
  await leaveDialog(page);
});

await check('in an emergency a short reason is not taken, a good one goes to the chairman', async () => {
  await give('publication', 'emergency', 'gấp');
  await page.locator('#give-reason[aria-invalid="true"]').waitFor();
  await page.locator('#give-reason').fill('Em đi lạc từ tối qua, cần tìm ngay');
  await dialog.locator('form .button.main').click();
  await dialog.waitFor({ state: 'detached' });
  await section.locator('td', { hasText: 'chờ xét' }).waitFor();
  const chair = await openPage(browser, { width: 360, height: 740 });
  await signIn(chair, people.chutich);
  await chair.goto(`${site.url}/#/emergencies`);
  const card = chair.locator('li', { hasText: RECEIVER }).first();
  await card.waitFor();
  await axe(chair);
  await fitsWidth(chair);
  await card.locator('button').first().click();
  await card.locator('text=Chính đáng, theo').waitFor();
  expect(chair.complaints.length === 0, chair.complaints.join('\n'));
  await chair.context().close();
});

await check('who has seen it and to whom it was given are printed on one paper', async () => {
  await page.goto(`${site.url}/#/children/${child.id}/accesses`);
  await section.locator('[data-list="disclosures"] tbody tr').first().waitFor();
  await settled(page);
  await axe(page);
  await page.emulateMedia({ media: 'print' });
  expect(await section.locator('table').first().isVisible(), 'the disclosures are not printed');
  expect(!(await page.locator('.button').first().isVisible()), 'buttons are printed');
  await page.emulateMedia({ media: 'screen' });
});

await check('a list is taken away for somebody else; where that needs consent, not without it', async () => {
  const { lists } = await ask(page, '/list-counts');
  const some = lists.find((each) => each.count > 1);
  await page.goto(`${site.url}/#/lists?list=${some.name}`);
  await page.locator('button', { hasText: 'Tải cho nơi khác' }).click();
  await page.locator('#take-purpose').selectOption('donors');
  await page.locator('#take-receiver').fill('Quỹ Trăng Non');
  await dialog.locator('form .button.main').click();
  await dialog.locator('[role="alert"]').waitFor();
  expect((await dialog.innerText()).includes('Chưa có đồng ý còn hiệu lực'), 'the refusal is not told');
  await axe(page);
  await page.locator('#take-purpose').selectOption('superior');
  const coming = page.waitForEvent('download');
  await dialog.locator('form .button.main').click();
  expect((await coming).suggestedFilename().endsWith('.xlsx'), 'no workbook came');
  await dialog.waitFor({ state: 'detached' });
});

const office = await openPage(browser, { width: 1280 });
const areas = office.locator('.table-box');
const window = office.locator('dialog[open]');
await check('an area is assigned, and handed over by one act that closes the old account', async () => {
  await signIn(office, administrator);
  await office.goto(`${site.url}/#/areas?unit=${here.unit.id}`);
  await office.locator('.button.main', { hasText: 'Phân công' }).click();
  await office.locator('#area-account').selectOption(people.comai.name);
  await window.locator('form .button.main').click();
  await office.locator('#area-task[aria-invalid="true"]').waitFor();
  await axe(office);
  await office.locator('#area-position').fill('Cộng tác viên');
  await office.locator('#area-phone').fill('0905 000 111');
  await office.locator('#area-task').fill('Theo dõi sổ, gặp gia đình');
  const { today } = await ask(office, '/areas');
  const day = today.split('-').reverse().join('/');
  const before = new Date(Date.parse(today) - 5 * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/');
  await office.locator('#area-day').fill(before);
  await window.locator('form .button.main').click();
  await window.waitFor({ state: 'detached' });
  await areas.locator('tr', { hasText: 'comai' }).waitFor();
  await shoot(office, 'areas');
  await office.setViewportSize({ width: 360, height: 800 });
  const { x, width } = await areas.locator('[data-act="hand_over"]').first().boundingBox();
  expect(x >= 0 && x + width <= 360, 'the hand-over is off the screen of a telephone');
  await office.setViewportSize({ width: 1280, height: 800 });
  await areas.locator('[data-act="hand_over"]').first().click();
  await office.locator('#area-account').selectOption(people.conga.name);
  await office.locator('#area-day').fill(day);
  await office.locator('input[type="checkbox"]').check();
  await axe(office);
  await office.screenshot({ path: picture('area-hand-over') });
  await window.locator('form .button.main').click();
  await window.waitFor({ state: 'detached' });
  await areas.locator('tr', { hasText: 'conga' }).waitFor();
  const users = (await ask(office, '/users')).users;
  expect(users.find((each) => each.username === people.comai.name).disabled, 'the old account is open');
});

await check('who was in charge before is answered for that day, and the officers are printed', async () => {
  const yesterday = new Date(Date.parse((await ask(office, '/areas')).today) - 86_400_000).toISOString().slice(0, 10);
  await office.goto(`${site.url}/#/areas?unit=${here.unit.id}&on=${yesterday}`);
  await areas.locator('tr', { hasText: 'comai' }).waitFor();
  await office.locator('a.button', { hasText: 'In danh sách cán bộ' }).click();
  await office.locator('text=DANH SÁCH CÁN BỘ PHỤ TRÁCH').first().waitFor();
});

await check('the browser had nothing to complain of', async () => {
  const all = [...page.complaints, ...province.complaints, ...office.complaints];
  expect(all.length === 0, all.join('\n'));
});

await browser.close();
finish();
