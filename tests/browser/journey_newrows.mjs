// Children who are not in the book, typed and pasted below the last one of the grid: which household each is of, the
// verdict on each cell, one registration for each, and lists that are filtered without marks in every closed column.
import { ask } from './people.mjs';
import { axe, check, expect, finish, fitsWidth, openBrowser, openPage, picture, settled, signIn, site } from './support.mjs';

const { ON } = process.env;
const ROWS = 2000;
const FAULTS = 50;
const browser = await openBrowser();
const page = await openPage(browser, { width: 1280 });
const key = (name) => page.keyboard.press(name);
const cell = page.locator('#cell');
const status = () => page.locator('.bar .status').innerText();
const paste = (text) =>
  cell.evaluate((element, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
const notice = page.locator('[role="alert"]');
const keep = notice.locator('.button.main:not(:disabled)');

await signIn(page);
const below = async (unit) => (await ask(page, `/units?parent=${unit}&on=${ON}`)).units;
const province = (await ask(page, `/units?on=${ON}`)).parent.id;
const communes = (await Promise.all((await below(province)).map((each) => below(each.id)))).flat();
const commune = communes.filter((each) => each.children > 4).at(-1).id;
const inBook = async () => {
  const rows = [];
  for (let cursor = ''; cursor !== null; ) {
    const found = await ask(page, `/book?unit=${commune}&on=${ON}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    rows.push(...found.rows);
    cursor = found.next_cursor;
  }
  return rows;
};
const recorded = await inBook();
const count = async (home) => (await inBook()).filter((row) => row.household === home).length;
const isAlone = (row) =>
  recorded.every((other) => other.household === row.household || other.household_number !== row.household_number);
const home = recorded.find((row) => row.household_number && isAlone(row));
const lastHome = recorded.at(-1);

async function open() {
  await page.goto(`${site.url}/#/book?unit=${commune}&on=${ON}`);
  await cell.waitFor();
  await page.waitForFunction(() => !document.querySelector('.bar .status').textContent.includes('…'));
}
async function toColumn(label) {
  await key('Home');
  const index = await page.locator('[role="columnheader"]').evaluateAll(
    (heads, wanted) => heads.findIndex((head) => head.textContent.trim() === wanted),
    label,
  );
  expect(index >= 0, `no column ${label}`);
  for (let step = 0; step < index; step += 1) await key('ArrowRight');
}
const lines = () => page.locator('[role="grid"]').getAttribute('aria-rowcount').then((all) => Number(all) - 1);

await check('Ctrl+Enter begins a child in the household one stands in; it is written when somebody says so', async () => {
  await open();
  await key('Control+End');
  await key('Control+Enter');
  await page.waitForFunction((all) => document.querySelector('[role="grid"]').getAttribute('aria-rowcount') === all, `${recorded.length + 2}`);
  await page.keyboard.type('Đinh Thị Mới');
  await key('Tab');
  await toColumn('Ngày sinh');
  await page.keyboard.type('02/05/2018');
  await key('Enter');
  await notice.waitFor();
  await page.locator('.cell.wrong').first().waitFor();
  expect((await keep.count()) === 0, 'a child without its sex could be written');
  await toColumn('Giới tính');
  await page.keyboard.type('nu');
  await page.locator('#cell-list li').first().waitFor();
  await key('Tab');
  await key('ArrowUp');
  await key('ArrowDown');
  await keep.waitFor();
  expect((await notice.innerText()).includes(lastHome.head_name), await notice.innerText());
  await axe(page);
  await page.screenshot({ path: picture('grid-new') });
  expect((await count(lastHome.household)) === recorded.filter((row) => row.household === lastHome.household).length, 'written unasked');
  await keep.focus();
  await key('Enter');
  await notice.waitFor({ state: 'detached' });
  const child = (await inBook()).find((row) => row.facts.full_name === 'Đinh Thị Mới');
  expect(child?.household === lastHome.household && child.facts.sex === 'female', JSON.stringify(child?.facts));
});

await check('a pasted row says its household by number, one that says none follows the row above; undo takes both away', async () => {
  const before = await lines();
  await cell.focus();
  await key('Control+End');
  await key('Home');
  await key('Control+Enter');
  await key('Home');
  const heads = await page.locator('[role="columnheader"]').allInnerTexts();
  const row = (values) => heads.map((head) => values[head.trim()] ?? '').join('\t');
  const block = [
    row({ 'Số hộ': String(home.household_number), 'Họ và tên': 'Đinh Dán Một', 'Ngày sinh': '01/02/2017', 'Giới tính': 'Nam' }),
    row({ 'Họ và tên': 'Đinh Dán Hai', 'Ngày sinh': '03/02/2017', 'Giới tính': 'Nữ' }),
    row({ 'Số hộ': '99999', 'Họ và tên': 'Đinh Dán Ba', 'Ngày sinh': '31/02/2017', 'Giới tính': 'Nữ' }),
  ].join('\n');
  await paste(block);
  await keep.waitFor();
  await page.waitForFunction(() => document.querySelectorAll('.cell.wrong').length === 2);
  expect((await keep.innerText()).includes('2'), await keep.innerText());
  expect((await page.locator('.cell', { hasText: '↑' }).count()) === 1, 'it is not said which row follows the one above');
  expect(/theo dòng trên/.test(await notice.innerText()), await notice.innerText());
  await axe(page);
  await page.screenshot({ path: picture('grid-new-pasted') });
  await cell.focus();
  await key('Control+z');
  await notice.waitFor({ state: 'detached' });
  await page.waitForFunction((all) => Number(document.querySelector('[role="grid"]').getAttribute('aria-rowcount')) - 1 === all, before + 1);

  await key('Control+End');
  await key('Home');
  await paste(block);
  await keep.waitFor();
  const had = await count(home.household);
  await keep.focus();
  await key('Enter');
  await page.waitForFunction(() => /còn 1 dòng lỗi/.test(document.querySelector('.bar .status').textContent));
  expect((await count(home.household)) === had + 2, 'the two sound rows are not in the household');
  expect((await page.locator('.line.fresh', { hasText: 'Đinh Dán Ba' }).count()) === 1, 'the refused row lost its text');
  await page.locator('.line.fresh .cell.wrong').first().focus().catch(() => undefined);
});

await check('a refused row says why beside its cell, comes back after another page, and can be given up', async () => {
  await page.goto(`${site.url}/#/units`);
  await settled(page);
  await open();
  await page.locator('.line.fresh', { hasText: 'Đinh Dán Ba' }).waitFor();
  await cell.focus();
  await key('Control+End');
  await key('Home');
  await page.locator('#cell-reason', { hasText: 'Không có hộ này' }).waitFor();
  const before = await lines();
  await key('Control+Delete');
  await page.waitForFunction((all) => Number(document.querySelector('[role="grid"]').getAttribute('aria-rowcount')) - 1 === all, before - 1);
  await notice.waitFor({ state: 'detached' });
});

await check('an answer that was lost writes nobody twice', async () => {
  await cell.focus();
  await key('Control+End');
  await key('Control+Enter');
  await page.keyboard.type('Đinh Không Hai');
  await key('Tab');
  await toColumn('Ngày sinh');
  await page.keyboard.type('05/06/2018');
  await key('Tab');
  await toColumn('Giới tính');
  await page.keyboard.type('nam');
  await key('Tab');
  await key('ArrowUp');
  await keep.waitFor();
  await page.route('**/api/v1/batches', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await keep.focus();
  await key('Enter');
  const again = page.locator('.notice.error .button', { hasText: 'Thử lại' });
  await again.waitFor();
  await page.unroute('**/api/v1/batches');
  await again.focus();
  await key('Enter');
  await keep.waitFor();
  await keep.focus();
  await key('Enter');
  await notice.waitFor({ state: 'detached' });
  const twins = (await inBook()).filter((row) => row.facts.full_name === 'Đinh Không Hai');
  expect(twins.length === 1, `${twins.length} in the book`);
});

await check('the list of a yes or no, of several and of a state is filtered without marks', async () => {
  await cell.focus();
  await key('Control+Home');
  const kinds = await page.evaluate(async () => {
    const { fields, lists } = await (await fetch('/api/v1/lists')).json();
    const named = (kind) => fields.child.find((field) => field.kind === kind && !field.fixed);
    return { flag: named('flag').vi, codes: named('codes').vi, states: named('states').vi, names: (lists[named('codes').list] ?? named('codes').options).map((each) => each.vi) };
  });
  const bare = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();
  await toColumn(kinds.flag);
  await page.keyboard.type('kho');
  await page.locator('#cell-list li', { hasText: 'Không' }).waitFor();
  await key('Enter');
  await key('ArrowUp');
  expect((await cell.inputValue()) === 'Không', await cell.inputValue());
  await toColumn(kinds.codes);
  const [first, second] = kinds.names;
  await page.keyboard.type(bare(first));
  await page.locator('#cell-list li').first().waitFor();
  await page.keyboard.type(';');
  await page.keyboard.type(bare(second));
  await page.locator('#cell-list li', { hasText: second }).first().waitFor();
  expect(!(await page.locator('#cell-list').innerText()).split('\n').includes(first), 'what is said already is offered again');
  await axe(page);
  await page.screenshot({ path: picture('grid-codes') });
  await key('Enter');
  await key('ArrowUp');
  expect((await cell.inputValue()) === `${first}; ${second}`, await cell.inputValue());
  await toColumn(kinds.states);
  await page.keyboard.type('da ch');
  await page.locator('#cell-list li', { hasText: 'Đã chết' }).waitFor();
  await key('Enter');
  await page.keyboard.type('02/03/2017');
  await key('Enter');
  await key('ArrowUp');
  expect((await cell.inputValue()) === 'Đã chết từ 02/03/2017', await cell.inputValue());
  const before = await cell.inputValue();
  await key('F2');
  await key('Enter');
  await key('ArrowUp');
  expect((await cell.inputValue()) === before, 'opening a list and leaving it changed the cell');
});

await check('the timed keeping writes the sound rows while a faulty one waits, and says how many', async () => {
  await key('Control+Home');
  await toColumn('Ngày sinh');
  await page.keyboard.type('31/02/2013');
  await key('Enter');
  await page.waitForFunction(() => /dòng lỗi|chưa ghi được/.test(document.querySelector('.bar .status').textContent));
  await toColumn('Họ và tên');
  await page.keyboard.type('Tên Tự Ghi');
  const written = page.waitForResponse((answer) => answer.url().endsWith('/batches'), { timeout: 12_000 });
  await cell.evaluate((element) => element.blur());
  await written;
  await page.waitForFunction(() => /Đã lưu lúc .*còn 1 dòng lỗi/.test(document.querySelector('.bar .status').textContent), null, { timeout: 12_000 });
  expect((await inBook()).some((row) => row.facts.full_name === 'Tên Tự Ghi'), 'the sound row is not in the book');
  await cell.focus();
  await key('Control+z');
  await key('ArrowDown');
  await key('Control+z');
  await key('ArrowDown');
  await page.waitForFunction(() => /Đã lưu lúc [\d:]+$/.test(document.querySelector('.bar .status').textContent), null, { timeout: 12_000 });
});

await check(`${ROWS} new rows pasted, ${FAULTS} of them faulty: the others are written, the faulty ones stay`, async () => {
  await cell.focus();
  await key('Control+End');
  await key('Home');
  await key('Control+Enter');
  await key('Home');
  const heads = (await page.locator('[role="columnheader"]').allInnerTexts()).map((head) => head.trim());
  const given = ['An', 'Bình', 'Chi', 'Dũng', 'Hà', 'Hoa', 'Lan', 'Minh', 'Nam', 'Oanh'];
  const text = Array.from({ length: ROWS }, (_, index) => {
    const name = [...String(1000 + index)].map((digit) => given[Number(digit)]).join(' ');
    const values = {
      'Số hộ': index % 3 === 0 ? String(home.household_number) : '',
      'Họ và tên': `Phạm ${name}`,
      'Ngày sinh': index % (ROWS / FAULTS) === 7 ? '31/02/2012' : `${(index % 28) + 1}/${(index % 12) + 1}/${2005 + (index % 12)}`,
      'Giới tính': index % 2 ? 'Nữ' : 'Nam',
    };
    return heads.map((head) => values[head] ?? '').join('\t');
  }).join('\n');
  const begun = Date.now();
  await paste(text);
  await keep.waitFor({ timeout: 120_000 });
  await page.waitForFunction(() => document.querySelector('[role="alert"] .button.main:not(:disabled)')?.textContent.includes('1950') || document.querySelector('[role="alert"] .button.main:not(:disabled)')?.textContent.includes('1.950'), null, { timeout: 120_000 });
  console.log(`        judged in ${Date.now() - begun} ms`);
  const had = (await inBook()).length;
  await keep.focus();
  await key('Enter');
  await page.waitForFunction(() => /còn 50 dòng lỗi/.test(document.querySelector('.bar .status').textContent), null, { timeout: 180_000 });
  console.log(`        written in ${Date.now() - begun} ms`);
  const has = (await inBook()).length;
  expect(has === had + ROWS - FAULTS, `${has - had} were written`);
  await page.screenshot({ path: picture('grid-new-many') });
  await page.setViewportSize({ width: 360, height: 800 });
  await fitsWidth(page);
  await axe(page);
  await page.screenshot({ path: picture('grid-new-many-360') });
  await page.setViewportSize({ width: 1280, height: 800 });
  await notice.locator('.button', { hasText: 'Bỏ, không ghi' }).focus();
  await key('Enter');
  await notice.waitFor({ state: 'detached' });
  expect(!/lỗi/.test(await status()), await status());
});

await check('the browser had nothing to complain of', async () => {
  const all = page.complaints.filter((each) => !each.includes('ERR_FAILED'));
  expect(all.length === 0, all.join('\n'));
});

await browser.close();
finish();
