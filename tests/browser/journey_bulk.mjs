// Many children at once: a commune officer chooses by the keyboard alone, looks at each row, writes, undoes; gives a gift
// with its value; another officer's change in between is left and told. Each page at 1280 and 360 px.
import { axe, check, expect, finish, openBrowser, openPage, picture, shoot, signIn, site } from './support.mjs';
import { ask, communesWithChildren, makePeople, newId, tell } from './people.mjs';

const browser = await openBrowser();
const province = await openPage(browser, { width: 1280 });
await signIn(province);
const [{ unit }] = await communesWithChildren(province, 1);
const people = await makePeople(browser, [
  { name: 'giao', role: 'commune', unit: unit.id },
  { name: 'xem', role: 'reader', unit: unit.id },
]);
const officer = await openPage(browser, { width: 1280 });
await signIn(officer, people.giao);

const dialog = officer.locator('dialog[open]');
const press = (page, text) => page.locator('main .button', { hasText: text }).first().click();
const inDialog = (text) => dialog.locator('.button', { hasText: text }).click();
const gradeOf = async (id) => (await ask(officer, `/children/${id}`)).facts.grade ?? '';
const ready = () => dialog.locator('tr[data-state="ready"]');
let raised = [];
let bulk = '';

const openList = async (page) => {
  await page.goto(`${site.url}/#/children`);
  await page.reload();
  await page.locator('#children-table tbody tr').first().waitFor();
};
const bar = (page) => page.locator('[data-bulk-bar]');

await check('children are chosen by arrows, Space and Ctrl+A, by those who write', async () => {
  await openList(officer);
  await officer.locator('#children-table tbody input').first().focus();
  await officer.keyboard.press('Space');
  await officer.keyboard.press('ArrowDown');
  await officer.keyboard.press('Space');
  await bar(officer).locator('strong', { hasText: 'Đã chọn 2 em' }).waitFor();
  await officer.keyboard.press('Control+a');
  const { total } = await ask(officer, `/children?unit=${unit.id}`);
  await bar(officer).locator('strong', { hasText: `Đã chọn ${total.toLocaleString('vi-VN')} em` }).waitFor();
  await shoot(officer, 'bulk-chosen');
  const reader = await openPage(browser, { width: 1280 });
  await signIn(reader, people.xem);
  await openList(reader);
  expect((await reader.locator('#children-table tbody input').count()) === 0, 'a reader may choose');
  await reader.context().close();
});

await check('one class up is looked at row by row before anything is written', async () => {
  await bar(officer).locator('.button.main').focus();
  await officer.keyboard.press('Enter');
  await dialog.locator('#bulk-on').waitFor();
  await axe(officer);
  await inDialog('Xem trước');
  await ready().first().waitFor();
  await officer.screenshot({ path: picture('bulk-preview') });
  await axe(officer);
  expect((await dialog.locator('tr[data-state="refused"]').count()) > 0, 'nobody is refused');
  await dialog.locator('tr[data-state="refused"] p', { hasText: 'thấp hơn tuổi' }).first().waitFor();
  const { changes } = await ask(officer, '/bulk-changes');
  expect(changes.length === 0, 'the preview is kept');
});

await check('one is left, the rest are written; the page tells what became of each', async () => {
  const left = dialog.locator('tr[data-state="ready"] input').first();
  await left.focus();
  await officer.keyboard.press('Space');
  const count = (await ready().count()) - 1;
  expect(count >= 2, `only ${count} to write`);
  await inDialog(`Ghi ${count} dòng vào sổ`);
  await officer.locator('h1', { hasText: 'Việc học, từ ngày' }).waitFor();
  await officer.locator('tr[data-state="applied"]').nth(count - 1).waitFor();
  bulk = officer.url().split('/bulk/')[1].split('?')[0];
  const { rows } = await ask(officer, `/bulk-changes/${bulk}`);
  raised = rows.filter((row) => row.changes.some((change) => change.key === 'grade'));
  expect(raised.length > 0, 'nobody rose');
  for (const row of raised.slice(0, 5)) {
    const { from, to } = row.changes.find((change) => change.key === 'grade');
    expect((await gradeOf(row.record)) === to, `${row.record} is not in class ${to}`);
    expect(from === '' || Number(to) === Number(from) + 1, `${from} became ${to}`);
  }
  await shoot(officer, 'bulk-written');
});

await check('undone by the keyboard: all but who was changed since, who is named with the day', async () => {
  const [changed, ...others] = raised;
  const { version } = await ask(officer, `/children/${changed.record}`);
  const today = (await ask(officer, '/children')).on;
  await tell(
    officer,
    '/commands/change_child',
    { child: changed.record, version, valid_from: today, changes: { grade: '2' } },
    newId(),
  );
  await officer.reload();
  await officer.locator('main .button', { hasText: 'Hoàn tác cả lần này' }).focus();
  await officer.keyboard.press('Enter');
  await dialog.locator('#bulk-reason').focus();
  await officer.keyboard.type('chọn nhầm danh sách');
  await axe(officer);
  await inDialog('Hoàn tác cả lần này');
  await officer.locator('tr[data-state="undone"]').first().waitFor();
  await officer.locator('tr[data-state="applied"] p', { hasText: 'đã được sửa tiếp' }).waitFor();
  expect((await gradeOf(changed.record)) === '2', 'a later change was undone');
  const { from } = others[0].changes.find((change) => change.key === 'grade');
  expect((await gradeOf(others[0].record)) === from, 'the class is not what it was');
  await shoot(officer, 'bulk-undone');
});

