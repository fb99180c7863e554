// Pictures of every screen at 1280 and 360 px in both languages, with axe and the width checked on each: for a person to
// look at. Writes to out/. Against BASE_URL, or the mock.
import {
  axe,
  check,
  finish,
  fitsWidth,
  openBrowser,
  openPage,
  picture,
  server,
  settled,
  signIn,
  workbook,
} from './support.mjs';

const site = await server();
const browser = await openBrowser();
const WIDTHS = (process.env.WIDTHS ?? '1280,360').split(',').map(Number);
const LANGS = (process.env.LANGS ?? 'vi,en').split(',');

// The first commune and, in it, a child whose record is full.
async function find(page) {
  return page.evaluate(async () => {
    const read = async (path) => (await fetch(`/api/v1${path}`)).json();
    const own = await read('/units');
    let unit = own.parent;
    while (unit.level !== 'commune') {
      const { units } = await read(`/units?parent=${unit.id}`);
      unit =
        units.find((each) => each.name === 'Huyện Bình Sơn' || each.name === 'Xã Bình Đông') ??
        units.find((each) => each.children > 0);
    }
    const list = await read(`/children?unit=${unit.id}&limit=200`);
    const child = list.rows.find((row) => row.confidential && row.groups.length > 0) ?? list.rows[0];
    return { commune: unit.id, child: child.id };
  });
}

async function tour(width, lang) {
  const page = await openPage(browser, { width, lang });
  const shoot = (name, prepare = async () => undefined) =>
    check(`${name} at ${width} px in ${lang}`, async () => {
      await prepare();
      await settled(page);
      await page.screenshot({
        path: picture(`${name}-${width}-${lang}`),
        fullPage: name !== 'help-panel' && name !== 'picker' && name !== 'keys',
      });
      await axe(page);
      await fitsWidth(page);
    });
  const at = (path) => () => page.goto(`${site.url}/#${path}`);

  await page.goto(site.url);
  await shoot('sign-in', () => page.locator('#username').waitFor());
  await signIn(page, site.url);
  const { commune, child } = await find(page);
  await shoot('units', at('/units'));
  await shoot('units-open', async () => {
    await page.locator('[data-disclosure]').nth(1).click();
    await page.locator('li li').first().waitFor();
  });
  await shoot('children', at(`/children?unit=${commune}`));
  await shoot('children-none', async () => {
    await page.locator('#search').fill('xyzxyz');
    await page.locator('.empty').waitFor();
  });
  await shoot('child', async () => {
    await at(`/children/${child}`)();
    await page.locator('dt').first().waitFor();
  });
  await shoot('edit', async () => {
    await at(`/children/${child}/edit`)();
    await page.locator('#f-full_name').waitFor();
  });
  await shoot('edit-refused', async () => {
    await page.locator('#f-grade').fill('44');
    await page.locator('form .button.main').click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
  });
  await shoot('imports', at(`/imports?unit=${commune}`));
  await shoot('picker', async () => {
    await page.locator('button[aria-haspopup="dialog"]').first().click();
    await page.locator('dialog[open] li').first().waitFor();
  });
  await page.keyboard.press('Escape');
  await shoot('imports-file', () => page.locator('#file').setInputFiles(workbook()));
  await shoot('preview', async () => {
    await page.locator('section .button.main').click();
    await page.waitForURL(/#\/imports\/.+/);
    await page.locator('tbody td').first().waitFor();
  });
  for (const code of ['PL01', 'PL02', 'PL03']) {
    await shoot(code, async () => {
      await at(`/reports?code=${code}`)();
      await page.locator('.report tbody tr').first().waitFor();
    });
  }
  await shoot('reports-empty', at('/reports?code=PL01&on=2001-01-01'));
  await shoot('account', at('/account'));
  await shoot('help', at('/help'));
  await shoot('nowhere', at('/nowhere'));
  await shoot('help-panel', async () => {
    await at('/children')();
    await settled(page);
    await page.keyboard.press('F1');
    await page.locator('dialog[open] h3').waitFor();
  });
  await page.context().close();
}

for (const width of WIDTHS) for (const lang of LANGS) await tour(width, lang);
await browser.close();
site.stop();
finish();
