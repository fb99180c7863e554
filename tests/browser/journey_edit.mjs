// Editing a record without losing anything: a wrong value, another person's change, a lost network, a session that
// ended, another language. It changes the note of one child of ACCOUNT's area.
import {
  account,
  axe,
  check,
  expect,
  finish,
  openBrowser,
  openPage,
  picture,
  site,
  settled,
  shoot,
  signIn,
} from './support.mjs';

const browser = await openBrowser();
const page = await openPage(browser, { width: 1280 });
const stamp = String(Date.now());

await signIn(page);
const child = await page.evaluate(async () => {
  const list = await (await fetch('/api/v1/children?limit=1&age_from=8&age_to=9')).json();
  return list.rows[0].id;
});

async function openForm(at) {
  await at.goto(`${site.url}/#/children/${child}/edit`);
  await at.locator('#f-note').waitFor();
}
const save = (at) => at.locator('.actions .button.main').click();
const noteOf = (at) => at.locator('#f-note').inputValue();

let grade = '';
await check('nothing is sent when nothing was changed', async () => {
  await openForm(page);
  await shoot(page, 'edit-form');
  grade = await page.locator('#f-grade').inputValue();
  await save(page);
  expect((await page.locator('.actions [role="status"]').innerText()).length > 0, 'no word that nothing changed');
});

await check('a wrong value is told at its field and the rest stays', async () => {
  await page.locator('#f-note').fill(`Ghi chú ${stamp}`);
  await page.locator('#f-grade').fill('44');
  await save(page);
  await page.locator('#f-grade[aria-invalid="true"]').waitFor();
  expect((await noteOf(page)) === `Ghi chú ${stamp}`, 'the note was lost');
  expect(await page.evaluate(() => document.activeElement.id === 'f-grade'), 'the focus is not on the wrong field');
  await axe(page);
});

await check('another language keeps what was typed', async () => {
  await page.locator('button[lang="en"]').click();
  await page.getByRole('heading', { level: 1, name: 'Edit the record' }).waitFor();
  await settled(page);
  expect((await noteOf(page)) === `Ghi chú ${stamp}`, 'the note was lost');
  await page.locator('button[lang="vi"]').click();
});

await check('a page loaded again opens the draft', async () => {
  await page.reload();
  await page.locator('#f-note').waitFor();
  expect((await noteOf(page)) === `Ghi chú ${stamp}`, 'the draft is gone');
});

await check('a session that ended asks to sign in and gives the draft back', async () => {
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await save(page);
  await page.locator('#username').waitFor();
  expect(
    cookies.every((cookie) => cookie.httpOnly),
    'a script can read the session',
  );
  await page.locator('#username').fill(account.name);
  await page.locator('#password').fill(account.password);
  await page.keyboard.press('Enter');
  await page.locator('#f-note').waitFor();
  expect((await noteOf(page)) === `Ghi chú ${stamp}`, 'the draft is gone');
  await page.locator('#f-grade').fill(grade);
});

