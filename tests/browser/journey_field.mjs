// A round in the field: a commune asks, the province answers for all and reminds; households are assigned and visited; the
// hamlet's report is filled in from the visits.
import { axe, check, expect, finish, fitsWidth, openBrowser, openPage, picture, settled, signIn, site } from './support.mjs';
import { ask, communesWithChildren, makePeople, newId, tell } from './people.mjs';

const browser = await openBrowser();
const province = await openPage(browser, { width: 1280 });
await signIn(province);
const [home] = await communesWithChildren(province, 1);
const { field: officer } = await makePeople(browser, [{ name: 'field', role: 'commune', unit: home.unit.code }]);
const commune = await openPage(browser, { width: 1280 });
await signIn(commune, officer);
const { today } = await ask(province, '/books');
const later = (days) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
const dialog = (page) => page.locator('dialog[open]');
const save = (page) => dialog(page).locator('form .button.main').click();
const closed = (page) => dialog(page).waitFor({ state: 'detached' });

async function both(page, name) {
  await settled(page);
  await axe(page);
  await page.screenshot({ path: picture(`${name}-1280`), fullPage: true });
  await page.setViewportSize({ width: 360, height: 780 });
  await fitsWidth(page);
  await settled(page);
  await page.screenshot({ path: picture(`${name}-360`), fullPage: true });
  await page.setViewportSize({ width: 1280, height: 800 });
}

const phases = [
  { task: 'survey', level: 'commune', from: today, to: later(3) },
  { task: 'send', level: 'commune', from: today, to: later(5) },
];
const plan = { code: 'RS-DEN-HO', name: 'Rà soát đến từng hộ', unit: '51', reference_on: later(5), phases };
const round = (await tell(province, '/commands/plan_round', plan, newId())).id;
await tell(province, '/commands/issue_round', { round, version: 1 }, newId());
const person = { round, unit: home.unit.id, from: today, kind: 'investigator', name: 'Hồ Thị Mai', position: 'Cộng tác viên' };
await tell(commune, '/commands/add_to_roster', person, newId());

await check('what is due within a week stands on the first page, without anybody’s deed', async () => {
  await commune.goto(`${site.url}/#/units`);
  await commune.locator('[data-owed="due"]').filter({ hasText: 'còn 5 ngày' }).waitFor();
  await both(commune, 'field-home');
});

await check('the commune asks by keyboard; an empty question is named beside its field', async () => {
  await commune.goto(`${site.url}/#/rounds/${round}`);
  await commune.locator('a', { hasText: 'Vướng mắc, đôn đốc' }).click();
  await commune.locator('[data-act="ask"]').focus();
  await commune.keyboard.press('Enter');
  await save(commune);
  await commune.locator('#message-text[aria-invalid="true"]').waitFor();
  await commune.locator('#message-text').fill('Trẻ tạm trú thì ghi ở đâu?');
  await commune.keyboard.press('Tab');
  await commune.keyboard.press('Enter');
  await closed(commune);
  await commune.locator('[data-question]', { hasText: 'Trẻ tạm trú' }).waitFor();
});

await check('the province is told that a question waits, answers it for all, and reminds who has not sent', async () => {
  await province.goto(`${site.url}/#/rounds`);
  await province.locator('[data-owed="questions"] a').click();
  await province.locator('[data-act="answer"]').click();
  await province.locator('#message-text').fill('Ghi ở nơi thực tế cư trú.');
  await dialog(province).locator('input[type="checkbox"]').check();
  await both(province, 'field-answer');
  await save(province);
  await closed(province);
  await province.locator('[data-deed="answered"]', { hasText: 'thực tế cư trú' }).waitFor();
  await province.locator('[data-act="remind"]').click();
  await save(province);
  await dialog(province).getByText('Hãy chọn ít nhất một đơn vị').waitFor();
  await dialog(province).locator(`input[value="${home.unit.id}"]`).check();
  await province.locator('#message-text').fill('Đề nghị gửi trước thứ Sáu.');
  await save(province);
  await closed(province);
  await province.locator('[data-reminder]', { hasText: 'trước thứ Sáu' }).waitFor();
  await both(province, 'field-messages');
});

await check('the commune sees the reminder on its first page, and says that it knows', async () => {
  await commune.goto(`${site.url}/#/units`);
  await commune.reload();
  await commune.locator('[data-owed="reminded"]', { hasText: 'trước thứ Sáu' }).locator('a').click();
  await commune.locator('[data-deed="answered"]').waitFor();
  await commune.locator('[data-act="acknowledge"]').click();
  await commune.locator('#message-text').fill('Mai xong');
  await save(commune);
  await closed(commune);
  await commune.getByText('Trả lời: Mai xong').waitFor();
  await commune.goto(`${site.url}/#/rounds`);
  await commune.locator('[data-owed="due"]').waitFor();
  expect((await commune.locator('[data-owed="reminded"]').count()) === 0, 'what is known is asked no more');
});

await check('households are chosen and assigned at once', async () => {
  await commune.goto(`${site.url}/#/rounds/${round}`);
  await commune.locator('a', { hasText: 'Đến hộ' }).click();
  await commune.locator('tr[data-household]').first().waitFor();
  await commune.locator('thead input[type="checkbox"]').check();
  await commune.locator('[data-act="assign"]').click();
  await commune.locator('#visit-visitor').selectOption({ label: 'Hồ Thị Mai' });
  await save(commune);
  await closed(commune);
  await commune.locator('tr[data-household]').first().getByText('Hồ Thị Mai').waitFor();
});

await check('a visit says who told it, by keyboard; one by mistake is struck out and counts no more', async () => {
  const row = commune.locator('tr[data-household]').first();
  await row.locator('[data-act="record"]').focus();
  await commune.keyboard.press('Enter');
  await save(commune);
  await commune.locator('#visit-informant[aria-invalid="true"]').waitFor();
  await commune.locator('#visit-informant').fill('bà nội');
  await both(commune, 'field-visit');
  await commune.locator('#visit-informant').press('Enter');
  await closed(commune);
  await row.getByText('bà nội cung cấp').waitFor();
  await commune.getByText(/đã đến 1\//).waitFor();
  await both(commune, 'field-visits');
  await row.getByRole('button', { name: /ghi nhầm\?/ }).click();
  await commune.locator('#visit-reason').fill('Nhầm hộ');
  await save(commune);
  await closed(commune);
  await commune.getByText(/đã đến 0\//).waitFor();
  await commune.locator('#visits-wanted').selectOption('open');
  await row.getByText('ghi nhầm: Nhầm hộ').waitFor();
});

await check('the hamlet’s report begins with its households and those visited', async () => {
  const second = commune.locator('tr[data-household]').nth(1);
  await second.locator('[data-act="record"]').click();
  await dialog(commune).locator('input[value="moved"]').check();
  await save(commune);
  await closed(commune);
  const hamlet = await commune.locator('#visits-hamlet option:checked').textContent();
  await commune.goto(`${site.url}/#/rounds/${round}/units/${home.unit.id}`);
  await commune.getByRole('button', { name: new RegExp(`${hamlet.trim()}$`) }).first().click();
  const planned = Number(await commune.locator('#count-planned').inputValue());
  expect(planned > 1, 'the households are filled in');
  expect((await commune.locator('#count-visited').inputValue()) === '1', 'and the one that was visited');
});

await browser.close();
finish();
