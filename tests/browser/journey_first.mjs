// The main job in a real browser: sign in → import a commune's workbook, some rows of which are wrong → commit → open
// PL01, PL02, PL03 → choose figures → see the children, narrowed in every way → open a child. With ACCOUNT, PASSWORD,
// WORKBOOK, FAULTS (what is wrong in it), COMMUNE (code or name) and ON, as tests/browser/run sets them. The last line is "N passed, N failed".
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  account,
  axe,
  check,
  expect,
  finish,
  fitsWidth,
  openBrowser,
  openPage,
  picture,
  site,
  settled,
  shoot,
  signIn,
  workbook,
} from './support.mjs';

const { COMMUNE, FAULTS, ON } = process.env;
const wrong = JSON.parse(readFileSync(FAULTS, 'utf8')).filter(
  (each) => each.file === `${COMMUNE}.xlsx` && each.level === 'E',
);
const IMPORT_WAIT_MS = 120_000;

const browser = await openBrowser();
const page = await openPage(browser, { width: 1280 });

const figure = (text) => Number(text.replace(/\D/g, ''));
const h1 = () => page.locator('h1').first().innerText();

// The names from the user's area down to the commune, as the tree shows them.
async function wayTo(commune) {
  return page.evaluate(
    async ({ wanted, on }) => {
      const read = async (parent) => (await fetch(`/api/v1/units?on=${on}${parent ? `&parent=${parent}` : ''}`)).json();
      const search = async (parent, way) => {
        const answer = await read(parent);
        if (answer.parent.code === wanted || answer.parent.name === wanted)
          return [{ name: answer.parent.name, id: answer.parent.id }];
        for (const unit of answer.units) {
          if (unit.code === wanted || unit.name === wanted) return [...way, { name: unit.name, id: unit.id }];
          const below = ['nation', 'province', 'district'].includes(unit.level)
            ? await search(unit.id, [...way, { name: unit.name, id: unit.id }])
            : null;
          if (below) return below;
        }
        return null;
      };
      return search(null, []);
    },
    { wanted: commune, on: ON },
  );
}

async function chooseCommune(way) {
  const choice = page.locator('button[aria-haspopup="dialog"]').first();
  if ((await choice.innerText()).trim() === way.at(-1).name) return;
  await choice.focus();
  await page.keyboard.press('Enter');
  const window = page.locator('dialog[open]');
  for (const unit of way.slice(0, -1)) {
    await window.locator(`[data-disclosure][aria-label$="${unit.name}"]`).focus();
    await page.keyboard.press('Enter');
  }
  await window
    .locator('button', { hasText: way.at(-1).name })
    .last()
    .focus();
  await page.keyboard.press('Enter');
  await window.waitFor({ state: 'detached' });
}

await check('a wrong password is refused in words', async () => {
  await page.goto(site.url);
  await page.locator('#username').fill(account.name);
  await page.locator('#password').fill('khong-dung');
  await page.keyboard.press('Enter');
  await page.locator('[role="alert"]').waitFor();
  await axe(page);
});

await check('signs in with the keyboard alone and sees the area', async () => {
  await signIn(page);
  await settled(page);
  await axe(page);
});

await check('the skip link is the first stop and leads to the content', async () => {
  await page.reload();
  await settled(page);
  await page.keyboard.press('Tab');
  expect(
    await page.evaluate(() => document.activeElement.classList.contains('skip')),
    'the first stop is not the skip link',
  );
  await page.keyboard.press('Enter');
  expect((await page.evaluate(() => document.activeElement.id)) === 'content', 'the focus is not in the content');
});

await check('F1 opens the help of the screen and Escape closes it', async () => {
  await page.keyboard.press('F1');
  await page.locator('dialog[open] h3').waitFor();
  await axe(page);
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
});

