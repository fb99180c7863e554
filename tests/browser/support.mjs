// What the journeys share: the browser, the server, the count of checks, axe.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = fileURLToPath(new URL('.', import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WAIT_MS = 15_000;
export const OUT = join(here, 'out');

const counts = { passed: 0, failed: 0 };

// Runs one named check; a failed one is told and counted, and the journey goes on where it can.
export async function check(name, run) {
  try {
    await run();
    counts.passed += 1;
    console.log(`ok      ${name}`);
    return true;
  } catch (error) {
    counts.failed += 1;
    console.log(
      `FAILED  ${name}\n        ${String(error.message ?? error)
        .split('\n')
        .slice(0, 12)
        .join('\n        ')}`,
    );
    return false;
  }
}

export function finish() {
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
}

export function expect(condition, message) {
  if (!condition) throw new Error(message);
}

// The server to talk to; tests/browser/run starts one with an invented province.
const url = process.env.BASE_URL?.replace(/\/$/, '');
if (!url) throw new Error('BASE_URL names no server: use tests/browser/run');
export const site = { url };

export const account = { name: process.env.ACCOUNT, password: process.env.PASSWORD };
export const administrator = { name: process.env.ADMINISTRATOR, password: process.env.PASSWORD };
export const workbook = process.env.WORKBOOK;

export async function openBrowser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
}

// A page that remembers everything the browser complains of: errors, refused code, broken answers.
export async function openPage(browser, { width, height = 800, lang = 'vi' } = { width: 1280 }) {
  const context = await browser.newContext({
    timezoneId: 'Asia/Ho_Chi_Minh', // as the PCs of offices are set; the register's day is that of Viet Nam
    viewport: { width, height },
    locale: lang === 'vi' ? 'vi-VN' : 'en-GB',
    acceptDownloads: true,
  });
  await context.addInitScript((chosen) => localStorage.setItem('mangnon.lang', chosen), lang);
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT_MS);
  page.complaints = [];
  page.on('pageerror', (error) => page.complaints.push(error.message));
  page.on('console', (message) => {
    const expected = /status of (401|404|409|422)/.test(message.text());
    if (message.type() === 'error' && !expected) page.complaints.push(message.text());
  });
  return page;
}

export async function signIn(page, who = account) {
  await page.goto(site.url);
  await page.locator('#username').waitFor();
  await page.keyboard.type(who.name);
  await page.keyboard.press('Tab');
  await page.keyboard.type(who.password);
  await page.keyboard.press('Enter');
  await page.locator('nav a[aria-current="page"]').waitFor();
}

// The page stands: its heading is there and nothing is being read any more.
export async function settled(page) {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], .busy'));
}

// Closes the window by the keyboard, throwing away what was typed in it.
export async function leaveDialog(page) {
  await page.keyboard.press('Escape');
  const discard = page.locator('dialog[open] [data-dialog="discard"]');
  if ((await discard.count()) > 0) await discard.click();
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
}

export async function axe(page) {
  // A button that has just been enabled is still on its way to its colours.
  await page.waitForFunction(() => document.getAnimations().every((each) => each.playState !== 'running'));
  await page.evaluate(AXE);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  const bad = found.violations.filter((each) => each.impact === 'serious' || each.impact === 'critical');
  const told = bad.map(
    (each) =>
      `${each.id}: ${each.nodes
        .slice(0, 3)
        .map((node) => `${node.html} ${node.any[0]?.message ?? ''}`)
        .join(' | ')}`,
  );
  expect(bad.length === 0, told.join('\n'));
}

export async function fitsWidth(page) {
  const { wide, names } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    names: [...document.querySelectorAll('body *')]
      .filter(
        (each) =>
          each.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !each.closest('.table-box'),
      )
      .slice(0, 5)
      .map((each) => `${each.tagName}.${each.className}`),
  }));
  expect(wide <= 0, `the page is ${wide} px too wide: ${names.join(', ')}`);
}

export function picture(name) {
  mkdirSync(OUT, { recursive: true });
  return join(OUT, `${name}.png`);
}

// Pictures of the page at both widths, with axe and the width checked on each.
export async function shoot(page, name) {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await settled(page);
    await page.screenshot({ path: picture(`${name}-${width}`), fullPage: true });
    await axe(page);
    await fitsWidth(page);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}
