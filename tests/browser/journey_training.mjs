// A server for training says so before anybody signs in, on every screen and on paper; a real one never does.
import { axe, check, expect, finish, fitsWidth, openBrowser, openPage, picture, settled, signIn, site } from './support.mjs';
import { communesWithChildren } from './people.mjs';

const browser = await openBrowser();
const real = site.url;
const band = '.band';
const page = await openPage(browser, { width: 360, height: 740 });

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

await check('the browser had nothing to complain of', async () => {
  expect(page.complaints.length === 0, page.complaints.join('\n'));
});

await browser.close();
finish();
