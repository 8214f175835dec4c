// Every page, looked at by axe and by a camera, in the light, in the dark, on a phone, on paper. On the real case:
// CASE=russia-ukraine-2025 MOVED=parties.russia.leader.reservation=60 npm run browser
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
