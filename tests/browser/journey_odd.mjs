// What nobody plans for: a picture pasted where text goes, ten megabytes of text, a name that is a program, a computer
// whose clock is wrong by a year, an import that is stopped.
import { ask, communesWithChildren, makePeople, newId, tell } from './people.mjs';
import { check, expect, finish, openBrowser, openPage, picture, settled, shoot, signIn, site, workbook } from './support.mjs';

const { COMMUNE, ON } = process.env;
const browser = await openBrowser();
const province = await openPage(browser, { width: 1280 });
await signIn(province);
const ward = (await communesWithChildren(province, 2))[1];
const { odd } = await makePeople(browser, [{ name: 'odd', role: 'commune', unit: ward.unit.id }]);
const page = await openPage(browser, { width: 1280 });
await signIn(page, odd);
const child = ward.child.id;
const home = (await ask(page, `/children/${child}`)).household.id;
const noteOf = async () => (await ask(page, `/children/${child}`)).fields.find((field) => field.key === 'note').value;

const pasteImage = (target) =>
  target.evaluate((element) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array([137, 80, 78, 71])], 'image.png', { type: 'image/png' }));
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
const told = page.locator('.toast, [data-toast], .toasts li, .toasts p').filter({ hasText: 'không nhận ảnh' });

await check('a picture pasted into a note is refused in words, and what was typed stays', async () => {
  await page.goto(`${site.url}/#/children/${child}/edit`);
  const note = page.locator('#f-note');
  await note.fill('Chữ gõ trước');
  await pasteImage(note);
  await told.first().waitFor();
  expect((await note.inputValue()) === 'Chữ gõ trước', await note.inputValue());
});