await check('? lists the keys, and g then n goes to the import', async () => {
  await page.keyboard.press('?');
  await page.locator('dialog[open] kbd').first().waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await page.keyboard.press('g');
  await page.keyboard.press('n');
  await page.waitForURL(/#\/imports/);
  await settled(page);
  expect(await page.evaluate(() => document.activeElement.tagName === 'H1'), 'the heading has not the focus');
  await axe(page);
});

let way = null;
await check('a file that is no workbook is refused in words, and another can be chosen', async () => {
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n');
  way = await wayTo(COMMUNE);
  await chooseCommune(way);
  await page.locator('#import-on').fill(ON.split('-').reverse().join('/'));
  await page.locator('#file').setInputFiles({ name: 'so tre em.xlsx', mimeType: 'application/octet-stream', buffer: pdf });
  await page.locator('section .button.main').focus();
  await page.keyboard.press('Enter');
  const told = page.locator('section [role="alert"]');
  await told.waitFor({ timeout: IMPORT_WAIT_MS });
  const lines = (await told.innerText()).split('\n').filter((line) => line.trim() !== '');
  expect(lines.some((line) => /Excel/.test(line)), `it says: ${lines.join(' | ')}`);
  expect(new Set(lines).size === lines.length, `it says one thing twice: ${lines.join(' | ')}`);
  await axe(page);
  await page.screenshot({ path: picture('import-no-workbook'), fullPage: true });
  const rows = page.locator('main tbody tr');
  expect((await rows.count()) === 20, `${await rows.count()} recent imports`);
  await page.locator('main .button', { hasText: 'Xem cả' }).click();
  expect((await rows.count()) > 20, 'the others are not shown');
});

await check('imports the workbook: a check first', async () => {
  way = await wayTo(COMMUNE);
  expect(way, `no commune ${COMMUNE} in the area of ${account.name}`);
  await chooseCommune(way);
  await page.locator('#import-on').fill(ON.split('-').reverse().join('/'));
  await page.locator('#file').setInputFiles(workbook);
  await page.locator('section .button.main').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/imports\/.+/, { timeout: IMPORT_WAIT_MS });
  await settled(page);
  await page.locator('dl dd').first().waitFor();
  await shoot(page, 'journey-preview');
});

await check('each wrong row stands in its place, its cell marked and the reason beside', async () => {
  expect(wrong.length > 0, 'the workbook has no wrong rows');
  for (const { row, text } of wrong) {
    const line = page.locator('tbody tr', { has: page.locator('th', { hasText: new RegExp(`^${row}$`) }) });
    await line.locator('td.error', { hasText: text }).waitFor();
    expect((await line.locator('.reasons').innerText()).trim().length > 10, `no reason in row ${row}`);
  }
});

await check('commits what was accepted', async () => {
  await page.locator('section .button.main').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('a.button.main[href^="#/children"]').waitFor({ timeout: IMPORT_WAIT_MS });
  await axe(page);
});

await check('the workbook with reasons comes as a file', async () => {
  const link = page.locator('a[href$="/result.xlsx"]').first();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const content = execFileSync('unzip', ['-p', await download.path()]).toString();
  for (const { text } of wrong) expect(content.includes(text), `“${text}” is not in the workbook`);
});

await check('the wrong rows wait on their own page, and are put aside one by one', async () => {
  const back = page.url();
  await page.goto(`${site.url}/#/quarantine?unit=${way.at(-1).id}&on=${ON}`);
  for (let left = wrong.length; left > 0; left -= 1) {
    await page.waitForFunction((count) => document.querySelectorAll('tbody tr').length === count, left);
    await page.locator('tbody button').first().click();
    await page.locator('tbody .row button').first().click();
  }
  await page.locator('.empty .button').waitFor();
  await page.goto(back);
});

let children = 0;
await check('opens PL01 of the commune', async () => {
  await page.locator('a[href^="#/reports"][href*="PL01"]').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.report tbody tr').first().waitFor();
  await settled(page);
  await axe(page);
  await page.screenshot({ path: picture('journey-pl01'), fullPage: true });
});

await check('a figure opens the list of exactly as many children', async () => {
  const link = page.locator('.report tbody a').first();
  children = figure(await link.innerText());
  await link.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/children/);
  await settled(page);
  await page.locator('tbody th a').first().waitFor();
  const total = figure(await page.locator('.summary strong').innerText());
  expect(total === children, `the figure is ${children}, the list has ${total}`);
  await axe(page);
});

