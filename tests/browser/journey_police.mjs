// The loop with the commune police: a commune makes a batch and hands it over; its police send a workbook, wrong ones
// are refused with their reasons; the commune looks, applies, undoes. Each page at 1280 and 360 px; the keyboard alone
// for the hand-over.
import { readFileSync, writeFileSync } from 'node:fs';
import { axe, check, expect, finish, leaveDialog, openBrowser, openPage, picture, shoot, signIn, site } from './support.mjs';
import { ask, communesWithChildren, makePeople } from './people.mjs';

const browser = await openBrowser();
const province = await openPage(browser, { width: 1280 });
await signIn(province);
const [{ unit }] = await communesWithChildren(province, 1);
const people = await makePeople(browser, [
  { name: 'giao', role: 'commune', unit: unit.id },
  { name: 'canh', role: 'police', unit: unit.id },
]);
const officer = await openPage(browser, { width: 1280 });
await signIn(officer, people.giao);
const police = await openPage(browser, { width: 360 });
let batch = '';
let workbook = '';

const press = (page, text) => page.locator('main .button', { hasText: text }).first().click();
const inDialog = (page, text) => page.locator('dialog[open] .button.main', { hasText: text }).click();
const closed = (page) => page.locator('dialog[open]').waitFor({ state: 'detached' });
const shown = (page) => ask(page, `/police-batches/${batch}`);

