// The paper books of a commune's hamlets: one is issued by keyboard, handed on, copied into the next period's, and the
// minutes and the printed cover say so; a wider area counts them.
import { axe, check, expect, finish, fitsWidth, openBrowser, openPage, picture, settled, signIn, site } from './support.mjs';
import { ask, communesWithChildren, makePeople } from './people.mjs';

const browser = await openBrowser();
const scout = await openPage(browser, { width: 1280 });
await signIn(scout);
const [home] = await communesWithChildren(scout, 1);
const { books: keeper } = await makePeople(browser, [{ name: 'books', role: 'commune', unit: home.unit.code }]);
const page = await openPage(browser, { width: 1280 });
await signIn(page, keeper);
const { today } = await ask(page, '/books');
const year = Number(today.slice(0, 4));
const dialog = page.locator('dialog[open]');
const table = page.locator('.table-box');
const save = () => dialog.locator('form .button.main').click();
const dayBefore = (days) =>
  new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/');
const hamlet = (await ask(page, '/books')).without[0];

await check('nothing is recorded yet, and the page says what to do', async () => {
  await page.goto(`${site.url}/#/books`);
  await page.getByText('Chưa ghi cuốn sổ nào').waitFor();
  await axe(page);
});

await check('a book is issued by keyboard; what is missing is named beside the field', async () => {
  await page.locator('button', { hasText: 'Cấp sổ' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('#book-number').waitFor();
  await save();
  await page.locator('#book-number[aria-invalid="true"]').waitFor();
  await page.locator('#book-keeper[aria-invalid="true"]').waitFor();
  await axe(page);
  await page.locator('#book-unit').selectOption(hamlet.id);
  await page.locator('#book-number').fill('01');
  await page.locator('#book-first-year').fill(String(year - 3));
  await page.locator('#book-last-year').fill(String(year));
  await page.locator('#book-keeper').fill('Hồ Thị Mai');
  await page.locator('#book-day').fill(dayBefore(900));
  await page.locator('#book-place').fill('Nhà văn hóa thôn');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await table.locator('tr', { hasText: 'Hồ Thị Mai' }).waitFor();
});

await check('a second book for the same households is refused in words, and nothing typed is lost', async () => {
  await page.locator('button', { hasText: 'Cấp sổ' }).click();
  await page.locator('#book-unit').selectOption(hamlet.id);
  await page.locator('#book-number').fill('02');
  await page.locator('#book-keeper').fill('Hồ Thị Mai');
  await save();
  await dialog.getByText('đang dùng đã gồm các hộ này').waitFor();
  expect((await page.locator('#book-number').inputValue()) === '02', 'the number is gone');
  await page.keyboard.press('Escape');
  await page.locator('[data-dialog="discard"]').click();
  await dialog.waitFor({ state: 'detached' });
});

await check('it is handed on, and the chain of who kept it stands', async () => {
  await table.locator('[data-act="hand_over"]').first().click();
  await page.locator('#book-keeper').fill('Trần Văn Ba');
  await page.locator('#book-keeper-kind').selectOption('hamlet_head');
  await page.locator('#book-day').fill(dayBefore(400));
  await axe(page);
  await save();
  await dialog.waitFor({ state: 'detached' });
  await table.locator('tr[data-book]', { hasText: 'Trần Văn Ba' }).waitFor();
  const chain = await table.locator('tr[data-book] ol').first().innerText();
  expect(chain.includes('Hồ Thị Mai') && chain.includes('Trần Văn Ba'), chain);
  await page.setViewportSize({ width: 360, height: 780 });
  await fitsWidth(page);
  await settled(page);
  await page.screenshot({ path: picture('books-360'), fullPage: true });
  await page.setViewportSize({ width: 1280, height: 800 });
});

await check('the next book takes over period and keeper, and the minutes name who is not copied', async () => {
  await table.locator('[data-act="carry_over"]').first().click();
  expect((await page.locator('#book-first-year').inputValue()) === String(year + 1), 'the next period');
  expect((await page.locator('#book-keeper').inputValue()) === 'Trần Văn Ba', 'the keeper stays');
  await settled(page);
  await page.screenshot({ path: picture('book-carry-over') });
  await save();
  await dialog.waitFor({ state: 'detached' });
  await page.locator('a', { hasText: 'In biên bản sang sổ' }).waitFor();
  await page.screenshot({ path: picture('books'), fullPage: true });
  await page.locator('a', { hasText: 'In biên bản sang sổ' }).click();
  await page.getByText('BIÊN BẢN SANG SỔ THEO DÕI TRẺ EM').first().waitFor();
  const minutes = page.frameLocator('iframe');
  await minutes.getByText('Không chép sang sổ mới').first().waitFor();
  await minutes.getByText('Người nhận: Trần Văn Ba').first().waitFor();
  await settled(page);
  await page.screenshot({ path: picture('book-minutes'), fullPage: true });
});

await check('the cover of the printed book names the book in use', async () => {
  await page.goto(`${site.url}/#/books?unit=${hamlet.id}`);
  await page.locator('a.button', { hasText: 'In sổ' }).click();
  const cover = page.frameLocator('iframe');
  await cover.getByText(`Giai đoạn: ${year + 1} –`).first().waitFor({ timeout: 20_000 });
  await cover.getByText('Người giữ sổ: Trần Văn Ba').first().waitFor();
});

await check('the province counts books by commune and opens one', async () => {
  await scout.goto(`${site.url}/#/books`);
  const row = scout.locator('tbody tr', { hasText: home.unit.name }).first();
  await row.waitFor();
  await axe(scout);
  await scout.screenshot({ path: picture('books-province') });
  await row.locator('a').click();
  await scout.locator('tr[data-book]').first().waitFor();
});

await check('the browser had nothing to complain of', async () => {
  const all = [...page.complaints, ...scout.complaints];
  expect(all.length === 0, all.join('\n'));
});

await browser.close();
finish();
