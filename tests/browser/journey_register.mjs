// A household and its children come into the book by the forms, with the keyboard alone: a reason beside its field, a
// draft that is kept, a warning before saving, a paper as evidence.
import { axe, check, expect, finish, fitsWidth, openBrowser, openPage, picture, settled, signIn, site } from './support.mjs';

const { COMMUNE, ON } = process.env;
const browser = await openBrowser();
const page = await openPage(browser, { width: 1280 });
// A name of its own for each run; a name with digits would be warned of.
const stamp = [...String(Date.now()).slice(-5)].map((digit) => 'bcdghklmnp'[digit]).join('a').replace(/^./, (first) => first.toUpperCase());

await signIn(page);
const commune = await page.evaluate(
  async ({ code, on }) => (await (await fetch(`/api/v1/units?parent=${code}&on=${on}`)).json()).parent.id,
  { code: COMMUNE, on: ON },
);
const field = (key) => page.locator(`#f-${key}`);
const save = async () => {
  await page.locator('.actions .button.main').focus();
  await page.keyboard.press('Enter');
};
// Writes what the window says. What the book warns of is shown first; the same once more is kept.
async function keep(at = page) {
  const dialog = at.locator('dialog[open]');
  await dialog.locator('form .button.main').click();
  await at.waitForFunction(
    () => !document.querySelector('dialog[open]') || document.querySelector('dialog[open] [role="alert"]'),
  );
  if ((await dialog.count()) > 0) await dialog.locator('form .button.main').click();
  await dialog.waitFor({ state: 'detached' });
}
// The window at both widths, with axe and the width checked on each.
async function shootDialog(name) {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await axe(page);
    await fitsWidth(page);
    await page.screenshot({ path: picture(`${name}-${width}`) });
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}
// Goes to the field and types as a person does.
async function type(key, text) {
  await field(key).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

await check('a household without its head is not sent, and the field says so', async () => {
  await page.goto(`${site.url}/#/households/new?unit=${commune}&on=${ON}`);
  await field('head_name').waitFor();
  await axe(page);
  await save();
  await page.locator('#f-head_name[aria-invalid="true"]').waitFor();
  expect((await page.locator('#f-head_name-error').innerText()).length > 0, 'no reason beside the field');
});

await check('the hamlet is found by typing without marks', async () => {
  const hamlet = field('hamlet');
  if ((await hamlet.evaluate((each) => each.tagName)) === 'SELECT') {
    await hamlet.focus();
    await page.keyboard.press('ArrowDown');
  } else {
    await type('hamlet', 'thon');
    await page.keyboard.press('Enter');
  }
  expect((await hamlet.inputValue()) !== '', 'no hamlet');
});

await check('what was typed is there again after another page', async () => {
  await type('head_name', `Nguyễn Văn Chủ ${stamp}`);
  await type('address', 'Xóm 3');
  await page.goto(`${site.url}/#/units`);
  await settled(page);
  await page.goto(`${site.url}/#/households/new?unit=${commune}&on=${ON}`);
  await field('head_name').waitFor();
  expect((await field('head_name').inputValue()).endsWith(stamp), 'the draft is gone');
});

await check('the household is written and its page opens', async () => {
  await save();
  await page.waitForURL(/#\/households\/[0-9a-f-]{36}\?/);
  await page.locator('dd', { hasText: stamp }).first().waitFor();
  await axe(page);
});

await check('a child with a wrong date and a wrong number is refused beside both fields', async () => {
  await page.locator('.button.main', { hasText: 'Thêm trẻ em' }).focus();
  await page.keyboard.press('Enter');
  await field('full_name').waitFor();
  await axe(page);
  await type('full_name', `Nguyễn Thị Mới ${stamp}`);
  await type('birth_date', '5/3/2010');
  await field('sex').selectOption('female');
  await type('grade', '44');
  await save();
  await page.locator('#f-grade[aria-invalid="true"]').waitFor();
  expect((await field('full_name').inputValue()).endsWith(stamp), 'the name was lost');
});

await check('an ethnic group is found without marks, and another child can follow at once', async () => {
  await type('grade', '3');
  await type('ethnicity', 'hre');
  await page.keyboard.press('Enter');
  expect((await field('ethnicity').inputValue()).length > 0, 'no ethnic group');
  await page.screenshot({ path: picture('register-child'), fullPage: true });
  await page.locator('.actions button[value="another"]').focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#f-full_name')?.value === '');
  await page.goBack();
  await page.locator('li a', { hasText: stamp }).first().waitFor();
});

await check('twins of one sex without a name are two children, both with the button that goes on', async () => {
  const home = page.url().match(/households\/([0-9a-f-]{36})/)[1];
  const members = () =>
    page.evaluate(async ([id, on]) => (await (await fetch(`/api/v1/households/${id}?on=${on}`)).json()).members.length, [home, ON]);
  const before = await members();
  await page.goto(`${site.url}/#/households/${home}/child?unit=${commune}&on=${ON}`);
  for (const count of [1, 2]) {
    await page.locator('#nameless-hint').waitFor();
    await page.locator('label', { hasText: 'chưa đặt tên' }).locator('input').check();
    await type('birth_date', '01/12/2018');
    await field('sex').selectOption('female');
    await type('mother_name', `Trần Thị Mẹ ${stamp}`);
    await page.locator('.actions button[value="another"]').click();
    // What the book warns of is shown first.
    await page.waitForFunction(
      () => document.querySelector('#f-mother_name')?.value === '' || document.querySelector('.notice.warning[role="alert"]'),
    );
    if ((await field('mother_name').inputValue()) !== '') await page.locator('.actions button[value="another"]').click();
    await page.waitForFunction(() => document.querySelector('#f-mother_name')?.value === '');
    expect((await members()) === before + count, `${(await members()) - before} of ${count} are written`);
  }
  await page.goto(`${site.url}/#/households/${home}?unit=${commune}&on=${ON}`);
  await page.locator('li a', { hasText: stamp }).first().waitFor();
});

await check('a circumstance is begun with a paper that proves it', async () => {
  await page.locator('li a', { hasText: `Mới ${stamp}` }).click();
  await page.locator('.card .head button').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('#choice').focus();
  await page.keyboard.type('O02.04');
  await page.keyboard.press('Enter');
  await page.locator('#record-day').fill('01/06/2018');
  await page.locator('dialog[open] .button.quiet', { hasText: 'Thêm giấy tờ' }).click();
  await page.locator('#paper-0').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('#paper-no-0').fill(`12/${stamp}`);
  await page.locator('dialog[open] summary').focus();
  await page.keyboard.press('Enter');
  await page.locator('#origin-confirmed').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await shootDialog('begin-circumstance');
  await keep();
  await page.locator('li', { hasText: `12/${stamp}` }).first().waitFor();
});

await check('a circumstance is corrected: an earlier day, one more paper, who told of it', async () => {
  const correct = page.locator('button.link', { hasText: 'Sửa' }).first();
  await correct.focus();
  await page.keyboard.press('Enter');
  await page.locator('#correct-from').fill('15/05/2018');
  expect((await page.locator('#paper-no-0').inputValue()) === `12/${stamp}`, 'the paper is not there');
  await page.locator('dialog[open] .button.quiet', { hasText: 'Thêm giấy tờ' }).click();
  await page.locator('#paper-1').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('#paper-no-1').fill(`13/${stamp}`);
  await page.locator('dialog[open] summary').focus();
  await page.keyboard.press('Enter');
  await page.locator('#origin-source').focus();
  await page.keyboard.type('nha truong');
  await page.keyboard.press('Enter');
  await axe(page);
  await shootDialog('correct-circumstance');
  await keep();
  const episode = page.locator('li', { hasText: `13/${stamp}` }).first();
  await episode.waitFor();
  const text = await episode.innerText();
  for (const part of ['15/05/2018', `12/${stamp}`, 'Nhà trường']) expect(text.includes(part), `${part} is not shown`);
});

// Opens the correction of the first circumstance and adds a paper with this number.
async function addPaper(at, number) {
  await at.locator('button.link', { hasText: 'Sửa' }).first().click();
  const dialog = at.locator('dialog[open]');
  await dialog.locator('.button.quiet', { hasText: 'Thêm giấy tờ' }).click();
  const row = (await dialog.locator('fieldset').count()) - 1;
  await dialog.locator(`#paper-${row}`).focus();
  await at.keyboard.press('ArrowDown');
  await at.keyboard.press('Enter');
  await dialog.locator(`#paper-no-${row}`).fill(number);
}

await check('two people add a paper at once: both papers stand', async () => {
  const other = await openPage(browser, { width: 1280 });
  await signIn(other);
  await other.goto(page.url());
  await addPaper(page, `14/${stamp}`);
  await addPaper(other, `15/${stamp}`);
  await keep(other);
  await page.locator('#correct-note').fill(`Ghi thêm ${stamp}`);
  await page.locator('dialog[open] form .button.main').click();
  const notice = page.locator('dialog[open] [role="alert"]', { hasText: 'Giấy tờ chứng minh' });
  await notice.waitFor();
  expect((await page.locator('#correct-note').inputValue()) === `Ghi thêm ${stamp}`, 'the note was lost');
  await axe(page);
  await page.screenshot({ path: picture('correct-stale'), fullPage: true });
  await keep();
  const text = await page.locator('li', { hasText: `14/${stamp}` }).first().innerText();
  for (const part of [`12/${stamp}`, `13/${stamp}`, `15/${stamp}`, `Ghi thêm ${stamp}`])
    expect(text.includes(part), `${part} is not shown`);
  await other.context().close();
});

await check('a paper of which the kind is not said is refused at its row; a press beside the window loses nothing', async () => {
  await page.locator('button.link', { hasText: 'Sửa' }).first().click();
  const add = page.locator('dialog[open] .button.quiet', { hasText: 'Thêm giấy tờ' });
  const row = await page.locator('dialog[open] fieldset').count();
  await add.click();
  await add.click();
  await page.locator(`#paper-no-${row + 1}`).fill(`16/${stamp}`);
  await page.mouse.click(8, 400);
  await page.locator('dialog[open] form .button.main').click();
  await page.locator(`#paper-${row}-error`).waitFor();
  expect((await page.locator(`#paper-no-${row}`).inputValue()) === `16/${stamp}`, 'the reason stands at another row');
  await page.screenshot({ path: picture('paper-without-kind') });
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await page.locator('button.link', { hasText: 'Sửa' }).first().click();
  expect((await page.locator(`#paper-no-${row}`).inputValue()) === `16/${stamp}`, 'what was typed is gone');
  await page.locator('dialog[open] .button', { hasText: 'Thôi, không ghi' }).click();
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await page.locator('button.link', { hasText: 'Sửa' }).first().click();
  expect((await page.locator('dialog[open] fieldset').count()) === row, 'what was given up came back');
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
});

await check('a support is given with its amount, and shown with it', async () => {
  await page.locator('.button', { hasText: 'Ghi trợ giúp' }).click();
  await page.locator('#choice').focus();
  await page.keyboard.type('hoc bong');
  await page.keyboard.press('Enter');
  await page.locator('#record-day').fill('01/09/2018');
  await page.locator('dialog[open] summary').focus();
  await page.keyboard.press('Enter');
  await page.locator('#support-amount').fill('một triệu');
  await axe(page);
  await page.locator('dialog[open] form .button.main').click();
  await page.locator('#support-amount-error').waitFor();
  await page.locator('#support-amount').fill('405.000');
  await page.locator('#support-until').fill('31/05/2019');
  await page.locator('#support-donor').fill(`Hội ${stamp}`);
  await shootDialog('give-support');
  await keep();
  const given = page.locator('li', { hasText: `Hội ${stamp}` }).first();
  await given.waitFor();
  const told = await given.innerText();
  for (const part of ['405.000 đ', '31/05/2019']) expect(told.includes(part), `${part} is not shown`);
});

await check('a circumstance recorded by mistake is withdrawn, and the history keeps it', async () => {
  const paper = page.locator('li.paper', { hasText: `12/${stamp}` });
  await paper.waitFor();
  await page.locator('button.link', { hasText: 'Hủy hoàn cảnh' }).first().click();
  await axe(page);
  await keep();
  await paper.waitFor({ state: 'detached' });
  expect((await page.locator('ol li', { hasText: 'O02.04' }).count()) >= 2, 'the history does not tell of it');
});

await check('the household is corrected in the same form as a child', async () => {
  await page.locator('a', { hasText: 'Mở hộ' }).click();
  await page.locator('.button', { hasText: 'Sửa thông tin hộ' }).click();
  await field('address').waitFor();
  await type('address', 'Xóm 4');
  await save();
  await page.locator('dd', { hasText: 'Xóm 4' }).first().waitFor();
});

await check('a child who moved away no longer counts, and the record stays', async () => {
  await page.locator('li a', { hasText: stamp }).first().click();
  await page.locator('.button', { hasText: 'Ghi chuyển đi' }).click();
  await page.locator('#record-day').fill('31/12/2018');
  await page.locator('#record-note').fill('x'.repeat(5000));
  await page.locator('dialog[open] form .button.main').click();
  await page.locator('#record-note[aria-invalid="true"]').waitFor();
  expect((await page.locator('#record-note-error').innerText()).length > 0, 'no reason beside the note');
  await page.locator('#record-note').fill('Về quê ngoại');
  await axe(page);
  await keep();
  await page.locator('dd', { hasText: 'Về quê ngoại' }).first().waitFor();
  expect((await page.locator('.button', { hasText: 'Ghi chuyển đi' }).count()) === 0, 'it can be recorded twice');
});

await check('rows that wait: an empty list says what to do next', async () => {
  await page.goto(`${site.url}/#/quarantine?unit=${commune}&on=${ON}`);
  await settled(page);
  await page.locator('.empty .button').waitFor();
  await axe(page);
});

await check('the browser had nothing to complain of', async () => {
  const all = page.complaints.filter((each) => !each.includes('413')); // the words that were too long
  expect(all.length === 0, all.join('\n'));
});

await browser.close();
finish();
