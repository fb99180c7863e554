// Pictures of every screen at 1280 and 360 px in both languages, with axe and the width checked on each: for a person to
// look at. Writes to out/.
import {
  administrator,
  axe,
  check,
  finish,
  fitsWidth,
  openBrowser,
  openPage,
  picture,
  site,
  settled,
  signIn,
  workbook,
} from './support.mjs';

const browser = await openBrowser();
const WIDTHS = (process.env.WIDTHS ?? '1280,360').split(',').map(Number);
const LANGS = (process.env.LANGS ?? 'vi,en').split(',');

const { COMMUNE, ON } = process.env;

// A commune with children, its first child whose record is full, and a household.
async function find(page) {
  return page.evaluate(async (on) => {
    const read = async (path) => (await fetch(`/api/v1${path}`)).json();
    let unit = (await read(`/units?on=${on}`)).parent;
    while (unit.level !== 'commune') {
      const { units } = await read(`/units?parent=${unit.id}&on=${on}`);
      unit = units.find((each) => each.children > 0) ?? units[0];
    }
    const list = await read(`/children?unit=${unit.id}&on=${on}&limit=200`);
    const child = list.rows.find((row) => row.groups.length > 0) ?? list.rows[0];
    return { commune: unit.id, child: child.id, household: child.household };
  }, ON);
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
  await signIn(page);
  const { commune, child, household } = await find(page);
  const here = `unit=${commune}&on=${ON}`;
  await shoot('units', at('/units'));
  await shoot('units-open', async () => {
    await page.locator('[data-disclosure]').nth(1).click();
    await page.locator('li li').first().waitFor();
  });
  await shoot('children', at(`/children?${here}`));
  await shoot('children-none', async () => {
    await page.locator('#search').fill('xyzxyz');
    await page.locator('.empty').waitFor();
  });
  await shoot('child', async () => {
    await at(`/children/${child}`)();
    await page.locator('dt').first().waitFor();
  });
  await shoot('record', async () => {
    await page.locator('.card .head button').first().click();
    await page.locator('#choice').fill('S0');
    await page.keyboard.press('Enter');
    await page.locator('dialog[open] .button.quiet').nth(2).click();
  });
  await shoot('household', async () => {
    await at(`/households/${household}?${here}`)();
    await page.locator('dt').first().waitFor();
  });
  await shoot('household-edit', async () => {
    await at(`/households/${household}/edit?${here}`)();
    await page.locator('#f-address').waitFor();
  });
  await shoot('new-household', async () => {
    await at(`/households/new?${here}`)();
    await page.locator('#f-head_name').waitFor();
    await page.locator('form .button.main').click();
  });
  await shoot('new-child', async () => {
    await at(`/households/${household}/child?${here}`)();
    await page.locator('#f-full_name').waitFor();
  });
  await shoot('grid', async () => {
    await at(`/book?${here}`)();
    await page.locator('#cell').waitFor();
    await page.keyboard.press('ArrowRight');
  });
  await shoot('grid-list', async () => {
    await page.keyboard.press('Escape');
    await page.locator('#book-mode').waitFor();
    const column = await page
      .locator('[role="columnheader"]', { hasText: /Dân tộc|Ethnic group/ })
      .first()
      .getAttribute('aria-colindex');
    await page.locator(`.line .cell[aria-colindex="${column}"]`).first().click();
    await page.keyboard.type('h');
    await page.locator('#cell-list li').first().waitFor();
  });
  await shoot('grid-wide', at(`/book?on=${ON}&unit=`));
  await shoot('lists', at(`/lists?${here}&list=warnings`));
  await shoot('duplicates', async () => {
    await at(`/duplicates?${here}`)();
    await page.locator('.button.main').click();
    await page.locator('p[role="status"]').waitFor();
  });
  await shoot('quarantine', at(`/quarantine?${here}`));
  await shoot('edit', async () => {
    await at(`/children/${child}/edit?${here}`)();
    await page.locator('#f-full_name').waitFor();
  });
  await shoot('edit-refused', async () => {
    await page.locator('#f-grade').fill('44');
    await page.locator('form .button.main').click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
  });
  await shoot('imports', at(`/imports?unit=${COMMUNE}&on=${ON}`));
  await shoot('picker', async () => {
    await page.locator('button[aria-haspopup="dialog"]').first().click();
    await page.locator('dialog[open] li').first().waitFor();
  });
  await page.keyboard.press('Escape');
  await shoot('imports-file', () => page.locator('#file').setInputFiles(workbook));
  await shoot('preview', async () => {
    await page.locator('section .button.main').click();
    await page.waitForURL(/#\/imports\/.+/);
    await page.locator('section .button.main').first().waitFor();
  });
  for (const code of ['PL01', 'PL02', 'PL03']) {
    await shoot(code, async () => {
      await at(`/reports?code=${code}&${here}`)();
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

  const office = await openPage(browser, { width, lang });
  const keep = (name, prepare) =>
    check(`${name} at ${width} px in ${lang}`, async () => {
      await prepare();
      await settled(office);
      await office.screenshot({ path: picture(`${name}-${width}-${lang}`) });
      await axe(office);
      await fitsWidth(office);
    });
  await signIn(office, administrator);
  await keep('accounts', () => office.goto(`${site.url}/#/accounts`));
  await keep('accounts-new', () => office.locator('.button.main').first().click());
  await office.context().close();
}

for (const width of WIDTHS) for (const lang of LANGS) await tour(width, lang);
await browser.close();
finish();
