// For `make bench`: a grid of at least 1,000 rows is rolled through from top to bottom and back; how long each picture of
// it took, beside the 50 ms that the eye takes for one movement, and beside an empty page on which nothing happens.
// BASE_URL, ACCOUNT, PASSWORD, UNIT and ON say where.
import { openBrowser, openPage, settled, signIn, site } from './support.mjs';

const LIMIT_MS = 50;
const TURNS = 240;
const STEP_PX = 240;
const browser = await openBrowser();
const page = await openPage(browser, { width: 1280 });

// The times between pictures while `turn` is done again and again.
async function pictures(turn) {
  await page.evaluate(() => {
    window.times = [];
    let last = performance.now();
    const next = (now) => {
      window.times.push(now - last);
      last = now;
      window.running = requestAnimationFrame(next);
    };
    window.running = requestAnimationFrame(next);
  });
  for (let i = 0; i < TURNS; i += 1) await turn(i);
  const times = await page.evaluate(() => {
    cancelAnimationFrame(window.running);
    return window.times;
  });
  times.sort((a, b) => a - b);
  return { p95: times[Math.floor(times.length * 0.95)], most: times.at(-1), count: times.length };
}

await signIn(page);
await page.goto(`${site.url}/#/help`);
await settled(page);
const idle = await pictures(() => page.waitForTimeout(16));
const unit = await page.evaluate(
  async ({ code, on }) => (await (await fetch(`/api/v1/units?parent=${code}&on=${on}`)).json()).parent.id,
  { code: process.env.UNIT, on: process.env.ON },
);
await page.goto(`${site.url}/#/book?unit=${unit}&on=${process.env.ON}`);
await page.locator('#cell').waitFor();
await page.waitForFunction(() => Number(document.querySelector('[role="grid"]').getAttribute('aria-rowcount')) > 1000);
await page.waitForFunction(() => !document.querySelector('.bar .status').textContent.includes('…'));
const rows = await page.locator('[role="grid"]').getAttribute('aria-rowcount');
await page.locator('[role="grid"]').hover();
const grid = await pictures((turn) => page.mouse.wheel(0, turn < TURNS / 2 ? STEP_PX : -STEP_PX));
if (grid.count < TURNS / 2) throw new Error(`only ${grid.count} pictures were made`);
const told = (name, text) => console.log(`${name.padEnd(46)} ${text}`);
told(`a grid of ${rows} rows rolled through`, `p95 ${grid.p95.toFixed(1)} ms a picture, longest ${grid.most.toFixed(1)}, limit ${LIMIT_MS} ms, ratio ${(grid.p95 / LIMIT_MS).toFixed(2)}`);
told('  an empty page beside it', `p95 ${idle.p95.toFixed(1)} ms, longest ${idle.most.toFixed(1)}`);
await browser.close();
