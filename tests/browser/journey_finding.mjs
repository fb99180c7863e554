// The ready lists, each figure the number of its rows, one taken away as a workbook; and a child who was written down
// twice: found, compared, merged, separated, and at last noted as two children. An account of its own.
import { statSync } from 'node:fs';
import { axe, check, expect, finish, fitsWidth, openBrowser, openPage, picture, settled, signIn, site } from './support.mjs';
import { ask, communesWithChildren, makePeople, newId, tell } from './people.mjs';

const browser = await openBrowser();
const province = await openPage(browser, { width: 1280 });
await signIn(province);
const [ward] = await communesWithChildren(province, 1);
const { officer } = await makePeople(browser, [{ name: 'officer', role: 'commune', unit: ward.unit.id }]);
const page = await openPage(browser, { width: 1280 });
await signIn(page, officer);

const child = await ask(page, `/children/${ward.child.id}`);
const homes = (await ask(page, '/children?limit=50')).rows;
const otherHome = homes.find((row) => row.household !== ward.child.household && row.household_number).household;
const fact = (key) => child.fields.find((field) => field.key === key)?.value ?? '';
const facts = Object.fromEntries(
  ['full_name', 'birth_date', 'sex', 'ethnicity', 'father_name', 'mother_name'].map((key) => [key, fact(key)]),
);
facts.full_name = facts.full_name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

await check('every tile tells how many, and the opened list has as many rows', async () => {
  await page.goto(`${site.url}/#/lists`);
  const tiles = page.locator('.lists a[href*="list="]');
  await tiles.first().waitFor();
  expect((await tiles.count()) === 10, `${await tiles.count()} lists`);
  const tile = tiles.filter({ hasText: 'Chưa có địa chỉ' });
  const told = (await tile.locator('strong').innerText()).trim();
  await tile.focus();
  await page.keyboard.press('Enter');
  await page.locator('p[role="status"]').waitFor();
  await settled(page);
  expect((await page.locator('p[role="status"]').innerText()).startsWith(`${told} `), 'the figure is another');
  await axe(page);
});

await check('a list is taken away as a workbook', async () => {
  await page.goto(`${site.url}/#/lists?list=turning_6`);
  await settled(page);
  let chosen = 'turning_6';
  if ((await page.locator('a[download]').count()) === 0) {
    chosen = 'no_id_number';
    await page.goto(`${site.url}/#/lists?list=${chosen}`);
  }
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[download]').click()]);
  const path = await download.path();
  expect(download.suggestedFilename().endsWith('.xlsx'), download.suggestedFilename());
  expect(statSync(path).size > 2000, 'the workbook is empty');
  await page.screenshot({ path: picture('lists'), fullPage: true });
});

await check('a search that fails is told, and another can be begun', async () => {
  await page.goto(`${site.url}/#/duplicates`);
  const button = page.locator('main .button.main').first();
  const problem = { status: 422, code: 'LIST_TOO_WIDE', title: 'Không tìm được lần này.', incident: null, errors: [] };
  await page.route('**/api/v1/duplicates/scan*', (route) => route.fulfill({ status: 422, json: problem }));
  await button.click();
  await page.locator('main [role="alert"]', { hasText: problem.title }).waitFor();
  expect(await button.isEnabled(), 'after a refused search the button is dead');
  await page.unroute('**/api/v1/duplicates/scan*');
  const failed = { id: 'x', kind: 'scan', state: 'failed', done: 0, total: null, message: '', result: null, problem };
  await page.route('**/api/v1/jobs/*', (route) => route.fulfill({ status: 200, json: failed }));
  await button.click();
  await page.locator('main [role="alert"]', { hasText: problem.title }).waitFor();
  expect(await button.isEnabled(), 'after a failed search the button is dead');
  await axe(page);
  await page.unroute('**/api/v1/jobs/*');
});

