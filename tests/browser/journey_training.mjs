// A server for training says so before anybody signs in, on every screen and on paper; a real one never does.
import { account, axe, check, expect, finish, fitsWidth, openBrowser, openPage, picture, settled, signIn, site } from './support.mjs';
import { communesWithChildren } from './people.mjs';

const browser = await openBrowser();
const real = site.url;
const band = '.band';
const page = await openPage(browser, { width: 360, height: 740 });

const officer = { name: process.env.COMMUNE_ACCOUNT, password: account.password };

await check('a real server bears no band', async () => {
  await page.goto(real);
  await page.locator('#username').waitFor();
  expect((await page.locator(band).count()) === 0, 'a real server says that it is for training');
});

await check('a server for training bears it before signing in', async () => {
  site.url = process.env.TRAINING_URL;
  await page.goto(site.url);
  await page.locator(band, { hasText: 'TẬP HUẤN' }).waitFor();
  await axe(page);
  await fitsWidth(page);
});

await check('and on every screen, scrolled or printed', async () => {
  await signIn(page);
  const [home] = await communesWithChildren(page, 1);
  for (const path of ['/units', `/children?unit=${home.unit.id}`, `/children/${home.child.id}`, '/reports?code=PL01']) {
    await page.goto(`${site.url}/#${path}`);
    await settled(page);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const seen = await page.locator(band).evaluate((each) => {
      const box = each.getBoundingClientRect();
      return box.top >= 0 && box.bottom <= window.innerHeight && box.height > 0;
    });
    expect(seen, `the band is out of sight on ${path}`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(band).isVisible(), `the band is not printed on ${path}`);
    await page.emulateMedia({ media: 'screen' });
  }
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: picture('training-360') });
  await axe(page);
  await fitsWidth(page);
});

const learner = await openPage(browser, { width: 1280 });
const step = () => learner.locator('.guide [role="status"]');
const atStep = (number) => step().filter({ hasText: `Bước ${number}/6` }).waitFor();
const press = async (name) => {
  await learner.locator('.guide').getByText(name, { exact: true }).focus();
  await learner.keyboard.press('Enter');
};

await check('who begins is led to a record, by keyboard', async () => {
  await signIn(learner, officer);
  await atStep(1);
  await axe(learner);
  await learner.screenshot({ path: picture('guide') });
  await press('Đưa tôi tới đó');
  await learner.waitForURL(/#\/children\?/);
  await settled(learner);
  await learner.locator('tbody a').first().focus();
  await learner.keyboard.press('Enter');
  await learner.waitForURL(/#\/children\/[0-9a-f-]+/);
  await atStep(2);
});

await check('a change that was written is a step, one that was only tried is none', async () => {
  await learner.getByText('Sửa hồ sơ', { exact: true }).first().focus();
  await learner.keyboard.press('Enter');
  await learner.locator('#f-note').fill('Đang tập ghi');
  await atStep(2);
  await learner.locator('.actions .button.main').focus();
  await learner.keyboard.press('Enter');
  await atStep(3);
});

await check('a step may be skipped, and pages that are opened are steps', async () => {
  await press('Bỏ qua bước này');
  await atStep(4);
  await press('Đưa tôi tới đó');
  await atStep(5);
  await learner.reload();
  await atStep(5);
  await press('Đưa tôi tới đó');
  await atStep(6);
  await settled(learner);
  await learner.keyboard.press('F1');
  await step().filter({ hasText: 'Bạn đã làm đủ các bước' }).waitFor();
  await learner.keyboard.press('F1');
});

await check('the guide is hidden, and begun again', async () => {
  await press('Ẩn hướng dẫn');
  await learner.locator('.guide').getByText('Làm lại năm phút đầu tiên').waitFor();
  await learner.reload();
  await press('Làm lại năm phút đầu tiên');
  await atStep(1);
  await learner.setViewportSize({ width: 360, height: 740 });
  await fitsWidth(learner);
  await learner.screenshot({ path: picture('guide-360') });
});

await check('a real server leads nobody', async () => {
  const other = await openPage(browser, { width: 1280 });
  site.url = real;
  await signIn(other);
  await settled(other);
  expect((await other.locator('.guide').count()) === 0, 'a real server has a guide');
});

await check('the browser had nothing to complain of', async () => {
  const complaints = [...page.complaints, ...learner.complaints];
  expect(complaints.length === 0, complaints.join('\n'));
});

await browser.close();
finish();
