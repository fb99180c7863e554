// The register of documents: a commune's officer enters what goes out, gives it its number, corrects it, withdraws it and
// finds it; what came in keeps its impossible date; the province reads, and its round cites a document.
import { readFile } from 'node:fs/promises';
import { axe, check, expect, finish, fitsWidth, openBrowser, openPage, picture, settled, signIn, site } from './support.mjs';
import { ask, communesWithChildren, makePeople, newId, tell } from './people.mjs';

const browser = await openBrowser();
const scout = await openPage(browser, { width: 1280 });
await signIn(scout);
const [home] = await communesWithChildren(scout, 1);
const { clerk } = await makePeople(browser, [{ name: 'clerk', role: 'commune', unit: home.unit.code }]);
const page = await openPage(browser, { width: 1280 });
await signIn(page, clerk);
const { unit, today } = await ask(page, '/documents');
const year = today.slice(0, 4);
const rows = async (way) => (await ask(page, `/documents?way=${way}`)).rows;
const dialog = page.getByRole('dialog');
const press = (name) => dialog.getByRole('button', { name, exact: true }).click();

await check('a plan is entered without a number, by keyboard', async () => {
  await page.goto(`${site.url}/#/documents`);
  await page.getByText('Chưa có văn bản nào').waitFor();
  await axe(page);
  await page.getByRole('button', { name: 'Vào sổ', exact: true }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Loại', { exact: true }).selectOption('KH');
  await dialog.getByLabel('Trích yếu').fill('Rà soát trẻ em trên địa bàn');
  await axe(page);
  await page.screenshot({ path: picture('documents-dialog-1280') });
  await dialog.getByLabel('Trích yếu').press('Enter');
  await page.getByText('Kế hoạch: Rà soát trẻ em trên địa bàn').waitFor();
  const [plan] = await rows('outgoing');
  expect(plan.number === null && plan.issuer !== '', 'it has a number, or no issuer');
});

await check('it is numbered when it is signed, and the sign is made of the number', async () => {
  await page.getByRole('button', { name: /^Sửa/ }).click();
  await dialog.getByLabel('Số văn bản đi').fill('7x');
  await press('Sửa');
  await dialog.getByText('Số chỉ gồm chữ số.').waitFor();
  await dialog.getByLabel('Số văn bản đi').fill('7');
  await press('Sửa');
  await dialog.getByText('Hãy ghi mục này.').waitFor();
  await dialog.getByLabel('Ngày gửi đi').fill(today.split('-').reverse().join('/'));
  await press('Sửa');
  await page.locator('strong').filter({ hasText: '07/KH-UBND' }).waitFor();
  await page.getByText('Các lần ghi (2)').click();
  await page.getByText('Số văn bản đi trước đó: để trống').waitFor();
  await axe(page);
  await page.screenshot({ path: picture('documents-1280') });
});

await check('a number that is taken is refused with the next one', async () => {
  await page.getByRole('button', { name: 'Vào sổ', exact: true }).click();
  await dialog.getByLabel('Loại', { exact: true }).selectOption('TB');
  await dialog.getByLabel('Trích yếu').fill('Thông báo họp');
  await dialog.getByLabel('Số văn bản đi').fill('7');
  await dialog.getByLabel('Ngày gửi đi').fill(today.split('-').reverse().join('/'));
  await press('Vào sổ');
  await dialog.getByText(`Số tiếp theo là 8; hãy ghi số này`).waitFor();
  await dialog.getByLabel('Số văn bản đi').fill('8');
  await press('Vào sổ');
  await page.locator('strong').filter({ hasText: '08/TB-UBND' }).waitFor();
});

await check('what was entered twice is withdrawn and keeps its number', async () => {
  await page.getByRole('button', { name: 'Rút 08/TB-UBND' }).click();
  await press('Rút');
  await dialog.getByText('Hãy ghi mục này.').waitFor();
  await dialog.getByLabel('Lý do rút').fill('Ghi hai lần');
  await press('Rút');
  await page.getByText('Đã rút: Ghi hai lần').waitFor();
  const { next_number: next } = await ask(page, '/documents');
  expect(next.outgoing === 9, `the next number is ${next.outgoing}`);
});

await check('what came in keeps a date that does not exist, and is found without marks', async () => {
  await page.getByRole('button', { name: 'Văn bản đến', exact: true }).click();
  await page.getByText('Chưa có văn bản nào').waitFor();
  await page.getByRole('button', { name: 'Vào sổ', exact: true }).click();
  await dialog.getByLabel('Loại', { exact: true }).selectOption('ND');
  await dialog.getByLabel('Trích yếu').fill('Quy định chi tiết một số điều');
  await dialog.getByLabel('Ký hiệu trên văn bản').fill('56/2017/NĐ-CP');
  await dialog.getByLabel('Ngày của văn bản').fill('31/02/2017');
  await dialog.getByLabel('Cơ quan ban hành').fill('Chính phủ');
  await press('Vào sổ');
  await page.getByText('31/02/2017').first().waitFor();
  await page.getByLabel('Tìm', { exact: true }).fill('nghi dinh chinh phu');
  await page.keyboard.press('Enter');
  await page.locator('strong').filter({ hasText: '56/2017/NĐ-CP' }).waitFor();
  expect(page.url().includes('q='), 'the words do not stand in the address');
  await page.getByLabel('Tìm', { exact: true }).fill('không có chữ này');
  await page.keyboard.press('Enter');
  await page.getByText('Không có văn bản nào đúng').waitFor();
});

await check('the register prints, and nobody but its office writes', async () => {
  await page.goto(`${site.url}/#/documents`);
  const link = await page.getByRole('link', { name: 'In sổ văn bản' }).getAttribute('href');
  expect(link.includes('/reports/SVB') && link.includes(`from=${year}-01-01`), `the paper is ${link}`);
  await scout.goto(`${site.url}/#/documents?unit=${unit.id}`);
  await scout.getByText('Kế hoạch: Rà soát trẻ em trên địa bàn').waitFor();
  expect((await scout.getByRole('button', { name: 'Vào sổ', exact: true }).count()) === 0, 'the province may write');
  expect((await scout.getByRole('button', { name: /^Sửa/ }).count()) === 0, 'the province may correct');
});

await check('an official letter is written, and taken as a file with its number', async () => {
  const day = today.split('-').reverse().join('/');
  await page.goto(`${site.url}/#/documents`);
  await page.getByRole('button', { name: 'Vào sổ', exact: true }).click();
  await dialog.getByLabel('Loại', { exact: true }).selectOption('CV');
  await dialog.getByLabel('Trích yếu').fill('báo cáo tiến độ');
  await dialog.getByLabel('Số văn bản đi').fill('9');
  await dialog.getByLabel('Ngày gửi đi').fill(day);
  await press('Vào sổ');
  await page.getByRole('button', { name: 'In văn bản 09/UBND' }).click();
  await press('Lấy văn bản');
  await dialog.getByText('Hãy ghi mục này.').first().waitFor();
  await dialog.getByLabel('Kính gửi').fill('Sở Y tế');
  await dialog.getByLabel('Nội dung', { exact: true }).fill('Phường đã rà soát xong.\nPhường kính báo cáo.');
  await dialog.getByLabel('Tên phụ lục').fill('Danh sách tổ dân phố');
  await dialog.getByLabel('Tệp').selectOption('html');
  await press('Lấy văn bản');
  expect((await dialog.getByLabel('Nội dung phụ lục').getAttribute('aria-invalid')) === 'true', 'an annex without text is taken');
  await dialog.getByLabel('Nội dung phụ lục').fill('Tổ 1\nTổ 2');
  await axe(page);
  await page.screenshot({ path: picture('letter-1280') });
  const coming = page.waitForEvent('download');
  await press('Lấy văn bản');
  const text = await readFile(await (await coming).path(), 'utf8');
  for (const words of ['09/UBND', 'V/v báo cáo tiến độ', 'Kính gửi: Sở Y tế', 'Phường kính báo cáo./.', 'DANH SÁCH TỔ DÂN PHỐ', 'Tổ 2'])
    expect(text.includes(words), `the letter does not say ${words}`);
});

await check('a round cites a document and a line of text, in order', async () => {
  const own = await ask(scout, '/documents');
  const command = (name, body) => tell(scout, `/commands/${name}`, body, newId());
  const law = { way: 'incoming', type: 'L', subject: 'Trẻ em', issuer: 'Quốc hội', dated: '05/04/2016', on: own.today };
  await command('register_document', { unit: own.unit.id, ...law });
  const phases = [{ task: 'send', level: 'commune', from: own.today, to: own.today }];
  const plan = { code: 'CAN-CU', unit: own.unit.id, name: 'Rà soát có căn cứ', reference_on: own.today, phases };
  await command('plan_round', plan);
  const { rounds } = await ask(scout, '/rounds');
  const round = rounds.find(({ code }) => code === 'CAN-CU');
  await scout.goto(`${site.url}/#/rounds/${round.id}`);
  await scout.getByText('Chưa ghi căn cứ nào.').waitFor();
  await scout.getByRole('button', { name: 'Ghi căn cứ', exact: true }).click();
  const box = scout.getByRole('dialog');
  await box.getByLabel('Thêm căn cứ ghi bằng chữ').fill('Nghị quyết của Hội đồng nhân dân tỉnh');
  await box.getByRole('button', { name: 'Thêm', exact: true }).last().click();
  await box.getByLabel('Thêm văn bản trong sổ').selectOption({ label: 'Luật Trẻ em ngày 05 tháng 4 năm 2016' });
  await box.getByRole('button', { name: 'Thêm', exact: true }).first().click();
  await box.getByRole('button', { name: /^Lên/ }).click();
  await axe(scout);
  await scout.screenshot({ path: picture('bases-1280') });
  await box.getByRole('button', { name: 'Ghi vào sổ', exact: true }).click();
  await scout.getByText('Đã ghi căn cứ.').waitFor();
  const { bases } = await ask(scout, `/rounds/${round.id}/bases`);
  expect(bases.length === 2 && bases[0].document !== null && bases[1].text.startsWith('Nghị quyết'), JSON.stringify(bases));
});

await check('at 360 px everything is in reach', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${site.url}/#/documents`);
  await page.getByText('Kế hoạch: Rà soát trẻ em trên địa bàn').waitFor();
  await settled(page);
  await fitsWidth(page);
  await page.screenshot({ path: picture('documents-360') });
});

await check('the browser had nothing to complain of', async () => {
  const complaints = [...page.complaints, ...scout.complaints];
  expect(complaints.length === 0, complaints.join('\n'));
});

await browser.close();
finish();
