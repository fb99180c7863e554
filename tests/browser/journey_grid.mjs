// The book as a sheet: 2,000 children pasted from Excel with some faults, then typed into, filled down, undone, copied
// out and pasted in, with the keyboard alone; two people at one cell.
import { axe, check, expect, finish, openBrowser, openPage, picture, settled, signIn, site } from './support.mjs';
import { makePeople } from './people.mjs';

const { COMMUNE, ON } = process.env;
const ROWS = 2000;
const FAULTS = 50;
const browser = await openBrowser();
const page = await openPage(browser, { width: 1280 });
const at = (path) => page.goto(`${site.url}/#${path}`);
const key = (name) => page.keyboard.press(name);
// As if copied from Excel.
const paste = (target, text) =>
  target.evaluate((element, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
const copied = () =>
  page.evaluate(() => {
    const data = new DataTransfer();
    document.activeElement.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
    );
    return data.getData('text/plain');
  });
const status = () => page.locator('.bar .status').innerText();
const saved = () => page.waitForFunction(() => /Đã lưu lúc [\d:]+$/.test(document.querySelector('.bar .status')?.textContent));
const cell = page.locator('#cell');

await signIn(page);
const commune = await page.evaluate(
  async ({ code, on }) => (await (await fetch(`/api/v1/units?parent=${code}&on=${on}`)).json()).parent.id,
  { code: COMMUNE, on: ON },
);

function invented() {
  const given = ['An', 'Bình', 'Chi', 'Dũng', 'Hà', 'Hoa', 'Lan', 'Minh', 'Nam', 'Oanh'];
  const head = ['Thôn/bản/tổ dân phố', 'Số hộ', 'Họ tên chủ hộ', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Dân tộc'];
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const number = 101 + index;
    const letters = [...String(number)].map((digit) => given[Number(digit)]).join(' ');
    const birth = index % (ROWS / FAULTS) === 7 ? '31/02/2012' : `${(index % 28) + 1}/${(index % 12) + 1}/${2005 + (index % 12)}`;
    return ['Thôn Lớn', number, `Phạm Văn ${letters}`, `Phạm ${letters}`, birth, index % 2 ? 'Nữ' : 'Nam', 'Kinh'];
  });
  return [head, ...rows].map((row) => row.join('\t')).join('\n');
}

await check(`${ROWS} rows pasted from Excel: ${FAULTS} faults shown in place, nothing else disturbed`, async () => {
  await at(`/imports?unit=${commune}&on=${ON}`);
  await settled(page);
  await paste(page.locator('h1'), invented());
  await page.locator('section .button.main').focus();
  await key('Enter');
  await page.waitForURL(/#\/imports\/.+/, { timeout: 60_000 });
  await page.locator('tbody td.error').first().waitFor();
  const figures = (await page.locator('dl').first().innerText()).replace(/\s+/g, ' ');
  expect(figures.replaceAll('.', '').includes(String(ROWS - FAULTS)), `the figures are ${figures}`);
  await page.locator('section .button.main').first().focus();
  await key('Enter');
  await page.locator('a.button.main[href^="#/children"]').waitFor({ timeout: 60_000 });
});

await check('the rows that wait are found again, page by page, and one can be put aside', async () => {
  await at(`/quarantine?unit=${commune}&on=${ON}`);
  await page.locator('tbody tr').first().waitFor();
  expect((await page.locator('tbody tr').count()) === FAULTS, `${await page.locator('tbody tr').count()} rows wait`);
  await axe(page);
  await page.screenshot({ path: picture('quarantine') });
  await page.locator('tbody button').first().click();
  await page.locator('tbody .row button').first().click();
  await page.waitForFunction((left) => document.querySelectorAll('tbody tr').length === left, FAULTS - 1);
});

await check('the grid opens with every child and scrolls without holding more rows than are seen', async () => {
  await at(`/book?unit=${commune}&on=${ON}`);
  await cell.waitFor();
  await page.waitForFunction(() => Number(document.querySelector('[role="grid"]').getAttribute('aria-rowcount')) > 1950);
  await page.waitForFunction(() => !document.querySelector('.bar .status').textContent.includes('…'));
  await axe(page);
  await page.screenshot({ path: picture('grid') });
  await key('Control+End');
  await page.waitForFunction(
    () => Number(document.activeElement.closest('[role="row"]').getAttribute('aria-rowindex')) > 1950,
  );
  expect((await page.locator('[role="row"]').count()) < 80, `${await page.locator('[role="row"]').count()} rows in the page`);
  await key('Control+Home');
});

let name = '';
await check('a cell is typed into, and the row saves itself when it is left', async () => {
  await key('ArrowDown');
  await key('ArrowRight');
  name = await cell.inputValue();
  await key('F2');
  await page.keyboard.type(' Em');
  await key('Enter');
  await saved();
  await key('ArrowUp');
  expect((await cell.inputValue()) === `${name} Em`, `the cell says ${await cell.inputValue()}`);
});

await check('an input method composes in the cell: no key is taken while it does', async () => {
  await key('ArrowRight');
  await key('ArrowLeft');
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'Nguyê', selectionStart: 5, selectionEnd: 5 });
  await client.send('Input.insertText', { text: 'Nguyễn Văn Đổi' });
  expect((await cell.inputValue()) === 'Nguyễn Văn Đổi', `composed ${await cell.inputValue()}`);
  await key('Escape');
  expect((await cell.inputValue()) === `${name} Em`, 'Escape did not give the cell back');
});