await check('a gift with its value is given once, and stands on the child’s page', async () => {
  await openList(officer);
  for (const at of [0, 1]) await officer.locator('#children-table tbody input').nth(at).check();
  await press(officer, 'Ghi chung');
  await dialog.locator('label', { hasText: 'Quà, trợ giúp' }).click();
  await inDialog('Xem trước');
  await dialog.locator('#bulk-support-error').waitFor();
  await dialog.locator('#bulk-support').fill('quà');
  await dialog.locator('[role="option"]', { hasText: 'Quà/tiền' }).click();
  await dialog.locator('#bulk-amount').fill('200.000');
  await dialog.locator('#bulk-donor').fill('Hội Khuyến học');
  await dialog.locator('summary').click();
  await dialog.locator('#support-goods').fill('Áo ấm');
  await axe(officer);
  await inDialog('Xem trước');
  await ready().nth(1).waitFor();
  await inDialog('Ghi 2 dòng vào sổ');
  await officer.locator('tr[data-state="applied"] a').first().click();
  const gift = officer.locator('li', { hasText: 'Hội Khuyến học' });
  await gift.filter({ hasText: '200.000' }).filter({ hasText: 'Áo ấm' }).waitFor();
  await openList(officer);
  await officer.locator('#children-table tbody input').first().check();
  await press(officer, 'Ghi chung');
  await dialog.locator('label', { hasText: 'Quà, trợ giúp' }).click();
  await dialog.locator('#bulk-support').fill('quà');
  await dialog.locator('[role="option"]', { hasText: 'Quà/tiền' }).click();
  await inDialog('Xem trước');
  await dialog.locator('tr[data-state="refused"]', { hasText: 'không ghi lần nữa' }).waitFor();
  expect(await dialog.locator('.button.main').isDisabled(), 'a gift is given twice');
});

await check('the changes are listed, in English too; F1 tells about them', async () => {
  const english = await openPage(browser, { width: 1280, lang: 'en' });
  await signIn(english, people.giao);
  await english.goto(`${site.url}/#/bulk`);
  await english.locator('li a', { hasText: 'Schooling' }).waitFor();
  await shoot(english, 'bulk-list');
  await english.keyboard.press('F1');
  await english.locator('dialog[open] h3', { hasText: 'Many children at once' }).waitFor();
  expect(english.complaints.length === 0, english.complaints.join('\n'));
});

await check('a change of several pages that broke off goes on where it stopped, from its first page', async () => {
  await province.goto(`${site.url}/#/children?age_from=7&age_to=12`);
  await province.reload();
  await province.locator('#children-table tbody input').first().focus();
  await province.keyboard.press('Control+a');
  await bar(province).locator('.button.main').click();
  const window = province.locator('dialog[open]');
  await window.locator('label', { hasText: 'Quà, trợ giúp' }).click();
  await window.locator('#bulk-support').fill('quà');
  await window.locator('[role="option"]', { hasText: 'Quà/tiền' }).click();
  await window.locator('.button', { hasText: 'Xem trước' }).click();
  await window.locator('tr[data-state="ready"]').first().waitFor({ timeout: 60_000 });
  let parts = 0;
  await province.route('**/commands/apply_bulk_change', (route) => ((parts += 1) === 2 ? route.abort() : route.continue()));
  await window.locator('.button.main', { hasText: 'dòng vào sổ' }).click();
  await province.locator('tr[data-state="applied"]').first().waitFor({ timeout: 60_000 });
  const id = province.url().split('/bulk/')[1].split('?')[0];
  const broken = await ask(province, `/bulk-changes/${id}`);
  expect(broken.records > 200 && broken.waiting > 0, `${broken.records} records, ${broken.waiting} wait`);
  expect(!broken.rows.some((row) => row.state === 'ready'), 'the first page waits too');
  await province.unroute('**/commands/apply_bulk_change');
  await press(province, 'Ghi tiếp');
  await province.locator('main .button', { hasText: 'Ghi tiếp' }).waitFor({ state: 'detached', timeout: 60_000 });
  const whole = await ask(province, `/bulk-changes/${id}`);
  expect(whole.waiting === 0 && whole.applied > broken.applied, `${whole.waiting} wait, ${whole.applied} are written`);
  await press(province, 'Hoàn tác cả lần này');
  await window.locator('#bulk-reason').fill('chỉ để thử');
  await window.locator('.button.main').click();
  await province.locator('main .button', { hasText: 'Hoàn tác' }).waitFor({ state: 'detached', timeout: 60_000 });
});

await check('no page complained', () => {
  expect(officer.complaints.length === 0, officer.complaints.join('\n'));
});

await browser.close();
finish();
