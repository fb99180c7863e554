// What the journeys share: the browser, the count of checks, axe, and the mock server when no real one is named.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
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

// The server named by BASE_URL, or the mock, which ends with this process.
export async function server() {
  if (process.env.BASE_URL) return { url: process.env.BASE_URL.replace(/\/$/, ''), mock: false, stop: () => undefined };
  const port = process.env.MOCK_PORT ?? '8099';
  const child = spawn(process.execPath, [join(here, 'mock/server.mjs'), port], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error('the mock did not start'))),
  ]);
  return { url: `http://127.0.0.1:${port}`, mock: true, stop: () => child.kill() };
}

export const account = { name: process.env.ACCOUNT ?? 'ha', password: process.env.PASSWORD ?? 'mang-non-2018' };

// The workbook to import; for the mock, which reads nothing, any file will do.
export function workbook() {
  if (process.env.WORKBOOK) return process.env.WORKBOOK;
  const file = join(tmpdir(), 'so-bình-đông.xlsx');
  writeFileSync(file, 'mock');
  return file;
}

export async function openBrowser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
}

// A page that remembers everything the browser complains of: errors, refused code, broken answers.
export async function openPage(browser, { width, height = 800, lang = 'vi' } = { width: 1280 }) {
  const context = await browser.newContext({
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

export async function signIn(page, url) {
  await page.goto(url);
  await page.locator('#username').waitFor();
  await page.keyboard.type(account.name);
  await page.keyboard.press('Tab');
  await page.keyboard.type(account.password);
  await page.keyboard.press('Enter');
  await page.locator('nav a[aria-current="page"]').waitFor();
}

// The page stands: its heading is there and nothing is being read any more.
export async function settled(page) {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], .busy'));
}

export async function axe(page) {
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