await check('undo brings the value back, and that is saved too', async () => {
  await key('Control+z');
  await key('ArrowDown');
  await saved();
  await key('ArrowUp');
  expect((await cell.inputValue()) === name, `the cell says ${await cell.inputValue()}`);
});

await check('with a day that is none nothing is saved; once it is one, what waits is', async () => {
  const day = await page.locator('#book-day').inputValue();
  let sent = 0;
  const count = (request) => (sent += request.method() === 'POST' ? 1 : 0);
  page.on('request', count);
  await page.locator('#book-day').fill('32/01/2019');
  await cell.focus();
  await key('F2');
  await page.keyboard.type(' Hai');
  await key('Enter');
  await page.waitForFunction(() => /ngày ở trên chưa đúng/.test(document.querySelector('.bar .status').textContent));
  await page.locator('#book-day-wrong').waitFor();
  expect(sent === 0, 'it was sent with another day');
  page.off('request', count);
  await page.locator('#book-day').fill(day);
  await page.locator('#book-day').press('Tab');
  await saved();
  await cell.focus();
  await key('Control+z');
  await key('ArrowDown');
  await saved();
  await key('ArrowUp');
  expect((await cell.inputValue()) === name, `the cell says ${await cell.inputValue()}`);
});

// Goes along the row to the column of this heading.
async function toColumn(label) {
  await key('Home');
  const index = await page.locator('[role="columnheader"]').evaluateAll(
    (heads, wanted) => heads.findIndex((head) => head.textContent.trim() === wanted),
    label,
  );
  for (let step = 0; step < index; step += 1) await key('ArrowRight');
}

await check('a list is filtered without marks and chosen with Enter', async () => {
  await toColumn('Dân tộc');
  await page.keyboard.type('hre');
  await page.locator('#cell-list li').first().waitFor();
  await axe(page);
  await key('Enter');
  await key('ArrowUp');
  expect((await cell.inputValue()).startsWith('Hr'), `the cell says ${await cell.inputValue()}`);
  await saved();
});

await check('fill down is tried first and kept on demand', async () => {
  for (let step = 0; step < 9; step += 1) await key('Shift+ArrowDown');
  await key('Control+d');
  await page.locator('[role="alert"] .button.main:not(:disabled)').waitFor();
  await page.locator('[role="alert"] .button.main').click();
  await page.locator('[role="alert"] .button.main').waitFor({ state: 'detached' });
  await saved();
});

await check('a block goes to Excel and comes back with a verdict on each cell', async () => {
  await cell.click();
  await key('Control+Home');
  await toColumn('Ngày sinh');
  for (let step = 0; step < 4; step += 1) await key('Shift+ArrowDown');
  const block = await copied();
  expect(/^\d\d\/\d\d\/\d{4}(\n\d\d\/\d\d\/\d{4}){4}$/.test(block), `copied ${JSON.stringify(block)}`);
  const lines = block.split('\n');
  lines[1] = '31/02/2013';
  lines[2] = '01/01/2013';
  lines[3] = '02/02/1990';
  await paste(cell, lines.join('\n'));
  await page.locator('[role="alert"] .button.main:not(:disabled)').waitFor();
  await page.waitForFunction(() => document.querySelectorAll('.cell.wrong').length === 2);
  await axe(page);
  await page.screenshot({ path: picture('grid-verdict') });
  await page.locator('[role="alert"] .button.main').click();
  await page.waitForFunction(() => /còn 2 dòng lỗi/.test(document.querySelector('.bar .status').textContent));
  await page.locator('.cell.wrong').first().click();
  await page.locator('#cell-reason').waitFor();
});

await check('a faulty row is given back with undo, and nothing is left unsaved', async () => {
  await page.locator('.bar .button', { hasText: 'Trở lại' }).click();
  await page.locator('[role="alert"] .button.main:not(:disabled)').click();
  await saved();
  expect((await page.locator('.cell.wrong').count()) === 0, 'faults are left');
});

await check('a cell that cannot be kept is there again after another page', async () => {
  await cell.click();
  await key('Control+Home');
  await toColumn('Ngày sinh');
  const before = await cell.inputValue();
  await page.keyboard.type('31/02/2013');
  await key('Enter');
  await at('/units');
  await settled(page);
  await at(`/book?unit=${commune}&on=${ON}`);
  await page.locator('.cell.wrong', { hasText: '31/02/2013' }).waitFor();
  await page.locator('.cell.wrong').first().click();
  await page.keyboard.type(before);
  await key('Enter');
  await page.waitForFunction(() => document.querySelectorAll('.cell.wrong').length === 0);
});