await check('a lost network is told, and another try succeeds with the same command', async () => {
  const keys = [];
  const kept = (request) => request.method() === 'POST' && !request.url().includes('trial=yes');
  page.on('request', (request) => kept(request) && keys.push(request.headers()['idempotency-key']));
  await page.route('**/commands/**', (route) => (kept(route.request()) ? route.abort() : route.continue()));
  await save(page);
  await page.locator('[role="alert"] .button').waitFor();
  await page.unroute('**/commands/**');
  await page.locator('[role="alert"] .button').click();
  await page.waitForURL(/#\/children\/[^/]+(\?|$)/);
  const sent = keys.filter(Boolean);
  expect(sent.length === 2 && sent[0] === sent[1], `keys ${sent.join(', ')}`);
});

await check('the record and its history show the change', async () => {
  await page
    .locator('dd', { hasText: `Ghi chú ${stamp}` })
    .first()
    .waitFor();
  await page
    .locator('ol td', { hasText: `Ghi chú ${stamp}` })
    .first()
    .waitFor();
});

const mother = page.locator('fieldset', { has: page.locator('legend', { hasText: 'Tình trạng mẹ' }) }).last();
const motherOf = async () =>
  page.evaluate(async (id) => {
    const record = await (await fetch(`/api/v1/children/${id}`)).json();
    return record.fields.find((field) => field.key === 'mother_states').value;
  }, child);
const pressed = async (...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};

await check('a mother who worked away for a time: both days are typed, and shown again', async () => {
  await openForm(page);
  while ((await mother.locator('.state').count()) > 1) await mother.locator('.state button.quiet').last().click();
  await mother.locator('select').focus();
  for (let turns = 0; (await mother.locator('select').inputValue()) !== 'AWAY' && turns < 12; turns += 1)
    await pressed('ArrowDown');
  await pressed('Tab');
  await page.keyboard.type('10/01/2018');
  await pressed('Tab', 'Tab');
  await page.keyboard.type('01/12/2018');
  await pressed('Tab');
  await axe(page);
  await page.screenshot({ path: picture('parent-state'), fullPage: true });
  await save(page);
  await page.waitForURL(/#\/children\/[^/]+(\?|$)/);
  expect((await motherOf()) === 'AWAY:2018-01-10/2018-12-01', `the register has ${await motherOf()}`);
  await page.locator('dd', { hasText: 'từ 10/01/2018 đến 01/12/2018' }).first().waitFor();
});

await check('another state takes no day of the one before, and passing over it loses none', async () => {
  await openForm(page);
  const days = () => mother.locator('input[type="text"]').evaluateAll((boxes) => boxes.map((box) => box.value).join());
  expect((await days()) === '10/01/2018,01/12/2018', `the days are ${await days()}`);
  await mother.locator('select').focus();
  await pressed('ArrowUp');
  expect((await days()) === ',', `the days of another state are ${await days()}`);
  await pressed('ArrowDown');
  expect((await days()) === '10/01/2018,01/12/2018', `the days are ${await days()}`);
  await mother.locator('select').selectOption('DEAD');
  await mother.locator('input[type="text"]').fill('20/11/2018');
  await save(page);
  await page.locator('[role="alert"], dd').first().waitFor();
  if (/\/edit/.test(page.url())) await save(page);
  await page.waitForURL(/#\/children\/[^/]+(\?|$)/);
  expect((await motherOf()) === 'DEAD:2018-11-20', `the register has ${await motherOf()}`);
});

await check('support is recorded with the keyboard alone', async () => {
  await page.locator('.card .head button').nth(1).focus();
  await page.keyboard.press('Enter');
  await page.locator('#choice').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('3/9/2018');
  await axe(page);
  await page.keyboard.press('Enter');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await page.locator('li', { hasText: '03/09/2018' }).first().waitFor();
});

await check('a warning of the book is shown first, and the same once more is kept', async () => {
  await openForm(page);
  await page.locator('#f-grade').fill(grade === '1' ? '9' : '1');
  await save(page);
  await page.locator('[role="alert"] li').first().waitFor();
  expect(/\/edit/.test(page.url()), 'saved without a word');
  await axe(page);
  await save(page);
  await page.waitForURL(/#\/children\/[^/]+(\?|$)/);
});

await check('two people at once: both values are shown and one is chosen', async () => {
  await openForm(page);
  const other = await openPage(browser, { width: 1280 });
  await signIn(other);
  await openForm(other);
  await other.locator('#f-note').fill(`Của người kia ${stamp}`);
  await save(other);
  await other.waitForURL(/#\/children\/[^/]+(\?|$)/);
  await page.locator('#f-note').fill(`Của tôi ${stamp}`);
  await save(page);
  await page.locator('[name="clash-note"]').first().waitFor();
  const text = await page.locator('[role="alert"]').innerText();
  expect(text.includes(`Của người kia ${stamp}`) && text.includes(`Của tôi ${stamp}`), 'not both values');
  await axe(page);
  await page.screenshot({ path: picture('conflict'), fullPage: true });
  await page.locator('[role="alert"] .button.main').click();
  await page.waitForURL(/#\/children\/[^/]+(\?|$)/);
  await page
    .locator('dd', { hasText: `Của tôi ${stamp}` })
    .first()
    .waitFor();
  await other.context().close();
});

await check('a draft that somebody else overtook is not laid over what they wrote', async () => {
  await openForm(page);
  await page.locator('#f-note').fill(`Dở dang ${stamp}`);
  await page.goto(`${site.url}/#/units`);
  await settled(page);
  const other = await openPage(browser, { width: 1280 });
  await signIn(other);
  await openForm(other);
  await other.locator('#f-note').fill(`Người kia nữa ${stamp}`);
  await save(other);
  await other.waitForURL(/#\/children\/[^/]+(\?|$)/);
  await other.context().close();
  await openForm(page);
  await page.locator('[name="clash-note"]').first().check();
  expect((await page.locator('main').innerText()).includes(`Người kia nữa ${stamp}`), 'their value is not shown');
  await page.locator('[role="alert"] .button.main').click();
  await page.locator('[name="clash-note"]').first().waitFor({ state: 'detached' });
  expect((await noteOf(page)) === `Người kia nữa ${stamp}`, 'the draft lies over it');
});

await check('a session that ended in a window gives back what was typed there', async () => {
  const openWindow = async () => {
    await page.goto(`${site.url}/#/children/${child}`);
    await page.locator('.button', { hasText: 'Ghi trợ giúp' }).first().click();
  };
  await openWindow();
  await page.locator('#record-day').fill('20/12/2018');
  await page.locator('#record-day').press('Tab');
  await page.locator('dialog[open] summary').click();
  await page.locator('#support-donor').fill(`Hội ${stamp}`);
  await page.context().clearCookies();
  await page.locator('#choice').fill('quà');
  await page.locator('[role="option"]').first().click();
  await page.locator('dialog[open] form .button.main').click();
  await page.locator('#username').waitFor();
  await page.locator('#username').fill(account.name);
  await page.locator('#password').fill(account.password);
  await page.keyboard.press('Enter');
  await page.locator('h1').first().waitFor();
  await openWindow();
  expect((await page.locator('#record-day').inputValue()) === '20/12/2018', 'the day is gone');
  expect((await page.locator('#support-donor').inputValue()) === `Hội ${stamp}`, 'what was typed is gone');
  await page.locator('dialog[open] .button', { hasText: 'Thôi, không ghi' }).click();
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
});

await check('the arrow keys walk through the tree of units', async () => {
  await page.goto(`${site.url}/#/units`);
  await page.goto(`${site.url}/#/units?unit=`);
  await settled(page);
  const first = page.locator('[data-unit-row] a').first();
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await page.locator('li li').first().waitFor();
  await page.keyboard.press('ArrowDown');
  expect(
    await page.evaluate(() => document.activeElement.closest('li li') !== null),
    'down does not enter the open unit',
  );
  await page.keyboard.press('ArrowLeft');
  expect(
    await page.evaluate(() => document.activeElement.closest('li li') === null),
    'left does not go to the unit above',
  );
});

await check('a screen that nobody uses warns, then signs out and says why', async () => {
  const quiet = await openPage(browser, { width: 1280 });
  await quiet.clock.install();
  await signIn(quiet);
  const minutes = await quiet.evaluate(async () => (await (await fetch('/api/v1/session')).json()).idle_minutes);
  await quiet.clock.runFor((minutes - 1) * 60_000);
  await quiet.locator('dialog[open] .button.main').waitFor();
  await axe(quiet);
  await quiet.locator('dialog[open] .button.main').click();
  await quiet.locator('dialog[open]').waitFor({ state: 'detached' });
  await quiet.clock.runFor((minutes + 1) * 60_000);
  await quiet.locator('#username').waitFor();
  expect((await quiet.locator('.notice').innerText()).includes(String(minutes)), 'no reason is given');
  await quiet.context().close();
});

await check('the browser had nothing to complain of', async () => {
  const lost = /ERR_FAILED/;
  const told = page.complaints.filter((complaint) => !lost.test(complaint));
  expect(told.length === 0, told.join('\n'));
});

await browser.close();
finish();
