// The people and things of a round: the commune lists its investigators, is told that one lacks, changes and ends a line;
// the province sees it from above and gives out books, and the commune says that they arrived.
import { axe, check, expect, finish, fitsWidth, openBrowser, openPage, picture, settled, signIn, site } from './support.mjs';
import { ask, communesWithChildren, makePeople, newId, tell } from './people.mjs';

const browser = await openBrowser();
const province = await openPage(browser, { width: 1280 });
await signIn(province);
const [home] = await communesWithChildren(province, 1);
const { people: officer } = await makePeople(browser, [{ name: 'people', role: 'commune', unit: home.unit.code }]);
const commune = await openPage(browser, { width: 1280 });
await signIn(commune, officer);
const { today } = await ask(province, '/books');
const vi = (day) => day.split('-').reverse().join('/');
const later = (days) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
const dialog = (page) => page.locator('dialog[open]');
const save = (page) => dialog(page).locator('form .button.main').click();
const closed = (page) => dialog(page).waitFor({ state: 'detached' });
const rows = commune.locator('tr[data-entry]');
let round = '';

async function both(page, name) {
  await settled(page);
  await page.screenshot({ path: picture(`${name}-1280`), fullPage: true });
  await page.setViewportSize({ width: 360, height: 780 });
  await fitsWidth(page);
  await settled(page);
  await page.screenshot({ path: picture(`${name}-360`), fullPage: true });
  await page.setViewportSize({ width: 1280, height: 800 });
}

await check('the province plans a round with two investigators in each commune', async () => {
  const phases = [{ task: 'send', level: 'commune', from: today, to: later(30) }];
  const plan = { code: 'RS-LUC-LUONG', name: 'Rà soát có điều tra viên', unit: '51', reference_on: later(30), phases };
  round = (await tell(province, '/commands/plan_round', plan, newId())).id;
  await province.goto(`${site.url}/#/rounds/${round}/edit`);
  await province.locator('#roster-rule').selectOption('two_per_commune');
  await province.locator('.button.main', { hasText: 'Lưu kế hoạch' }).click();
  await province.locator('h1', { hasText: 'Rà soát có điều tra viên' }).waitFor();
  expect((await ask(province, `/rounds/${round}`)).roster_rule === 'two_per_commune', 'the rule is kept');
  await province.locator('.button', { hasText: 'Ban hành' }).first().click();
  await province.locator('a', { hasText: 'Lực lượng và vật tư' }).waitFor();
});

await check('the commune finds the page from the board, and is told that two people lack', async () => {
  await commune.goto(`${site.url}/#/rounds/${round}`);
  await commune.locator('a', { hasText: 'Lực lượng và vật tư' }).click();
  await commune.getByText('Chưa ghi ai trong danh sách').waitFor();
  await commune.getByText('thiếu 2').waitFor();
  await axe(commune);
});

await check('somebody is added by keyboard; what is missing is named beside the field', async () => {
  await commune.locator('[data-act="add"]').focus();
  await commune.keyboard.press('Enter');
  await commune.locator('#person-name').waitFor();
  await save(commune);
  await commune.locator('#person-name[aria-invalid="true"]').waitFor();
  await commune.locator('#person-position[aria-invalid="true"]').waitFor();
  await axe(commune);
  await commune.locator('#person-name').fill('Hồ Thị Mai');
  await commune.locator('#person-position').fill('Cộng tác viên');
  await commune.locator('#person-year').fill('1985');
  await commune.locator('#person-phone').fill('hỏi trưởng thôn');
  await commune.locator('fieldset input[type="checkbox"]').first().check();
  await commune.locator('.trained input').check();
  await settled(commune);
  await commune.screenshot({ path: picture('people-dialog') });
  await save(commune);
  await dialog(commune).getByText('Số điện thoại gồm 8 đến 15 chữ số').waitFor();
  await commune.locator('#person-phone').fill('0900 000 001');
  await commune.locator('#person-phone').press('Enter');
  await closed(commune);
  await rows.filter({ hasText: '0900 000 001' }).waitFor();
  await commune.getByText('thiếu 1').waitFor();
});

await check('a change keeps the line that was, and who leaves stays with an end', async () => {
  await rows.locator('[data-act="change"]').first().click();
  await commune.locator('#person-task').fill('Đến từng hộ');
  await commune.locator('#person-day').fill(vi(later(3)));
  await save(commune);
  await closed(commune);
  await rows.locator('summary', { hasText: 'Đã ghi 2 lần' }).click();
  await rows.locator('[data-act="end"]').first().click();
  await save(commune);
  await commune.locator('#person-reason[aria-invalid="true"]').waitFor();
  await commune.locator('#person-reason').selectOption('replaced');
  await commune.locator('#person-day').fill(vi(today));
  await save(commune);
  await dialog(commune).getByText('Hãy ghi lại ngày').waitFor();
  await commune.locator('#person-day').fill(vi(later(5)));
  await save(commune);
  await closed(commune);
  await rows.filter({ hasText: 'có người khác thay' }).waitFor();
  await commune.locator('#on').fill(vi(later(6)));
  await commune.locator('#on').press('Tab');
  await commune.getByText('thiếu 2').waitFor();
  await both(commune, 'people-commune');
});