await check('two people at one cell: both values, and one is chosen', async () => {
  await key('Escape');
  await page.locator('.line').nth(3).locator('.cell').nth(3).click();
  await key('Control+Home');
  await toColumn('Họ và tên');
  const before = await cell.inputValue();
  await page.evaluate(
    async ({ unit, on }) => {
      const session = await (await fetch('/api/v1/session')).json();
      const { rows } = await (await fetch(`/api/v1/book?unit=${unit}&on=${on}`)).json();
      await fetch('/api/v1/commands/correct_child', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'X-CSRF-Token': session.csrf,
          'Idempotency-Key': crypto.randomUUID(),
        },
        body: JSON.stringify({
          child: rows[0].id,
          version: rows[0].version,
          valid_from: on,
          changes: { full_name: 'Tên Của Người Kia' },
        }),
      });
    },
    { unit: commune, on: ON },
  );
  const posts = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  const nameNow = () =>
    page.evaluate(
      async ({ unit, on }) => (await (await fetch(`/api/v1/book?unit=${unit}&on=${on}`)).json()).rows[0].facts.full_name,
      { unit: commune, on: ON },
    );
  const typeMine = async () => {
    await cell.focus();
    await page.keyboard.type('Tên Của Tôi');
    await key('Enter');
  };
  await page.clock.install();
  await typeMine();
  const choice = page.locator('[role="alert"] .button', { hasText: 'Tên Của Tôi' });
  await choice.waitFor();
  expect((await page.locator('[role="alert"]').innerText()).includes('Tên Của Người Kia'), 'not both values');
  await axe(page);
  posts.length = 0;
  await page.clock.runFor(5000);
  expect(posts.length === 0, 'it was sent before anybody chose');
  await at('/units');
  await settled(page);
  await at(`/book?unit=${commune}&on=${ON}`);
  await choice.waitFor();
  expect(posts.length === 0, 'it was sent when the page was left');
  await page.locator('[role="alert"] .button', { hasText: 'Tên Của Người Kia' }).click();
  await choice.waitFor({ state: 'detached' });
  expect((await nameNow()) === 'Tên Của Người Kia', `the book says ${await nameNow()}`);
  expect(before !== '', 'there was no name before');
});

await check('a row left with the page is saved on the way, and comes back as nothing but what the book says', async () => {
  await cell.click();
  await key('Control+Home');
  await toColumn('Họ và tên');
  await page.route('**/api/v1/batches', async (route) => {
    await new Promise((later) => setTimeout(later, 1000));  // a slow line: the page is left while the row is on its way
    await route.continue();
  });
  await page.keyboard.type('Tên Sau Cùng');
  await key('Enter');
  const kept = () => Object.keys(sessionStorage).some((each) => /^mangnon\.draft\..*book-/.test(each));
  expect(await page.evaluate(kept), 'what is typed is not kept');
  await at('/units');
  await page.waitForFunction(() => !Object.keys(sessionStorage).some((each) => /^mangnon\.draft\..*book-/.test(each)));
  await at(`/book?unit=${commune}&on=${ON}`);
  await page.locator('.cell', { hasText: 'Tên Sau Cùng' }).first().waitFor();
  await page.unroute('**/api/v1/batches');
});

await check('a trial that did not arrive is tried again, not written', async () => {
  await cell.click();
  await key('Control+Home');
  await toColumn('Ngày sinh');
  const bodies = [];
  page.on('request', (request) => request.url().endsWith('/batches') && bodies.push(request.postDataJSON()));
  await page.route('**/api/v1/batches', (route) => route.abort());
  await paste(cell, '01/01/2013\n02/01/2013');
  await page.locator('.notice.error .button', { hasText: 'Thử lại' }).waitFor();
  await page.unroute('**/api/v1/batches');
  await page.locator('.notice.error .button', { hasText: 'Thử lại' }).click();
  await page.locator('.notice.error').waitFor({ state: 'detached' });
  expect(bodies.length === 2 && bodies.every((body) => body.trial === true), `sent ${JSON.stringify(bodies)}`);
  await page.locator('[role="alert"] .button', { hasText: 'Bỏ, không ghi' }).click();
});

await check('who only reads leaves the grid by Esc too', async () => {
  const { reader } = await makePeople(browser, [{ name: 'reader', role: 'reader', unit: commune }]);
  const reading = await openPage(browser, { width: 1280 });
  await signIn(reading, reader);
  await reading.goto(`${site.url}/#/book?unit=${commune}&on=${ON}`);
  await reading.locator('#cell').click();
  await reading.keyboard.press('Escape');
  expect(await reading.evaluate(() => document.activeElement.tagName === 'H1'), 'the focus is still in the grid');
  await reading.context().close();
});

await check('the browser had nothing to complain of', async () => {
  const all = page.complaints.filter((each) => !each.includes('ERR_FAILED'));
  expect(all.length === 0, all.join('\n'));
  expect((await status()).length > 0, 'no status');
});

await browser.close();
finish();
