// The poverty list of the year: a commune officer sends the list, looks at each row, chooses where several households are
// alike, writes it with the decision, and undoes it; who is not on the list is written only when that is asked for.
import { mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axe, check, expect, finish, openBrowser, openPage, shoot, signIn, site } from './support.mjs';
import { ask, communesWithChildren, makePeople } from './people.mjs';

const browser = await openBrowser();
const province = await openPage(browser, { width: 1280 });
await signIn(province);
const [{ unit }] = await communesWithChildren(province, 1);
const people = await makePeople(browser, [
  { name: 'giao', role: 'commune', unit: unit.id },
  { name: 'lan', role: 'collaborator', unit: unit.id },
]);
const officer = await openPage(browser, { width: 1280 });
await signIn(officer, people.giao);

// Households of the book with one head of that name in the commune.
const homes = new Map();
for (let cursor = ''; cursor !== null && homes.size < 400; ) {
  const page = await ask(officer, `/book?unit=${unit.id}&cursor=${cursor}`);
  for (const row of page.rows)
    if (row.head_name && row.household)
      homes.set(row.household, { id: row.household, name: row.head_name, hamlet: row.hamlet });
  cursor = page.next_cursor;
}
const alone = [...homes.values()].filter(
  (home) => [...homes.values()].filter((other) => other.name === home.name).length === 1,
);
const [poor, near, unsure] = alone;
const press = (text) => officer.locator('main .button', { hasText: text }).first().click();
const levelOf = async (home) => (await ask(officer, `/households/${home.id}`)).facts.poverty ?? '';

const sheet = (rows) => ({
  name: 'ho-ngheo.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'DANH SÁCH HỘ NGHÈO NĂM 2026,,,,',
      '(Kèm theo Quyết định số 152/QĐ-UBND ngày 15/12/2025),,,,',
      'STT,Họ tên chủ hộ,Thôn,Hộ nghèo,Hộ cận nghèo',
      ...rows.map((cells, i) => [i + 1, ...cells].join(',')),
    ].join('\n'),
  ),
});
const send = async (file) => {
  await officer.goto(`${site.url}/#/poverty`);
  await officer.reload();
  await officer.locator('#file').setInputFiles(file);
  await press('Đọc danh sách');
};

await check('a file put right is chosen again under its name; one that changed unread is told', async () => {
  const at = join(mkdtempSync(join(tmpdir(), 'list-')), 'ho-ngheo.csv');
  writeFileSync(at, 'Họ và tên,Ngày sinh\nHồ Văn An,06/05/2010');
  await send(at);
  await officer.locator('main', { hasText: 'Không thấy dòng tiêu đề' }).waitFor();
  writeFileSync(at, sheet([[poor.name, poor.hamlet, 'x', '']]).buffer);
  const later = new Date(Date.now() + 60_000); // the browser looks at whole seconds
  utimesSync(at, later, later);
  await press('Đọc danh sách');
  await officer.locator('main [role="alert"]', { hasText: 'chọn lại tệp' }).waitFor();
  await officer.locator('#file').setInputFiles(at);
  await press('Đọc danh sách');
  await officer.locator('tr[data-verdict="one"]').first().waitFor();
});

await check('a file without the columns is refused with what it needs', async () => {
  expect(unsure !== undefined, 'the commune has too few households');
  await send({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('Họ và tên,Ngày sinh\nHồ Văn An,06/05/2010') });
  await officer.locator('main', { hasText: 'Không thấy dòng tiêu đề' }).waitFor();
  await shoot(officer, 'poverty-refused');
});

await check('each row is matched; a wrong cell is named; the decision comes from the title', async () => {
  await send(
    sheet([
      [poor.name, poor.hamlet, 'x', ''],
      [near.name.toUpperCase(), near.hamlet, '', 'x'],
      [unsure.name, '', 'x', ''],
      ['Không Ai Biết', near.hamlet, 'x', ''],
      [poor.name, poor.hamlet, 'x', 'x'],
    ]),
  );
  await officer.locator('tr[data-verdict="wrong"] p', { hasText: 'D8' }).waitFor();
  const verdicts = await officer.locator('tr[data-verdict]').evaluateAll((rows) => rows.map((row) => row.dataset.verdict));
  expect(verdicts.join() === 'one,one,choose,none,wrong', verdicts.join());
  expect((await officer.locator('#poverty-decision').inputValue()) === 'QĐ 152/QĐ-UBND ngày 15/12/2025', 'the decision');
  expect((await officer.locator('#poverty-year').inputValue()) === '2026', 'the year');
  await shoot(officer, 'poverty-matched');
});

