// Every page there is, read from the table of pages: on a telephone's width and on a PC's nothing runs out of the page,
// axe finds nothing serious, and there is a heading. A page of a thing that there is not must say so as well.
import { readFileSync } from 'node:fs';
import { ask, communesWithChildren } from './people.mjs';
import { administrator, axe, check, expect, finish, fitsWidth, openBrowser, openPage, picture, settled, signIn, site } from './support.mjs';

const NOBODY = '0190a7c4-0000-7000-8000-00000000dead';
const table = readFileSync(new URL('../../web/src/pages.ts', import.meta.url), 'utf8');
const paths = [...table.matchAll(/path: '([^']+)'/g)].map(([, path]) => path);

const browser = await openBrowser();
const office = await openPage(browser, { width: 1280 });
await signIn(office);
const [home] = await communesWithChildren(office, 1);
const { on } = await ask(office, '/units');
const child = home.child.id;
const household = (await ask(office, `/children/${child}?on=${on}`)).household?.id ?? NOBODY;
const round = (await ask(office, '/rounds')).rounds[0]?.id ?? NOBODY;
const values = { children: child, households: household, rounds: round, units: home.unit.id };

// The braces of a path, filled with what there is of that kind.
const filled = (path) =>
  path
    .replace(/:change/, 'record_care')
    .replace(/:unit/, home.unit.id)
    .replace(/:username/, 'nobody')
    .replace(/\/(\w[\w-]*)\/:(\w+)/g, (_, kind) => `/${kind}/${values[kind] ?? NOBODY}`)
    .replace(/:\w+/g, NOBODY);

await check('the table of pages is read', async () => {
  expect(paths.length > 40, `only ${paths.length} pages`);
});

for (const [role, who] of [
  ['an officer', undefined],
  ['the administrator', administrator],
]) {
  const page = await openPage(browser, { width: 360 });
  await signIn(page, who);
  for (const path of paths)
    await check(`${path} as ${role} sees it`, async () => {
      await page.goto(`${site.url}/#${filled(path)}?unit=${home.unit.id}&on=${on}`);
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await settled(page);
        const name = `page${path.replace(/\W+/g, '_')}-${who ? 'admin-' : ''}${width}`;
        await page.screenshot({ path: picture(name), fullPage: true });
        await axe(page);
        await fitsWidth(page);
      }
    });
  await check(`the browser of ${role} had nothing to complain of`, async () => {
    const bad = page.complaints.filter((each) => !/status of 403/.test(each));
    expect(bad.length === 0, bad.join('\n'));
  });
  await page.context().close();
}

await browser.close();
finish();