// A sheet as the police would save it: what is known of each child, and what they write.
function sheet(rows, reference, answers) {
  const lines = [`Mã lô,${reference}`, 'Mã trẻ em,Họ và tên,Kết quả,Số định danh do Công an cung cấp'];
  for (const [i, row] of rows.entries()) lines.push([row.child, row.facts.full_name, ...answers(row, i)].join(','));
  return { name: 'ket-qua.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) };
}
// A number that fits the child: where it was registered, sex and century, year, and six digits.
function numberOf(row, i) {
  const born = row.facts.birth_date;
  return `051${row.facts.sex === 'male' ? 2 : 3}${born.slice(2, 4)}${String(900000 + i).slice(0, 6)}`;
}
const matched = (row, i) =>
  row.facts.id_number || !row.facts.birth_date || !['male', 'female'].includes(row.facts.sex)
    ? ['', '']
    : ['Khớp', numberOf(row, i)];
async function sendFile(page, file) {
  await page.locator('dialog[open] #file').setInputFiles(file);
  await inDialog(page, 'Gửi kết quả');
}

await check('without a batch the page says what to do', async () => {
  await officer.goto(`${site.url}/#/police`);
  await officer.locator('.empty', { hasText: 'Lập lô mới' }).waitFor();
  await shoot(officer, 'police-empty');
});

await check('a batch of the commune is made; its workbook and its paper are taken', async () => {
  await press(officer, 'Lập lô mới');
  await officer.locator('dialog[open] #police-on').waitFor();
  await axe(officer);
  await inDialog(officer, 'Lập lô');
  await officer.locator('h1', { hasText: 'Lô đối chiếu CA-' }).waitFor();
  batch = officer.url().split('/police/')[1].split('?')[0];
  await shoot(officer, 'police-made');
  const [download] = await Promise.all([officer.waitForEvent('download'), press(officer, 'Tải tệp Excel')]);
  workbook = await download.path();
  expect(/^CA-.*\.xlsx$/.test(download.suggestedFilename()), download.suggestedFilename());
  const [paper] = await Promise.all([officer.waitForEvent('download'), press(officer, 'In danh sách')]);
  const bytes = readFileSync(await paper.path());
  expect(bytes.subarray(0, 4).toString() === '%PDF', 'the paper is no PDF');
  writeFileSync(picture('police-paper').replace('.png', '.pdf'), bytes);
});

await check('a day that is none, or none at all, is told beside its box and nothing is sent', async () => {
  let sent = 0;
  officer.on('request', (request) => (sent += request.url().includes('hand_over_police_batch') ? 1 : 0));
  await press(officer, 'Giao Công an');
  await officer.locator('dialog[open] #police-person').fill('Thượng úy Lê Văn Ba');
  for (const typed of ['32/01/2019', '']) {
    await officer.locator('dialog[open] #police-handed').fill(typed);
    await inDialog(officer, 'Giao Công an');
    await officer.locator('#police-handed-wrong').waitFor();
    expect(
      await officer.evaluate(() => document.activeElement.id === 'police-handed'),
      'the focus is not in the box to mend',
    );
  }
  await axe(officer);
  await leaveDialog(officer);
  expect(sent === 0 && (await shown(officer)).state === 'made', 'it was handed over');
});

await check('it is handed over by the keyboard alone; the police see it then, and not before', async () => {
  await signIn(police, people.canh);
  await police.goto(`${site.url}/#/police`);
  await police.locator('.empty', { hasText: 'cán bộ xã giao' }).waitFor();
  await officer.locator('main .button', { hasText: 'Giao Công an cấp xã' }).focus();
  await officer.keyboard.press('Enter');
  await officer.locator('dialog[open] #police-person').focus();
  await officer.keyboard.type('Thượng úy Lê Văn Ba');
  await officer.keyboard.press('Enter');
  await closed(officer);
  await officer.locator('.soft', { hasText: 'Đã giao Công an' }).first().waitFor();
  await police.reload();
  await police.locator('li a', { hasText: 'CA-' }).click();
  await police.locator('tbody tr').first().waitFor();
  expect((await police.locator('th').count()) === 4, 'the police see what would change');
  await shoot(police, 'police-theirs');
});

await check('an empty workbook, another batch and a contradiction are refused; nothing changes', async () => {
  const { rows, reference } = await shown(officer);
  await press(police, 'Nhận kết quả');
  await police.locator('dialog[open] #police-signed').fill('Thượng úy Lê Văn Ba');
  const bytes = { name: 'lo.xlsx', mimeType: 'application/octet-stream', buffer: readFileSync(workbook) };
  for (const [file, words] of [
    [bytes, 'Chưa có dòng nào ghi kết quả'],
    [sheet(rows, reference.replace(/\d\d$/, '77'), matched), 'là kết quả của lô'],
    [sheet(rows, `CA-00000-2026-01`, matched), 'là kết quả của xã khác'],
    [sheet(rows.slice(0, 1), reference, () => ['Đã sửa', '']), 'không ghi thông tin đúng'],
  ]) {
    await sendFile(police, file);
    await police.locator('dialog[open] [role="alert"]', { hasText: words }).waitFor();
  }
  await axe(police);
  await police.route('**/api/v1/**', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
  await sendFile(police, sheet(rows, reference, matched));
  await police.locator('dialog[open] [role="alert"]', { hasText: 'Không kết nối được' }).waitFor();
  await police.unroute('**/api/v1/**');
  expect((await shown(officer)).state === 'handed_over', 'something was kept');
});

await check('the right workbook is taken; a second one is refused', async () => {
  const { rows, reference, version } = await shown(officer);
  await sendFile(police, sheet(rows, reference, matched));
  await closed(police);
  await police.locator('.soft', { hasText: 'Đã nhận kết quả' }).first().waitFor();
  const again = await police.evaluate(
    async ([id, at, text]) => {
      const { csrf } = await (await fetch('/api/v1/session')).json();
      const answer = await fetch(`/api/v1/police-batches/${id}/return?version=${at}&on=2026-01-01`, {
        method: 'POST',
        headers: { 'X-CSRF-Token': csrf, 'Idempotency-Key': '0190a7c4-1111-7000-8000-000000000001', 'X-Person': 'Ba' },
        body: text,
      });
      return (await answer.json()).code;
    },
    [batch, version, sheet(rows, reference, matched).buffer.toString()],
  );
  expect(again === 'POLICE_ALREADY_RETURNED', again);
});

await check('the commune looks at each row, leaves one out, applies', async () => {
  await officer.reload();
  await officer.locator('tr[data-state="ready"]').first().waitFor();
  await shoot(officer, 'police-returned');
  const ready = await officer.locator('tr[data-state="ready"]').count();
  expect(ready >= 2, `only ${ready} ready`);
  await officer.locator('tr[data-state="ready"] input').first().check();
  await press(officer, `Cập nhật ${ready - 1} trẻ em`);
  await inDialog(officer, 'Cập nhật vào sổ');
  await closed(officer);
  await officer.locator('tr[data-state="applied"]').nth(ready - 2).waitFor();
  expect((await officer.locator('tr[data-state="ready"]').count()) === 1, 'the child left out was changed');
  await shoot(officer, 'police-applied');
});

await check('what was applied is on the child’s page, and goes when the batch is undone', async () => {
  const { rows } = await shown(officer);
  const row = rows.find((each) => each.state === 'applied');
  const number = async () => (await ask(officer, `/children/${row.child}`)).facts.id_number ?? '';
  expect((await number()) === row.answer.facts.id_number, 'the number is not on the page');
  await press(officer, 'Hoàn tác');
  await officer.locator('dialog[open] #police-reason').fill('nhận nhầm tệp');
  await inDialog(officer, 'Hoàn tác');
  await closed(officer);
  await officer.locator('tr[data-state="undone"]').first().waitFor();
  expect((await number()) === '', 'the number is still there');
  await officer.goto(`${site.url}/#/police`);
  await officer.locator('li a').first().waitFor();
  await shoot(officer, 'police-list');
});

await check('a batch is typed from the paper, in English too', async () => {
  const english = await openPage(browser, { width: 1280, lang: 'en' });
  await signIn(english, people.giao);
  await english.goto(`${site.url}/#/police`);
  await press(english, 'New batch');
  await inDialog(english, 'Make the batch');
  await english.locator('h1', { hasText: 'Batch CA-' }).waitFor();
  await press(english, 'Hand over');
  await english.locator('dialog[open] #police-person').fill('Lê Văn Ba');
  await inDialog(english, 'Hand over');
  await closed(english);
  await press(english, 'Take the result');
  await english.locator('dialog[open] #police-signed').fill('Lê Văn Ba');
  await english.locator('dialog[open] .check input').check();
  await english.locator('dialog[open] select').first().selectOption('corrected');
  await english.locator('dialog[open] label', { hasText: 'Full name' }).first().locator('input').fill('Typed For Nothing');
  await english.locator('dialog[open] label', { hasText: 'Ethnic group' }).first().locator('select').waitFor();
  await english.locator('dialog[open] select').first().selectOption('not_found');
  await english.locator('dialog[open] label', { hasText: 'Note' }).first().locator('input').fill('moved away');
  await english.mouse.click(5, 5);
  expect((await english.locator('dialog[open]').count()) === 1, 'a press beside the window closed it');
  await english.keyboard.press('Escape');
  await closed(english);
  await english.reload();
  await press(english, 'Take the result');
  await english.locator('dialog[open] .notice').first().waitFor();
  expect((await english.locator('dialog[open] #police-signed').inputValue()) === 'Lê Văn Ba', 'the signer is lost');
  expect((await english.locator('dialog[open] select').first().inputValue()) === 'not_found', 'the answers are lost');
  await axe(english);
  await english.screenshot({ path: picture('police-typed') });
  await inDialog(english, 'Send the result');
  await closed(english);
  await english.locator('td', { hasText: 'Not found' }).first().waitFor();
  await english.locator('td', { hasText: 'moved away' }).first().waitFor();
  const drafts = await english.evaluate(() => Object.keys(sessionStorage).filter((each) => each.includes('draft')));
  expect(drafts.length === 0, 'what was sent waits still');
  expect(english.complaints.length === 0, english.complaints.join('\n'));
});

await check('no page complained', () => {
  const lost = /ERR_FAILED/; // the network was cut on purpose
  const complaints = [...officer.complaints, ...police.complaints].filter((each) => !lost.test(each));
  expect(complaints.length === 0, complaints.join('\n'));
});

await browser.close();
finish();