await check('so does another figure, of a group', async () => {
  await page.goto(`${site.url}/#/reports?unit=${way[0].id}&on=${ON}&code=PL01`);
  await settled(page);
  const links = page.locator('.report tbody a[href*="group="]');
  await links.first().waitFor();
  const link = links.last();
  const told = figure(await link.innerText());
  await link.click();
  await page.waitForURL(/group=/);
  await settled(page);
  const total = figure(await page.locator('.summary strong').innerText());
  expect(total === told && told > 0, `the figure is ${told}, the list has ${total}`);
});

await check('a figure of PL02 opens the list of exactly as many children', async () => {
  await page.goto(`${site.url}/#/reports?unit=${way[0].id}&on=${ON}&code=PL02`);
  await settled(page);
  const links = page.locator('.report tbody a[href*="#/children?"]');
  await links.first().waitFor();
  for (const link of [links.first(), links.nth(Math.floor((await links.count()) / 2))]) {
    const label = await link.getAttribute('aria-label');
    const told = figure(await link.innerText());
    await link.click();
    await page.waitForURL(/#\/children/);
    await settled(page);
    const total = figure(await page.locator('.summary strong').innerText());
    expect(total === told && told > 0, `${label}: the figure is ${told}, the list has ${total}`);
    await page.goBack();
    await links.first().waitFor();
  }
});

await check('PL02 and PL03 stand on the screen, and go to a file at a press', async () => {
  for (const [code, special] of [
    ['PL02', false],
    ['PL03', true],
  ]) {
    await page.goto(`${site.url}/#/reports?unit=${way[0].id}&on=${ON}&code=${code}`);
    await settled(page);
    await page.locator('.report tbody tr').first().waitFor();
    expect((await page.locator('h2').first().innerText()).trim().length > 10, `${code} has no title`);
    const people = await page.locator('.report tbody th a[href*="#/children/"]').count();
    expect(people > 0 === special, `${code} names ${people} children`);
    await axe(page);
    for (const [words, magic, end] of [
      ['PDF', '%PDF', '.pdf'],
      ['Excel', 'PK', '.xlsx'],
    ]) {
      const press = page.locator('header a.button, .row a.button', { hasText: words }).first();
      const [download] = await Promise.all([page.waitForEvent('download'), press.click()]);
      expect(download.suggestedFilename().endsWith(end), download.suggestedFilename());
      expect(readFileSync(await download.path()).toString('latin1').startsWith(magic), `${code}${end} is none`);
    }
  }
});

await check('the list is narrowed by sex, age, hamlet and group, each to as many as there are', async () => {
  const here = `unit=${way.at(-1).id}&on=${ON}`;
  const all = await page.evaluate(async (at) => (await fetch(`/api/v1/children?${at}&limit=200`)).json(), here);
  expect(all.total === all.rows.length, 'more children than one page holds');
  const hamlet = all.rows[0].hamlet.id;
  const cases = [
    ['sex', 'female', (row) => row.sex === 'female'],
    ['age', '6-10', (row) => row.age >= 6 && row.age <= 10],
    ['hamlet', hamlet, (row) => row.hamlet.id === hamlet],
    ['group', 'none', (row) => row.groups.length === 0 && !row.confidential],
  ];
  for (const [id, value, fits] of cases) {
    await page.goto(`${site.url}/#/children?${here}`);
    await settled(page);
    await page.locator(`#${id}`).selectOption(value);
    await page.locator('.summary button:not(.print)').waitFor();
    await settled(page);
    const [told, real] = [figure(await page.locator('.summary strong').innerText()), all.rows.filter(fits).length];
    expect(told === real && real > 0, `${id} ${value}: ${told} are shown, ${real} are there`);
  }
  await page.goto(`${site.url}/#/children?${here}`);
  await page.locator('.summary button:not(.print)').waitFor({ state: 'detached' });
  await settled(page);
  children = figure(await page.locator('.summary strong').innerText());
});

await check('a child opens, and the way back leads to the same list', async () => {
  const link = page.locator('tbody th a').first();
  const name = (await link.innerText()).trim();
  await link.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/children\/.+/);
  await page.locator('dl dt').first().waitFor();
  expect((await h1()).trim() === name, `opened ${await h1()}, wanted the child chosen`);
  await axe(page);
  await page.goBack();
  await page.locator('tbody th a').first().waitFor();
  expect(figure(await page.locator('.summary strong').innerText()) === children, 'another list');
});

