// An administrator adds an account, hands over a one-time password, disables the account and enables it again; the new
// person signs in and must change the password first.
import { administrator, axe, check, expect, finish, openBrowser, openPage, picture, settled, signIn, site } from './support.mjs';

const browser = await openBrowser();
const page = await openPage(browser, { width: 1280 });
const username = `binh.${Date.now()}`;
const OWN = 'một câu dài dễ nhớ';
let given = '';

await check('the administrator finds the accounts in the menu', async () => {
  await signIn(page, administrator);
  await page.locator('summary').click();
  await page.locator('.menu a', { hasText: 'Tài khoản người dùng' }).click();
  await page.locator('table tbody tr').first().waitFor();
  await axe(page);
});

await check('a malformed user name is refused beside its field', async () => {
  await page.locator('.button.main', { hasText: 'Thêm tài khoản' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('#new-name').fill('Trần Văn Bình');
  await page.locator('#new-username').fill('bình 1');
  await page.locator('#new-role').selectOption('province');
  await page.keyboard.press('Enter');
  await page.locator('dialog[open] form .button.main').click();
  await page.locator('#new-username[aria-invalid="true"]').waitFor();
  await axe(page);
});

await check('the account is made, and its one-time password shown once', async () => {
  await page.locator('#new-username').fill(username);
  await page.locator('dialog[open] form .button.main').click();
  await page.locator('[role="alert"] code').waitFor();
  given = (await page.locator('[role="alert"] code').innerText()).trim();
  expect(given.length >= 10, 'no password');
  await page.locator('td', { hasText: username }).waitFor();
  await page.screenshot({ path: picture('accounts'), fullPage: true });
  await page.locator('[role="alert"] .button').click();
  expect((await page.locator('code').count()) === 0, 'the password is still shown');
});

await check('the new person must change the password before anything else', async () => {
  const other = await openPage(browser, { width: 1280 });
  await other.goto(site.url);
  await other.locator('#username').fill(username);
  await other.locator('#password').fill(given);
  await other.keyboard.press('Enter');
  await other.locator('#old').fill(given);
  await other.locator('#new').fill(OWN);
  await other.locator('#again').fill(OWN);
  await other.keyboard.press('Enter');
  await other.locator('nav a[href^="#/units"]').click();
  await settled(other);
  await other.locator('h1').first().waitFor();
  await other.context().close();
});

await check('one sees where else one is signed in, and ends it there', async () => {
  const elsewhere = await openPage(browser, { width: 1280 });
  await signIn(elsewhere, administrator);
  await page.goto(`${site.url}/#/account`);
  await page.locator('li button').first().waitFor();
  await axe(page);
  const before = await page.locator('li button').count();
  await page.locator('li button').first().click();
  await page.waitForFunction((count) => document.querySelectorAll('li button').length === count - 1, before);
  await elsewhere.reload();
  await elsewhere.locator('#username').waitFor();
  await elsewhere.context().close();
  await page.goto(`${site.url}/#/accounts`);
  await page.locator('tr', { hasText: username }).waitFor();
});

await check('disabling asks first, and the account can be enabled again', async () => {
  const row = page.locator('tr', { hasText: username });
  await row.locator('button', { hasText: 'Khóa' }).click();
  await page.locator('dialog[open] .button.main').click();
  await row.locator('td', { hasText: 'Đã khóa' }).waitFor();
  await row.locator('button', { hasText: 'Mở khóa' }).click();
  await row.locator('button', { hasText: 'Cấp mật khẩu mới' }).waitFor();
});

await check('the browser had nothing to complain of', async () => {
  expect(page.complaints.length === 0, page.complaints.join('\n'));
});

await browser.close();
finish();