await check('with a day that is none nothing is asked of the server', async () => {
  let sent = 0;
  const count = (request) => (sent += request.method() === 'POST' ? 1 : 0);
  officer.on('request', count);
  const day = await officer.locator('#poverty-on').inputValue();
  for (const typed of ['31/02/2026', '']) {
    await officer.locator('#poverty-on').fill(typed);
    await press('Xem trước');
    await officer.locator('#poverty-on-wrong').waitFor();
    expect(await officer.evaluate(() => document.activeElement.id === 'poverty-on'), 'the focus is not in the box');
  }
  expect(sent === 0, 'it was sent with the day before');
  officer.off('request', count);
  await officer.locator('#poverty-on').fill(day);
  await officer.locator('#poverty-on').press('Tab');
});

await check('what was looked at is written, and nobody else is touched', async () => {
  const before = await levelOf(alone[3] ?? unsure);
  await officer.locator('tr[data-verdict="choose"] select').selectOption(unsure.id);
  await press('Xem trước');
  await officer.locator('tr[data-state="ready"]').nth(2).waitFor();
  await officer.locator('main p', { hasText: '15/12/2025' }).waitFor();
  await axe(officer);
  await press('Ghi 3 dòng vào sổ');
  await officer.locator('h1', { hasText: 'Hộ nghèo, cận nghèo, từ ngày 15/12/2025' }).waitFor();
  await officer.locator('tr[data-state="applied"]').nth(2).waitFor();
  expect((await levelOf(poor)) === 'POOR' && (await levelOf(near)) === 'NEAR_POOR', 'not written');
  expect((await levelOf(unsure)) === 'POOR', 'the chosen household is not written');
  if (alone[3]) expect((await levelOf(alone[3])) === before, 'a household that is not on the list was changed');
  await shoot(officer, 'poverty-written');
});

await check('who is not on the list is written as not poor only when asked for; it is a change of its own', async () => {
  await send(sheet([[poor.name, poor.hamlet, 'x', '']]));
  await officer.locator('label', { hasText: 'hộ không có trong danh sách' }).locator('input').check();
  await press('Xem trước');
  await officer.locator('h2', { hasText: 'Không có trong danh sách' }).waitFor();
  await shoot(officer, 'poverty-others');
  await press('dòng vào sổ');
  await officer.locator('h1', { hasText: 'Hộ nghèo, cận nghèo, từ ngày' }).waitFor();
  await officer.locator('tr[data-state="applied"]').first().waitFor();
  expect((await levelOf(near)) === 'NO', 'not written as not poor');
  expect((await levelOf(poor)) === 'POOR', 'who is on the list was written as not poor');
});

await check('it is undone, and the households are what they were', async () => {
  await press('Hoàn tác cả lần này');
  await officer.locator('dialog[open] #bulk-reason').fill('danh sách chưa đủ');
  await officer.locator('dialog[open] .button.main').click();
  await officer.locator('tr[data-state="undone"]').first().waitFor();
  expect((await levelOf(near)) === 'NEAR_POOR', 'not put back');
});

await check('a collaborator has no such page; F1 tells about the list', async () => {
  await officer.goto(`${site.url}/#/poverty`);
  await officer.keyboard.press('F1');
  await officer.locator('dialog[open] h3', { hasText: 'Danh sách hộ nghèo, cận nghèo' }).waitFor();
  const other = await openPage(browser, { width: 1280 });
  await signIn(other, people.lan);
  await other.goto(`${site.url}/#/poverty`);
  await other.locator('main').waitFor();
  expect((await other.locator('#file').count()) === 0, 'a collaborator may send a list');
  const all = officer.complaints.filter((each) => !each.includes('ERR_UPLOAD_FILE_CHANGED'));
  expect(all.length === 0, all.join('\n'));
});

await browser.close();
finish();
