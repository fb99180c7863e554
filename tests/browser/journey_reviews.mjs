// The monthly review: a commune's officer answers for each hamlet by keyboard, a second one answers at once, and the
// province sees who still waits.
import { axe, check, expect, finish, fitsWidth, openBrowser, openPage, picture, settled, signIn, site } from './support.mjs';
import { ask, communesWithChildren, makePeople, newId, tell } from './people.mjs';

const browser = await openBrowser();
const scout = await openPage(browser, { width: 1280 });
await signIn(scout);
const [home] = await communesWithChildren(scout, 1);
const { review: officer } = await makePeople(browser, [{ name: 'review', role: 'commune', unit: home.unit.code }]);
const page = await openPage(browser, { width: 1280 });
await signIn(page, officer);
const { month: thisMonth } = await ask(page, '/reviews');
// The month before: it is open on every day, also before the first working day of this one.
const [year, number] = thisMonth.split('-').map(Number);
const month = number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
const group = (name) => page.getByRole('group', { name, exact: true });
const pressed = (name, answer) => group(name).getByRole('button', { name: answer, pressed: true });
let hamlets = [];

await check('the month is chosen by keyboard, and every hamlet waits', async () => {
  await page.goto(`${site.url}/#/reviews`);
  await settled(page);
  expect(await page.locator('[data-key="next"]').isDisabled(), 'a month to come can be chosen');
  await page.locator('[data-key="previous"]').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: `Tháng ${month.slice(5)}/${month.slice(0, 4)}` }).waitFor();
  expect(await page.locator('[data-key="next"]').isEnabled(), 'there is no way back to this month');
  await page.locator('tbody tr').first().waitFor();
  hamlets = (await ask(page, `/reviews?month=${month}`)).rows.map(({ unit }) => unit);
  const twice = (name) => hamlets.filter((each) => each.name === name).length > 1;
  hamlets = hamlets.map((each) => ({ ...each, name: twice(each.name) ? `${each.name} (${each.code})` : each.name }));
  expect(hamlets.length > 1, 'the commune has too few hamlets for this journey');
  expect((await page.locator('.answers [aria-pressed="true"]').count()) === 0, 'something is answered already');
  await axe(page);
});

await check('one hamlet has changes and is led to its grid, the others have none', async () => {
  for (const [index, hamlet] of hamlets.entries()) {
    const answer = index === 0 ? 'Có thay đổi' : 'Không thay đổi';
    await group(hamlet.name).getByRole('button', { name: answer }).focus();
    await page.keyboard.press('Enter');
    await pressed(hamlet.name, answer).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed') === 'true'), 'the focus went elsewhere');
  }
  await page.getByText('mọi thôn đã trả lời').waitFor();
  const link = await group(hamlets[0].name).getByRole('link').getAttribute('href');
  expect(link.includes('/book') && link.includes(hamlets[0].id), `the link leads to ${link}`);
  await axe(page);
  await page.screenshot({ path: picture('reviews-1280') });
});

await check('what somebody else answered meanwhile is shown, and nothing is laid over it', async () => {
  const last = hamlets[hamlets.length - 1];
  const { rows } = await ask(page, `/reviews?month=${month}`);
  const { number: seen } = rows.find((row) => row.unit.id === last.id);
  await tell(page, '/commands/answer_review', { hamlet: last.id, month, number: seen, answer: 'changes' }, newId());
  await tell(page, '/commands/answer_review', { hamlet: last.id, month, number: seen + 1, answer: 'no_change' }, newId());
  await group(last.name).getByRole('button', { name: 'Có thay đổi' }).click();
  await page.getByText('Người khác vừa trả lời').waitFor();
  const now = (await ask(page, `/reviews?month=${month}`)).rows.find((row) => row.unit.id === last.id);
  expect(now.answer === 'no_change' && now.number === seen + 2, `the answer is ${now.answer}, ${now.number}`);
  await group(last.name).getByRole('button', { name: 'Có thay đổi' }).click();
  await pressed(last.name, 'Có thay đổi').waitFor();
});

await check('the province sees how many of each unit have answered, and opens one', async () => {
  await scout.goto(`${site.url}/#/reviews?month=${month}`);
  await scout.locator('tbody a').first().waitFor();
  await axe(scout);
  const { rows } = await ask(scout, `/reviews?month=${month}&unit=${home.unit.id}`);
  expect(rows.every((row) => row.answer !== null), 'the province does not see the answers');
  await scout.goto(`${site.url}/#/reviews?month=${month}&unit=${home.unit.id}`);
  await scout.getByText('mọi thôn đã trả lời').waitFor();
});

await check('at 360 px everything is in reach', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await settled(page);
  await fitsWidth(page);
  await axe(page);
  await page.screenshot({ path: picture('reviews-360') });
});

await check('the browser had nothing to complain of', async () => {
  const complaints = [...page.complaints, ...scout.complaints];
  expect(complaints.length === 0, complaints.join('\n'));
});

await browser.close();
finish();