await check('ten megabytes in a note: told beside it before anything is sent, and nothing typed is lost', async () => {
  const note = page.locator('#f-note');
  await page.locator('#f-mother_name').fill('Mẹ Trước Đó');
  await note.evaluate((element) => {
    element.value = 'Ghi chú dài. '.repeat(800_000);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const sent = [];
  const count = (request) => request.method() === 'POST' && sent.push(request.url());
  page.on('request', count);
  await page.locator('form .button.main').press('Enter');
  await page.locator('#f-note-error').waitFor();
  page.off('request', count);
  const said = await page.locator('#f-note-error').innerText();
  expect(/nhiều nhất/.test(said) && /10\.400\.000/.test(said), said);
  expect(sent.length === 0, `sent to ${sent.join()}`);
  expect((await note.inputValue()).length === 10_400_000, 'the text is gone');
  expect((await page.locator('#f-mother_name').inputValue()) === 'Mẹ Trước Đó', 'the other field is gone');
  await note.fill('Ghi chú ngắn');
  await page.goto(`${site.url}/#/units`);
  await settled(page);
  await page.goto(`${site.url}/#/children/${child}/edit`);
  await page.locator('#f-note').waitFor();
  expect((await page.locator('#f-note').inputValue()) === 'Ghi chú ngắn', 'the draft is not kept');
  await page.locator('form .button.main').press('Enter');
  await page.waitForURL(/#\/children\/[^/]+(\?|$)/);
  expect((await noteOf()) === 'Ghi chú ngắn', await noteOf());
});

await check('a picture pasted into a cell of the grid is refused in words, and the cell stays', async () => {
  await page.goto(`${site.url}/#/book?unit=${ward.unit.id}`);
  const cell = page.locator('#cell');
  await cell.waitFor();
  await page.keyboard.press('ArrowRight');
  const before = await cell.inputValue();
  await page.locator('button[aria-label="Đóng"], .toasts button').first().click().catch(() => undefined);
  await pasteImage(cell);
  await told.first().waitFor();
  expect((await cell.inputValue()) === before && before !== '', 'the cell is another');
});

const PROGRAM = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
await check('a name that is a program is refused; one that came in long ago is text on every page', async () => {
  const facts = { full_name: PROGRAM, birth_date: '2015-02-03', sex: 'female' };
  const refused = await tell(page, '/commands/register_child', { household: home, valid_from: ON, facts }, newId()).catch((error) => error.message);
  expect(/NAME_NOT_LETTERS/.test(refused), `it was taken: ${JSON.stringify(refused)}`);
  const name = (await ask(page, `/children/${child}`)).fields.find((field) => field.key === 'full_name').value;
  // As if an old store held it: every answer of the server has it in place of the child's name.
  const inJson = JSON.stringify(PROGRAM).slice(1, -1);
  await page.route('**/api/v1/**', async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    const answer = await route.fetch();
    const type = answer.headers()['content-type'] ?? '';
    if (!type.includes('json')) return route.fulfill({ response: answer });
    return route.fulfill({ response: answer, body: (await answer.text()).replaceAll(name, inJson) });
  });
  const shows = async (where, box = 'main') => {
    await page.locator(box, { hasText: '<img src=x onerror' }).first().waitFor({ timeout: 8000 }).catch(() => {
      throw new Error(`${where}: the name is not there as text`);
    });
    const { ran, made } = await page.evaluate(() => ({ ran: window.ran, made: document.querySelectorAll('main script, main img, .toasts img').length }));
    expect(ran === undefined && made === 0, `${where}: it ran or became an element`);
  };
  await page.goto(`${site.url}/#/children/${child}`);
  await shows('the record');
  await page.goto(`${site.url}/#/households/${home}`);
  await shows('the household');
  await page.goto(`${site.url}/#/children?unit=${ward.unit.id}`);
  await shows('the list');
  await page.goto(`${site.url}/#/book?unit=${ward.unit.id}`);
  await shows('the grid', '.line .cell');
  await page.unroute('**/api/v1/**');
});

await check('on a computer that is a year ahead the days of forms are the server’s', async () => {
  const wrong = await openPage(browser, { width: 1280 });
  const real = Date.now();
  await wrong.clock.install({ time: new Date(real + 366 * 86_400_000) });
  await wrong.clock.resume();
  await signIn(wrong, odd);
  const { today, now } = await ask(wrong, '/session');
  expect(Math.abs(Date.parse(now) - real) < 120_000, `the server says ${now}`);
  const vn = new Date(real + 7 * 3_600_000).toISOString().slice(0, 10);
  const shown = (iso) => iso.split('-').reverse().join('/');
  await wrong.goto(`${site.url}/#/households/${home}/child`);
  await wrong.locator('#since').waitFor();
  expect((await wrong.locator('#since').inputValue()) === shown(today), await wrong.locator('#since').inputValue());
  await wrong.goto(`${site.url}/#/children/${child}/edit`);
  await wrong.locator('#f-note').waitFor();
  const day = wrong.locator('form input').filter({ visible: true });
  const values = await day.evaluateAll((all) => all.map((each) => each.value));
  expect(values.includes(shown(today)), `the form begins with ${values.slice(0, 4).join()}`);
  await wrong.goto(`${site.url}/#/reviews`);
  await settled(wrong);
  const month = vn.slice(0, 7);
  const text = await wrong.locator('main').innerText();
  const inputs = await wrong.locator('main input, main select').evaluateAll((all) => all.map((each) => each.value).join(' '));
  const year = Number(vn.slice(0, 4));
  expect(!`${text} ${inputs}`.includes(String(year + 1)), `the review is of another year than ${month}: ${text.slice(0, 300)}`);
  await wrong.context().close();
});

await check('an import that runs can be stopped from the page', async () => {
  await province.goto(`${site.url}/#/imports?unit=${COMMUNE}&on=${ON}`);
  await settled(province);
  let stopped = false;
  // The answer of the work is held back, so that there is time to stop it.
  await province.route('**/api/v1/jobs/*', async (route) => {
    if (stopped || route.request().method() !== 'GET') return route.continue();
    return route.fulfill({ json: { ...(await (await route.fetch()).json()), state: 'running', done: 1, total: 10 } });
  });
  await province.locator('#file').setInputFiles(workbook);
  await province.locator('section .button.main').press('Enter');
  const cancel = province.locator('.progress .button');
  await cancel.waitFor();
  await shoot(province, 'odd-running');
  const asked = province.waitForRequest((request) => /jobs\/[^/]+\/cancel$/.test(request.url()));
  stopped = true;
  await cancel.press('Enter');
  await asked;
  await province.locator('.progress').waitFor({ state: 'detached' });
  await province.screenshot({ path: picture('odd-stopped'), fullPage: true });
  await province.unroute('**/api/v1/jobs/*');
});

await check('the browser had nothing to complain of', async () => {
  expect(page.complaints.length === 0, page.complaints.join('\n'));
});

await browser.close();
finish();
