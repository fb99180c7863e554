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

// A child in special circumstances with its household and commune, a commune where nobody is, and a round if the store
// holds one (journey_rounds, run before, leaves one).
async function find(page) {
  return page.evaluate(async (on) => {
    const read = async (path) => (await fetch(`/api/v1${path}`)).json();
    const below = async (unit) => (await read(`/units?parent=${unit}&on=${on}`)).units;
    const special = async (unit) => (await read(`/children?unit=${unit}&on=${on}&group=S&limit=1`)).rows;
    const province = (await read(`/units?on=${on}`)).parent.id;
    const communes = (await Promise.all((await below(province)).map((each) => below(each.id)))).flat();
    let some = null;
    let nobody = null;
    for (const each of communes) {
      const [child] = await special(each.id);
      if (child) some ??= { commune: each.id, child: child.id, household: child.household };
      else nobody ??= each.id;
      if (some && nobody) break;
    }
    return { ...some, nobody, round: (await read('/rounds')).rounds[0]?.id };
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
  const { commune, child, household, nobody, round } = await find(page);
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
  await shoot('PL03-nobody', async () => {
    await at(`/reports?code=PL03&unit=${nobody}&on=${ON}`)();
    await page.locator('.empty').waitFor();
  });
  for (const code of ['BD', 'SO', 'PHIEU', 'LS-A']) await shoot(code, at(`/reports?code=${code}&${here}`));
  await shoot('rounds', at('/rounds'));
  await shoot('round-new', at('/rounds/new'));
  if (round) {
    await shoot('round', at(`/rounds/${round}`));
    await shoot('round-people', at(`/rounds/${round}/people`));
    await shoot('sending', at(`/rounds/${round}/units/${commune}`));
  }
  await shoot('areas', at('/areas'));
  await shoot('paper-books', at('/books'));
  await shoot('sheets', at('/sheets'));
  await shoot('documents', at('/documents'));
  await shoot('reviews', at('/reviews'));
  await shoot('transfers', at('/transfers'));
  await shoot('facilities', at('/facilities'));
  await shoot('emergency', at('/emergency'));
  await shoot('emergencies', at('/emergencies'));
  await shoot('accesses', at(`/children/${child}/accesses`));
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
  await keep('rights', () => office.goto(`${site.url}/#/accounts/binh`));
  await keep('accounts-new', async () => {
    await office.goto(`${site.url}/#/accounts`);
    await office.locator('.button.main').first().click();
  });
  await office.context().close();
}

for (const width of WIDTHS) for (const lang of LANGS) await tour(width, lang);
await browser.close();
finish();
