// A new appendix without a new program: the administrator tries a file with faults, loads the mended one; an officer opens
// its paper and the children behind a figure; it is withdrawn and makes no papers any more.
import { axe, administrator, check, expect, finish, fitsWidth, openBrowser, openPage, picture, settled, signIn, site } from './support.mjs';
import { ask } from './people.mjs';

const browser = await openBrowser();
const page = await openPage(browser, { width: 1280 });
await signIn(page, administrator);
const dialog = page.getByRole('dialog');
const layout = {
  mangnon_layout: 1,
  code: 'BM601',
  version: '2026',
  label: 'Biểu 601/TE',
  title: 'Trẻ em theo giới tính và độ tuổi',
  source: 'Công văn số 12/SYT',
  columns: [
    { key: 'all', label: 'Tổng số', count: { where: { age_to: 15 } } },
    { key: 'girls', label: 'Nữ', group: 'Giới tính', count: { where: { sex: 'female' } } },
    { key: 'boys', label: 'Nam', group: 'Giới tính', count: { where: { sex: 'male' } } },
    { key: 'rate', label: 'Tỷ lệ nữ %', rate: { part: 'girls', whole: 'all' } },
    { key: 'note', label: 'Ghi chú', blank: true },
  ],
};
const choose = (content) =>
  dialog.getByLabel('Tệp mẫu biểu').setInputFiles({ name: 'bm601.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) });
const press = (name) => dialog.getByRole('button', { name, exact: true }).click();

await check('the reports lead to the layouts, and none is there yet', async () => {
  await page.goto(`${site.url}/#/reports`);
  await page.getByRole('link', { name: 'Mẫu biểu' }).click();
  await page.getByText('Chưa có mẫu biểu nào').waitFor();
  await axe(page);
});

await check('a file with faults is told each with its place, and nothing is loaded', async () => {
  await page.getByRole('button', { name: 'Tải mẫu biểu' }).click();
  await press('Tải mẫu biểu');
  await dialog.getByText('Hãy chọn tệp mẫu biểu.').waitFor();
  await choose({ ...layout, colour: 'red', columns: [...layout.columns, { key: 'x', label: 'X', rate: { part: 'men', whole: 'all' } }] });
  await dialog.getByText('Mẫu biểu không có mục “colour”', { exact: false }).waitFor();
  await dialog.getByText('Mục “columns[6].rate.part” nhắc đến cột “men”', { exact: false }).waitFor();
  await axe(page);
  await page.screenshot({ path: picture('layouts-faults-1280') });
  await press('Tải mẫu biểu');
  expect((await ask(page, '/layouts')).layouts.length === 0, 'something was loaded');
});

await check('the mended file is sound and is loaded', async () => {
  await choose(layout);
  await dialog.getByText('Tệp dùng được').waitFor();
  await page.screenshot({ path: picture('layouts-sound-1280') });
  await press('Tải mẫu biểu');
  await page.locator('[data-layout=BM601]').waitFor();
  await axe(page);
  await page.screenshot({ path: picture('layouts-1280') });
  await page.setViewportSize({ width: 360, height: 800 });
  await settled(page);
  await fitsWidth(page);
  await page.screenshot({ path: picture('layouts-360') });
  await page.setViewportSize({ width: 1280, height: 800 });
});

await check('an officer opens its paper, and the children behind a figure', async () => {
  const officer = await openPage(browser, { width: 1280 });
  await signIn(officer);
  await officer.goto(`${site.url}/#/reports?code=BM601`);
  await officer.getByRole('heading', { name: 'TRẺ EM THEO GIỚI TÍNH VÀ ĐỘ TUỔI' }).waitFor();
  await officer.getByText('phiên bản 2026, Công văn số 12/SYT', { exact: false }).waitFor();
  await axe(officer);
  await officer.screenshot({ path: picture('layouts-paper-1280'), fullPage: true });
  const girls = officer.locator('tbody tr').last().getByRole('link').nth(1);
  const count = Number((await girls.innerText()).replaceAll('.', ''));
  await girls.click();
  const listed = await officer.locator('.summary strong').innerText();
  expect(Number(listed.replace(/\D/g, '')) === count && count > 0, `the figure is ${count}, the list has ${listed}`);
  await officer.goto(`${site.url}/#/layouts`);
  await officer.locator('[data-layout=BM601]').waitFor();
  expect((await officer.getByRole('button', { name: 'Tải mẫu biểu' }).count()) === 0, 'an officer may load');
});

await check('it is withdrawn with a reason and makes no papers any more', async () => {
  await page.getByRole('button', { name: 'Rút mẫu biểu' }).click();
  await press('Rút mẫu biểu');
  await dialog.getByText('Hãy ghi lý do.').waitFor();
  await dialog.getByLabel('Lý do').fill('Nhầm cột');
  await press('Rút mẫu biểu');
  await page.getByText('đã rút', { exact: false }).waitFor();
  expect((await ask(page, '/reports')).reports.every((each) => each.code !== 'BM601'), 'it is still offered');
});

await browser.close();
finish();
