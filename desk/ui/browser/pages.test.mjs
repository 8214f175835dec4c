// Every page, looked at by axe and by a camera, in the light, in the dark, on a phone, on paper. On the real case:
// CASE=russia-ukraine-2025 MOVED=war.russia.cost=2 npm run browser
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { copyOfCases, findings, launch, LONG, openPage, PICTURES, ROOT, serve, settled, spills } from './desk.mjs';

const CASE = process.env.CASE ?? 'two-rivers';
const MOVED = 'set=' + encodeURIComponent(process.env.MOVED ?? 'parties.north.leader.reservation=40');
const WAR = 'two-rivers-war';

/** The pages the case has: without a block of that name in its file there is none on the war, or on beliefs. */
const written = readFileSync(join(ROOT, 'cases', CASE, 'case.yaml'), 'utf8');
const there = (name) => !['war', 'beliefs'].includes(name) || new RegExp(`^${name}:`, 'm').test(written);
const PAGES = ['overview', 'plans', 'deal', 'war', 'beliefs', 'forecast', 'sensitivity', 'doubts', 'ledger', 'compare', 'file'].filter(there);

let server;
let browser;
before(async () => {
  [server, browser] = await Promise.all([serve(copyOfCases(...new Set([CASE, WAR]))), launch()]);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

test('every page is well and has no serious finding of axe', { timeout: LONG }, async () => {
  const faults = [];
  const context = await browser.newContext({ viewport: { width: 1440, height: 1500 } });
  const page = await openPage(context, server.address, faults);
  await page.goto(`${server.address}/c/${CASE}/overview?${MOVED}`);
  await settled(page);
  for (const name of PAGES) {
    await page.locator(`.tabs a[href$="/${name}"]`).click();
    await page.locator('h1').first().waitFor();
    if (name === 'forecast') await page.locator('.odds').first().waitFor();
    if (name === 'sensitivity') await page.locator('#indices').waitFor();
    if (name === 'deal') await page.locator('.package-issues fieldset').first().waitFor();
    if (name === 'overview') await page.locator('.grid button.verdict').nth(1).click();
    await page.evaluate(() => scrollTo(0, 0));
    await page.screenshot({ path: join(PICTURES, `desk-${name}.png`) });
    faults.push(...(await findings(page)).map((f) => `${name}: ${f}`));
    const by = await spills(page);
    if (by > 0) faults.push(`${name} spills by ${by}`);
  }
  // A case with a war: why they do not stop, and until when.
  await page.goto(`${server.address}/c/${WAR}/war`);
  await settled(page);
  for (const [name, sign] of [['war', '#weighing'], ['forecast', '#until']]) {
    await page.locator(`.tabs a[href$="/${name}"]`).click();
    await page.locator(sign).waitFor();
    await page.locator('.curves-frame svg').first().waitFor();
    await page.screenshot({ path: join(PICTURES, `desk-war-${name}.png`), fullPage: true });
    faults.push(...(await findings(page)).map((f) => `war ${name}: ${f}`));
    const by = await spills(page);
    if (by > 0) faults.push(`war ${name} spills by ${by}`);
  }
  assert.deepEqual(faults, []);
  await context.close();
});

test('the same in the dark, on a phone, in greyscale and on paper', { timeout: LONG }, async () => {
  const faults = [];
  const dark = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: 'dark' });
  const phone = await browser.newContext({ viewport: { width: 320, height: 700 } });
  for (const [context, look] of [[dark, 'dark'], [phone, 'phone']]) {
    const page = await openPage(context, server.address, faults);
    await page.goto(`${server.address}/c/${CASE}/overview?${MOVED}`);
    await settled(page);
    for (const name of ['overview', 'deal', 'plans', 'ledger', 'sensitivity', 'beliefs', 'doubts', 'forecast', 'file'].filter(there)) {
      await page.locator(`.tabs a[href$="/${name}"]`).click();
      if (name === 'sensitivity') await page.locator('#indices').waitFor();
      if (name === 'deal') await page.locator('.package-issues fieldset').first().waitFor();
      await page.screenshot({ path: join(PICTURES, `desk-${name}-${look}.png`), fullPage: look === 'phone' });
      faults.push(...(await findings(page)).map((f) => `${look} ${name}: ${f}`));
      const by = await spills(page);
      if (by > 0) faults.push(`${look} ${name} spills by ${by}`);
    }
    if (look === 'dark') {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.locator('.tabs a[href$="/overview"]').click();
      await page.locator('.grid').waitFor();
      await page.evaluate(() => { document.getElementById('app').style.filter = 'grayscale(1)'; });
      await page.screenshot({ path: join(PICTURES, 'desk-overview-grey.png') });
      await page.evaluate(() => { document.getElementById('app').style.filter = ''; });
      await page.emulateMedia({ media: 'print' });
      await page.pdf({ path: join(PICTURES, 'desk-overview.pdf'), format: 'A4' });
    }
    await context.close();
  }
  assert.deepEqual(faults, []);
});

test('the long lists about beliefs are folded on a phone, opened by keyboard, and whole on a wide screen and on paper', { timeout: LONG, skip: !there('beliefs') }, async () => {
  const faults = [];
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await openPage(context, server.address, faults);
  await page.goto(`${server.address}/c/${CASE}/beliefs`);
  await settled(page);
  const cells = page.locator('.matrix [role=gridcell]');
  const seen = (which) => which.evaluate((cell) => cell.checkVisibility({ contentVisibilityAuto: true }));
  await page.locator('#matrix').waitFor();
  assert.equal(await seen(cells.last()), false, 'folded');
  const folded = await page.evaluate(() => document.documentElement.scrollHeight);

  await page.emulateMedia({ media: 'print' });
  assert.equal(await seen(cells.last()), true, 'on paper');
  await page.emulateMedia({ media: 'screen' });

  await page.locator('section[aria-labelledby=matrix] summary').focus();
  await page.keyboard.press('Enter');
  await cells.first().waitFor();
  assert.equal(await seen(cells.last()), true, 'opened');
  assert.ok(await page.evaluate(() => document.documentElement.scrollHeight) > folded);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.evaluate(() => [...document.querySelectorAll('.matrix tbody tr')].indexOf(document.activeElement.closest('tr'))), 1, 'from cell to cell');
  faults.push(...await findings(page));
  if (await spills(page) > 0) faults.push('spills');

  await page.setViewportSize({ width: 1280, height: 900 });
  await page.reload();
  await settled(page);
  await cells.first().waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});
