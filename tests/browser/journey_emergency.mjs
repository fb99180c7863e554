// A commune's policeman opens one foreign record in an emergency; the band stands on the page; the chairman reviews it;
// who has seen the record, and what an account sees, stand on pages that print (ACCESS-24).
import { administrator, axe, check, expect, finish, fitsWidth, openBrowser, openPage, picture, settled, signIn, site } from './support.mjs';
import { ask, communesWithChildren, makePeople } from './people.mjs';

const browser = await openBrowser();
const province = await openPage(browser, { width: 1280 });
await signIn(province);
// Not those between which another journey moves a child: who had it once still reads of that time.
const [here, there] = (await communesWithChildren(province, 4)).slice(2);
const rows = (await ask(province, `/children?unit=${there.unit.id}&limit=50`)).rows;
let child = null;
let number = '';
for (const row of rows) {
  number = (await ask(province, `/children/${row.id}`)).facts.id_number;
  child = row;
  if (number) break;
}
const people = await makePeople(browser, [
  { name: 'congan', role: 'police', unit: here.unit.id },
  { name: 'chutich', role: 'chairman', unit: there.unit.id },
]);
const REASON = 'Em đi lạc ở bến xe, cần tìm gia đình ngay';
const page = await openPage(browser, { width: 360, height: 740 });
await signIn(page, people.congan);

await check('a foreign record does not open, and a short reason is not taken', async () => {
  await page.goto(`${site.url}/#/children/${child.id}`);
  await page.locator('[role="alert"]').waitFor();
  await page.locator('summary').click();
  await page.locator('.menu a', { hasText: 'khẩn cấp' }).first().click();
  await page.locator('#emergency-number').fill(number);
  await page.locator('#emergency-reason').fill('gấp');
  await page.locator('form .button.main').click();
  await page.locator('#emergency-reason[aria-invalid="true"]').waitFor();
  await axe(page);
  await fitsWidth(page);
});

await check('with a reason it opens under a band that says until when, and nothing can be written', async () => {
  await page.locator('#emergency-reason').fill(REASON);
  const { left } = await ask(page, '/emergencies/own');
  // The first answer is lost on its way.
  await page.route('**/api/v1/emergencies', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.locator('form .button.main').click();
  await page.locator('form [role="alert"]', { hasText: 'Không kết nối được' }).waitFor();
  await page.unroute('**/api/v1/emergencies');
  await page.locator('form .button.main').click();
  await page.locator('h1', { hasText: child.full_name }).waitFor();
  expect((await ask(page, '/emergencies/own')).left === left - 1, 'one record was opened twice');
  const band = await page.locator('.banner').innerText();
  expect(/còn (59|60) phút/.test(band), `the band says: ${band}`);
  expect((await page.locator('[data-move]').count()) === 0, 'moves are offered');
  await settled(page);
  await axe(page);
  await fitsWidth(page);
  await page.screenshot({ path: picture('emergency-360') });
});

await check('when the hour is over the record leaves the screen, also without the server', async () => {
  const later = await openPage(browser, { width: 1280 });
  await signIn(later, people.congan);
  await later.clock.install();
  const path = `**/api/v1/children/${child.id}*`;
  // As if there were ten seconds left.
  await later.route(path, async (route) => {
    const answer = await route.fetch();
    const until = new Date((await later.evaluate(() => Date.now())) + 10_000).toISOString();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), emergency_until: until } });
  });
  await later.goto(`${site.url}/#/children/${child.id}`);
  await later.locator('h1', { hasText: child.full_name }).waitFor();
  await later.unroute(path);
  await later.route(path, (route) => route.abort());
  await later.clock.runFor(40_000);
  await later.locator('.banner').waitFor({ state: 'detached' });
  expect(!(await later.locator('main').innerText()).includes(child.full_name), 'the record is still on the screen');
  await later.context().close();
});