await check('searches by a part of a name without marks as one types', async () => {
  const name = (await page.locator('tbody th a').first().innerText()).trim();
  const part = name
    .split(' ')
    .at(-1)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd')
    .toLowerCase();
  await page.keyboard.press('/');
  await page.keyboard.type(part);
  await page.waitForResponse((response) => response.url().includes('/children?') && response.url().includes('q='));
  await settled(page);
  expect(
    (await page.locator('tbody th a', { hasText: name }).count()) > 0,
    'the child is not found by a part of the name',
  );
  expect(!decodeURIComponent(page.url()).includes(part), 'what was typed stands in the address');
});

await check('English is a switch away and is remembered', async () => {
  await page.locator('button[lang="en"]').click();
  await page.getByRole('heading', { level: 1, name: 'List of children' }).waitFor();
  expect((await page.evaluate(() => document.documentElement.lang)) === 'en', 'the page does not say its language');
  await page.locator('button[lang="vi"]').click();
});

// "Trần Văn Hùng", "Nguyễn Thị Lành" and so on, as the font .VnTime has them.
const OLD_FONT = `Thôn,Số hộ,Chủ hộ,Họ và tên,Ngày sinh,Giới tính
Thôn Bình,901,Chu Van A,TrÇn V¨n Hïng,01/02/2012,Nam
Thôn Bình,902,Chu Van B,NguyÔn ThÞ Lµnh,01/03/2012,Nữ
Thôn Bình,903,Chu Van C,Ph¹m Quèc B×nh,01/04/2012,Nam
Thôn Bình,904,Chu Van D,Lª ThÞ Thu Hµ,01/05/2012,Nữ
`;

await check('names in an old font are converted at one button, and checked again', async () => {
  await page.goto(`${site.url}/#/imports?unit=&on=${ON}`);
  await settled(page);
  await chooseCommune(await wayTo(COMMUNE));
  await page
    .locator('#file')
    .setInputFiles({ name: 'phong-cu.csv', mimeType: 'text/csv', buffer: Buffer.from(OLD_FONT) });
  await page.locator('section .button.main').click();
  await page.waitForURL(/#\/imports\/.+/, { timeout: IMPORT_WAIT_MS });
  await page.locator('.button', { hasText: 'Chuyển mã giúp tôi' }).waitFor();
  await axe(page);
  await page.screenshot({ path: picture('old-font'), fullPage: true });
  await page.locator('.button', { hasText: 'Chuyển mã giúp tôi' }).click();
  await page.locator('.button.main', { hasText: 'Ghi 4 dòng' }).waitFor({ timeout: IMPORT_WAIT_MS });
});

await check('no page scrolls sideways at 320 px', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [
    '/units',
    '/children',
    `/book?unit=${way.at(-1).id}&on=${ON}`,
    `/households/new?unit=${way.at(-1).id}&on=${ON}`,
    '/imports',
    '/quarantine',
    '/reports?code=PL01',
    '/account',
    '/help',
  ]) {
    await page.goto(`${site.url}/#${path}`);
    await settled(page);
    await fitsWidth(page);
  }
});

await check('signs out', async () => {
  await page.locator('summary').click();
  await page.locator('.menu button', { hasText: 'Đăng xuất' }).click();
  await page.locator('#username').waitFor();
});

await check('the browser had nothing to complain of', async () => {
  expect(page.complaints.length === 0, page.complaints.join('\n'));
});

await browser.close();
finish();
