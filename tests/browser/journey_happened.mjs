// What happens in a child's life is recorded by its name: only its facts are asked, what it needs is said beside the
// field, and the history names it. A foundling comes into the book without name and parents. By the keyboard.
import { ask, communesWithChildren, makePeople, newId, tell } from './people.mjs';
import { axe, check, expect, finish, fitsWidth, openBrowser, openPage, picture, settled, signIn, site } from './support.mjs';

const dayBefore = (day, days) => new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
const typed = (day) => day.split('-').reverse().join('/');

const browser = await openBrowser();
const province = await openPage(browser, { width: 1280 });
await signIn(province);
const [home] = await communesWithChildren(province, 1);
const { binh } = await makePeople(browser, [{ name: 'binh', role: 'commune', unit: home.unit.id }]);
const page = await openPage(browser, { width: 1280 });
await signIn(page, binh);
const stamp = [...String(Date.now()).slice(-5)].map((digit) => 'bcdghklmnp'[digit]).join('a').replace(/^./, (c) => c.toUpperCase());
const today = (await ask(page, '/units')).on;
const written = async (name, body) => (await tell(page, `/commands/${name}`, { valid_from: today, ...body }, newId())).id;
const household = await written('register_household', {
  facts: { hamlet: home.child.hamlet.id, head_name: `Nguyễn Văn ${stamp}`, address: 'Xóm 1' },
});
const child = await written('register_child', {
  household,
  facts: { full_name: `Nguyễn Thị ${stamp}`, birth_date: dayBefore(today, 10 * 365), sex: 'female', school_status: 'TH', grade: '4' },
});
const here = `unit=${home.unit.id}&on=${today}`;
const field = (key) => page.locator(`#f-${key}`);
const save = async () => {
  await page.locator('.actions .button.main').focus();
  await page.keyboard.press('Enter');
};
async function shoot(name) {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await settled(page);
    await axe(page);
    await fitsWidth(page);
    await page.screenshot({ path: picture(`${name}-${width}`), fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}
const choose = async (key, text) => {
  await field(key).focus();
  if ((await field(key).evaluate((each) => each.tagName)) === 'SELECT') await field(key).selectOption({ label: text });
  else {
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
};
const type = async (key, text) => {
  await field(key).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
};

await check('the page of a child offers what may happen', async () => {
  await page.goto(`${site.url}/#/children/${child}?${here}`);
  await page.locator('[data-change="record_schooling"]').waitFor();
  expect((await page.locator('[data-change]').count()) === 6, 'not six');
  await shoot('happened-child');
});

await check('only the facts of schooling are asked, without the choice between change and mistake', async () => {
  await page.locator('[data-change="record_schooling"]').focus();
  await page.keyboard.press('Enter');
  await field('school_status').waitFor();
  expect((await field('father_name').count()) === 0, 'asks for the father');
  expect((await page.locator('input[name="mode"]').count()) === 0, 'asks for the mode');
  await shoot('happened-schooling');
});

await check('who leaves school needs the day, said beside its field', async () => {
  await choose('school_status', 'Đã bỏ học');
  await save();
  await page.locator('#f-school_left_on[aria-invalid="true"]').waitFor();
  expect((await page.locator('#f-school_left_on-error').innerText()).includes('Ngày bỏ học'), 'no reason');
});

await check('with the day it is written, and the history names it', async () => {
  await type('school_left_on', typed(dayBefore(today, 3)));
  await save();
  // What the book warns of is shown first; the same once more is kept.
  await page.waitForFunction(() => /#\/children\/[0-9a-f-]+\?/.test(location.hash) || document.querySelector('.actions [role="alert"], .form-end [role="alert"]'));
  if (/record_schooling/.test(page.url())) await save();
  await page.waitForURL(/#\/children\/[0-9a-f-]{36}\?/);
  await page.locator('ol li strong', { hasText: 'Ghi việc học' }).first().waitFor();
});

await check('a foundling comes into the book without name and parents', async () => {
  await page.goto(`${site.url}/#/households/${household}/child?${here}`);
  await field('entry').waitFor();
  await choose('entry', 'Trẻ bị bỏ rơi');
  await page.locator('.day input[type="checkbox"]').focus();
  await page.keyboard.press('Space');
  await type('birth_date', typed(dayBefore(today, 5)));
  await choose('sex', 'Nữ');
  await shoot('happened-foundling');
  await save();
  await page.waitForFunction(() => /#\/children\/[0-9a-f-]+\?/.test(location.hash) || document.querySelector('[role="alert"]'));
  if (/child\?/.test(page.url())) await save();
  await page.waitForURL(/#\/children\/[0-9a-f-]{36}\?/);
  await page.locator('h1', { hasText: 'Gái chưa đặt tên' }).waitFor();
  await page.locator('main', { hasText: 'S02' }).first().waitFor();
});

await browser.close();
finish();