await check('on a computer whose clock is fast the record is not read anew at each change of tab', async () => {
  const fast = await openPage(browser, { width: 1280 });
  await signIn(fast, people.congan);
  await fast.clock.install();
  let reads = 0;
  await fast.route(`**/api/v1/children/${child.id}?*`, async (route) => {
    reads += 1;
    const answer = await route.fetch();
    const over = new Date((await fast.evaluate(() => Date.now())) - 60_000).toISOString();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), emergency_until: over } });
  });
  await fast.goto(`${site.url}/#/children/${child.id}`);
  await fast.locator('.banner').waitFor();
  const first = reads;
  for (let turn = 0; turn < 3; turn += 1) {
    await fast.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await fast.clock.runFor(1_000);
    await fast.locator('.banner').waitFor();
  }
  expect(reads === first, `read ${reads - first} times anew`);
  await fast.clock.runFor(60_000);
  await fast.locator('.banner').waitFor();
  expect(reads > first, 'it is never asked again');
  await fast.context().close();
});

await check('a record that may be seen no more leaves the screen when it is read again', async () => {
  const reader = await openPage(browser, { width: 1280 });
  await signIn(reader);
  await reader.goto(`${site.url}/#/children/${child.id}`);
  await reader.locator('h1', { hasText: child.full_name }).waitFor();
  const problem = { code: 'CHILD_NOT_FOUND', title: 'Not found', status: 404, errors: [] };
  await reader.route(`**/api/v1/children/${child.id}*`, (route) => route.fulfill({ status: 404, json: problem }));
  await reader.locator('button[lang="en"]').click();
  await reader.locator('main [role="alert"]').waitFor();
  expect(!(await reader.locator('main').innerText()).includes(child.full_name), 'the record is still on the screen');
  await reader.context().close();
});

await check('what is open stands on the page of emergencies, with how many are left', async () => {
  await page.goto(`${site.url}/#/emergency`);
  await page.locator('li a', { hasText: REASON }).waitFor();
  expect((await page.locator('[role="status"]').first().innerText()).includes('4'), 'not four left');
});

const chair = await openPage(browser, { width: 1280 });
await check('the chairman reads the reason and concludes', async () => {
  await signIn(chair, people.chutich);
  await chair.goto(`${site.url}/#/emergencies`);
  const card = chair.locator('li', { hasText: REASON }).first();
  await card.waitFor();
  await axe(chair);
  await card.locator('button').first().click();
  await card.locator('text=Chính đáng, theo').waitFor();
});

await check('who has seen the record stands on a page that prints, the opening and its review among it', async () => {
  await chair.locator('li', { hasText: REASON }).locator('a', { hasText: 'Ai đã xem' }).click();
  await chair.locator('tbody tr').first().waitFor();
  const told = await chair.locator('tbody').first().innerText();
  for (const each of ['Mở hồ sơ khi khẩn cấp', 'Xét việc mở khẩn cấp', 'bị từ chối'])
    expect(told.includes(each), `“${each}” is not told`);
  await axe(chair);
  await chair.emulateMedia({ media: 'print' });
  expect(await chair.locator('table').first().isVisible(), 'the list is not printed');
  expect(!(await chair.locator('.button').first().isVisible()), 'buttons are printed');
  await chair.emulateMedia({ media: 'screen' });
});

await check('the administrator sees what an account may see and do', async () => {
  const office = await openPage(browser, { width: 1280 });
  await signIn(office, administrator);
  await office.goto(`${site.url}/#/accounts`);
  await office.locator('tr', { hasText: people.congan.name }).locator('a').click();
  await office.locator('li', { hasText: 'Mở hồ sơ khi khẩn cấp' }).first().waitFor();
  await axe(office);
  await office.context().close();
});

await check('the browser had nothing to complain of', async () => {
  const all = [...page.complaints, ...chair.complaints, ...province.complaints].filter((each) => !/404|ERR_FAILED/.test(each));
  expect(all.length === 0, all.join('\n'));
});

await browser.close();
finish();