await check('a search is stopped, and one that nobody waits for is stopped by itself', async () => {
  await page.goto(`${site.url}/#/duplicates`);
  const button = page.locator('main .button.main').first();
  const begin = async () => {
    await button.click();
    await page.locator('progress').waitFor();
    await page.locator('main [role="status"]', { hasText: 'Đang tìm' }).waitFor();
  };
  const stopped = () => page.waitForRequest((request) => /jobs\/[^/]+\/cancel$/.test(request.url()));
  const running = { kind: 'duplicates', state: 'running', done: 1, total: 4, message: '', result: null, problem: null };
  await page.route(/api\/v1\/jobs\/[^/]+$/, (route) =>
    route.fulfill({ status: 200, json: { ...running, id: route.request().url().split('/').at(-1) } }),
  );
  await begin();
  await axe(page);
  await Promise.all([stopped(), page.locator('.progress button').click()]);
  await page.waitForFunction(() => !document.querySelector('progress'));
  expect(await button.isEnabled(), 'after the search was stopped no other can begin');
  await begin();
  await Promise.all([stopped(), page.goto(`${site.url}/#/duplicates?on=2026-11-01`)]);
  await page.waitForFunction(() => !document.querySelector('progress'));
  await begin();
  expect((await page.locator('main [role="alert"]').count()) === 0, 'the search of another day is refused');
  await Promise.all([stopped(), page.goto(`${site.url}/#/lists`)]);
  await page.unroute(/api\/v1\/jobs\/[^/]+$/);
});

await check('a child written down again is told at entry', async () => {
  const answer = await tell(
    page,
    '/commands/register_child',
    { household: otherHome, valid_from: '2018-12-31', facts },
    newId(),
  );
  const warning = answer.findings.find((finding) => finding.code === 'CHECK_L05_POSSIBLE_DUPLICATE');
  expect(warning?.children.some((each) => each.id === child.id), JSON.stringify(answer.findings));
});

const card = () => page.locator('article.card', { hasText: facts.full_name }).first();
async function search() {
  await page.goto(`${site.url}/#/duplicates`);
  await page.reload();
  await page.locator('.button.main').click();
  await page.locator('p[role="status"] strong').waitFor();
}

await check('both records are found, with the reasons, and stand beside each other', async () => {
  await search();
  await card().waitFor();
  await card().locator('button[aria-expanded]').click();
  await card().locator('table').waitFor();
  await page.screenshot({ path: picture('duplicates'), fullPage: true });
  await axe(page);
});

await check('they become one record, also when the first answer is lost on its way, and two again', async () => {
  await page.route('**/commands/merge_children', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await card().locator('.button.main').click();
  await card().locator('.notice.error', { hasText: 'Không kết nối được' }).waitFor();
  await page.unroute('**/commands/merge_children');
  await card().locator('.button.main').click();
  await card().locator('.notice.good[role="alert"]').waitFor();
  const { total } = await ask(page, `/children?q=${encodeURIComponent(facts.full_name)}&limit=50`);
  await card().locator('[role="alert"] button').click();
  await card().locator('button[aria-expanded]').first().waitFor();
  const after = await ask(page, `/children?q=${encodeURIComponent(facts.full_name)}&limit=50`);
  expect(after.total === total + 1, `${total} then ${after.total}`);
});

await check('noted as two children they are not shown again', async () => {
  await search();
  await card().waitFor();
  await card().locator('.button', { hasText: 'Không phải trùng' }).click();
  await card().waitFor({ state: 'detached' });
  await search();
  await settled(page);
  expect((await card().count()) === 0, 'the pair is shown again');
});

await check('both pages fit a telephone', async () => {
  await page.setViewportSize({ width: 360, height: 720 });
  await fitsWidth(page);
  await page.goto(`${site.url}/#/lists`);
  await settled(page);
  await fitsWidth(page);
  await page.screenshot({ path: picture('lists-360'), fullPage: true });
});

await check('the browser had nothing to complain of', async () => {
  const all = [...page.complaints, ...province.complaints].filter((each) => !each.includes('ERR_FAILED'));
  expect(all.length === 0, all.join('\n'));
});

await browser.close();
finish();
