// Slips come back from the hamlet: the officer scans one after another, sees whether each still holds, and types what
// was written on it. A slip of another commune, a dirty code and a secret change tell nothing.
import { axe, check, expect, finish, fitsWidth, openBrowser, openPage, settled, shoot, signIn, site } from './support.mjs';
import { ask, communesWithChildren, makePeople, newId, tell } from './people.mjs';

const browser = await openBrowser();
const scout = await openPage(browser, { width: 1280 });
await signIn(scout);
const [home, other] = await communesWithChildren(scout, 2);
const { slips: officer, foreign } = await makePeople(browser, [
  { name: 'slips', role: 'commune', unit: home.unit.code },
  { name: 'foreign', role: 'commune', unit: other.unit.code },
]);
const page = await openPage(browser, { width: 1280 });
await signIn(page, officer);

// As it is printed: the id in two halves and the moment in milliseconds, in decimal, with a check modulo 97.
function codeOf(household, moment) {
  const hex = household.replaceAll('-', '');
  const half = (from) => BigInt(`0x${hex.slice(from, from + 16)}`).toString().padStart(20, '0');
  const digits = half(0) + half(16) + String(moment).padStart(13, '0');
  return `MN2:${digits}${String(BigInt(digits) % 97n).padStart(2, '0')}`;
}
const child = await ask(page, `/children/${home.child.id}`);
const household = child.household.id;

// A scanner types fast and ends with Enter.
async function scan(text, into = '#code') {
  await page.locator(into).focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}
await check('a slip that holds opens its household, and the next can be scanned at once', async () => {
  await page.goto(`${site.url}/#/sheets`);
  await settled(page);
  await scan(codeOf(household, Date.now()));
  await page.getByText('Tờ này còn đúng').waitFor();
  expect(await page.getByRole('link', { name: child.facts.full_name, exact: true }).isVisible(), 'the child is not there');
  const marked = await page.evaluate(() => {
    const field = document.activeElement;
    return field.id === 'code' && field.selectionStart === 0 && field.selectionEnd === field.value.length;
  });
  expect(marked, 'the field is not ready for the next slip');
  await axe(page);
  await fitsWidth(page);
  await shoot(page, 'sheet-current');
});

await check('after a change the same slip is superseded', async () => {
  const before = Date.now() - 1000;
  const now = await ask(page, `/children/${child.id}`);
  const changes = { school: `Trường tiểu học ${before}` };
  const on = process.env.ON;
  await tell(page, '/commands/change_child', { child: child.id, version: now.version, valid_from: on, changes }, newId());
  await scan(codeOf(household, before));
  await page.getByText('Tờ này đã cũ').waitFor();
  await scan(codeOf(household, Date.now() + 1000));
  await page.getByText('Tờ này còn đúng').waitFor();
});

await check('what is typed from the slip begins at the child', async () => {
  await page.getByRole('link', { name: `Nhập thay đổi của ${child.facts.full_name}` }).click();
  await page.locator('form').first().waitFor();
  expect(page.url().includes(`/children/${child.id}/edit`), `it led to ${page.url()}`);
});

await check('a dirty code is told from a slip of another commune', async () => {
  await page.goto(`${site.url}/#/sheets`);
  await settled(page);
  const code = codeOf(household, Date.now());
  await scan(code.slice(0, -3));
  await page.getByText('Không đọc được mã này').waitFor();
  const stranger = await openPage(browser, { width: 360 });
  await signIn(stranger, foreign);
  await stranger.goto(`${site.url}/#/sheets?code=${encodeURIComponent(code)}`);
  await stranger.getByText('không thuộc địa bàn của bạn').waitFor();
  expect(!(await stranger.locator('main').innerText()).includes(child.facts.full_name), 'a stranger reads a name');
  await fitsWidth(stranger);
  await shoot(stranger, 'sheet-foreign');
  const unknown = codeOf('0190a7c4-0000-7000-8000-000000000001', Date.now());
  const texts = [];
  for (const each of [code, unknown]) {
    await stranger.goto(`${site.url}/#/sheets?code=${encodeURIComponent(each)}`);
    await stranger.reload();
    await stranger.getByText('không thuộc địa bàn của bạn').waitFor();
    texts.push(await stranger.locator('main').innerText());
  }
  expect(texts[0] === texts[1], 'a slip of others is told from one of nobody');
  await stranger.context().close();
});

await check('the search field of the children takes a code too', async () => {
  await page.goto(`${site.url}/#/children`);
  await settled(page);
  await scan(codeOf(household, Date.now()), '#search');
  await page.getByText('Tờ này còn đúng').waitFor();
});

await check('a slip is keyed back line by line; what is wrong stays in its box, the rest is kept', async () => {
  // Straight from a scan, as a telephone opens it: nothing was read before.
  await page.goto(`${site.url}/#/sheets?code=${encodeURIComponent(codeOf(household, Date.now() + 1000))}`);
  await page.reload();
  await page.getByRole('button', { name: 'Nhập phiếu' }).click();
  const home = page.locator(`[data-record="${household}"]`);
  const one = page.locator(`[data-record="${child.id}"]`);
  await one.waitFor();
  const lines = await page.locator('.line > .small').allInnerTexts();
  const printed = ['Chủ hộ', 'Địa chỉ cụ thể', 'Điện thoại', 'Hộ nghèo/cận nghèo', 'Họ và tên', 'Ngày sinh; giới tính; dân tộc'];
  expect(lines.slice(0, 6).join('|') === printed.join('|'), `the lines are ${lines.slice(0, 6).join('|')}`);
  await axe(page);
  await shoot(page, 'sheet-slip');
  await home.getByLabel('Điện thoại', { exact: true }).fill('0905000111');
  await one.getByLabel('Số định danh cá nhân', { exact: true }).fill('12x');
  await one.getByLabel('Trường', { exact: true }).fill('Trường tiểu học Măng Non');
  await page.getByRole('button', { name: 'Ghi phiếu' }).click();
  await one.locator('[aria-invalid=true]').waitFor();
  expect((await ask(page, `/households/${household}`)).facts.phone === '0905000111', 'the household was not kept');
  expect((await one.getByLabel('Trường', { exact: true }).inputValue()) === 'Trường tiểu học Măng Non', 'what was typed is lost');
  await shoot(page, 'sheet-slip-refused');
  const before = await ask(page, `/children/${child.id}`);
  await one.getByLabel('Số định danh cá nhân', { exact: true }).fill(before.facts.id_number);
  await page.getByRole('button', { name: 'Ghi phiếu' }).click();
  await page.getByText('Đã ghi phiếu').waitFor();
  const after = await ask(page, `/children/${child.id}`);
  expect(after.facts.school === 'Trường tiểu học Măng Non' && after.version === before.version + 1, 'not one change was kept');
  expect(after.history[0].changes.length === 1, 'more was sent than what changed');
});

await check('of a slip without news nothing is sent, and the next is scanned at once', async () => {
  await scan(codeOf(household, Date.now() + 1000));
  await page.getByRole('button', { name: 'Nhập phiếu' }).click();
  const version = (await ask(page, `/children/${child.id}`)).version;
  await page.getByRole('button', { name: 'Không thay đổi, sang phiếu khác' }).click();
  expect(await page.evaluate(() => document.activeElement.id === 'code' && document.activeElement.value === ''), 'the field is not ready');
  expect((await ask(page, `/children/${child.id}`)).version === version, 'something was sent');
});

await browser.close();
finish();