await check('the province sees the numbers from above and gives out books to what lies below', async () => {
  await province.locator('a', { hasText: 'Lực lượng và vật tư' }).click();
  const row = province.locator('tbody tr', { hasText: home.unit.name }).first();
  await row.getByText('thiếu 1').waitFor();
  await axe(province);
  await province.locator('[data-act="give"]').click();
  await save(province);
  await province.locator('#gift-quantity[aria-invalid="true"]').waitFor();
  await province.locator('#gift-unit').selectOption(home.unit.id);
  await province.locator('#gift-item').fill('Sổ theo dõi, mẫu SO-1');
  await province.locator('#gift-quantity').fill('12');
  await province.locator('#gift-receiver').fill('Lê Thị Bình');
  await save(province);
  await closed(province);
  await province.locator('tr[data-gift]', { hasText: 'Chưa xác nhận' }).waitFor();
  expect((await province.locator('tr[data-gift] [data-act="confirm"]').count()) === 0, 'the giver does not confirm');
  await both(province, 'people-province');
});

await check('the commune confirms the receipt; the board counts it', async () => {
  await commune.reload();
  await commune.locator('tr[data-gift] [data-act="confirm"]').click();
  await axe(commune);
  await save(commune);
  await closed(commune);
  await commune.locator('tr[data-gift]', { hasText: 'Đã nhận' }).waitFor();
  await commune.screenshot({ path: picture('people-supplies'), fullPage: true });
  await province.goto(`${site.url}/#/rounds/${round}`);
  const row = province.locator('tbody tr', { hasText: home.unit.name }).first();
  await row.locator('td', { hasText: '1/1' }).nth(1).waitFor(); // trained, and received
  await both(province, 'people-board');
});

await check('what was given wrongly is cancelled with a reason and stays', async () => {
  const { may_give, unit } = await ask(province, `/rounds/${round}/supplies`);
  const gift = { round, giver: unit.id, unit: may_give[1].id, kind: 'slip', quantity: 5, on: today, receiver: 'Ai đó' };
  await tell(province, '/commands/give_supply', gift, newId());
  await province.goto(`${site.url}/#/rounds/${round}/people`);
  await province.locator('tr[data-gift]', { hasText: 'Ai đó' }).locator('[data-act="cancel"]').click();
  await province.locator('#gift-reason').fill('Nhầm xã');
  await save(province);
  await closed(province);
  await province.locator('tr[data-gift]', { hasText: 'Đã hủy: Nhầm xã' }).waitFor();
});

await check('the invitation is there as soon as somebody is not trained', async () => {
  const invitation = province.locator('a.button', { hasText: 'GM' });
  await province.locator('a.button', { hasText: 'DTV' }).waitFor();
  expect((await invitation.count()) === 0, 'everybody is trained');
  const person = { name: 'Trần Văn Ba', kind: 'investigator', position: 'Trưởng thôn', from: today };
  await tell(province, '/commands/add_to_roster', { round, unit: home.unit.id, ...person }, newId());
  await province.reload();
  await invitation.waitFor();
  const letter = await province.evaluate(async (href) => (await fetch(href)).status, await invitation.getAttribute('href'));
  expect(letter === 200, `the letter answers ${letter}`);
});

await check('the province holds a training, marks who came, and the commune reads of its own people', async () => {
  await province.locator('[data-act="hold"]').click();
  await province.locator('#training-others').fill('Đinh Văn Mười');
  await save(province);
  await dialog(province).getByText('Mỗi dòng ghi họ tên').waitFor();
  await axe(province);
  await province.locator('#training-others').fill('Đinh Văn Mười; Công an tỉnh');
  await province.locator('#training-hour').fill('7 giờ');
  await province.locator('fieldset label', { hasText: 'Trần Văn Ba' }).locator('input').check();
  await province.locator('#training-place').fill('Hội trường tỉnh');
  await save(province);
  await dialog(province).getByText('Giờ ghi dạng 07:30').waitFor();
  await province.locator('#training-hour').fill('07:30');
  await province.screenshot({ path: picture('people-training-dialog'), fullPage: true });
  await save(province);
  await closed(province);
  const card = province.locator('[data-training]');
  await card.getByText('0/2 đã dự đủ').waitFor();
  await card.locator('[data-act="mark"]').click();
  const lines = dialog(province).locator('[data-guest]');
  await lines.filter({ hasText: 'Trần Văn Ba' }).locator('select').selectOption('present');
  await lines.filter({ hasText: 'Đinh Văn Mười' }).locator('select').selectOption('absent');
  await save(province);
  await lines.filter({ hasText: 'Đinh Văn Mười' }).locator('input[aria-invalid="true"]').waitFor();
  await axe(province);
  await lines.filter({ hasText: 'Đinh Văn Mười' }).locator('input').fill('bận họp');
  await save(province);
  await closed(province);
  await card.getByText('1/2 đã dự đủ').waitFor();
  await card.locator('summary').click();
  await card.getByText('bận họp').waitFor();
  await both(province, 'people-training');
  const list = province.locator('a.button', { hasText: 'TH' });
  const status = await province.evaluate(async (href) => (await fetch(href)).status, await list.getAttribute('href'));
  expect(status === 200, `the attendance list answers ${status}`);
  await commune.reload();
  const read = commune.locator('[data-training]');
  await read.locator('summary').click();
  await read.getByText('Trần Văn Ba').waitFor();
  expect((await read.getByText('Đinh Văn Mười').count()) === 0, 'others are not named to those below');
  expect((await read.locator('button').count()) === 0, 'the commune only reads it');
  await axe(commune);
});

await check('the browser had nothing to complain of', async () => {
  const all = [...province.complaints, ...commune.complaints];
  expect(all.length === 0, all.join('\n'));
});

await browser.close();
finish();
