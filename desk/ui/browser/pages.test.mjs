// Every page, looked at by axe and by a camera, in the light, in the dark, on a phone, on paper. On the real case:
// CASE=russia-ukraine-2025 MOVED=parties.russia.leader.reservation=60 npm run browser
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { copyOfCases, launch, openPage, PICTURES, serve, settled } from './desk.mjs';

const CASE = process.env.CASE ?? 'two-rivers';
const MOVED = 'set=' + encodeURIComponent(process.env.MOVED ?? 'parties.north.leader.reservation=40');
const PAGES = ['overview', 'plans', 'deal', 'war', 'beliefs', 'forecast', 'doubts', 'ledger', 'compare', 'file'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let server;
let browser;
before(async () => {
  [server, browser] = await Promise.all([serve(copyOfCases(CASE)), launch()]);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Serious findings of axe, with where they are. */
async function findings(page) {
  // The page's policy lets no foreign script in; the debugger's door is not the page's.
  await page.evaluate(axe);
  const result = await page.evaluate(() => globalThis.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  return result.violations
    .filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => `${n.target} ${n.failureSummary?.split('\n')[1] ?? ''}`).join(' | ')}`);
}

test('every page is well and has no serious finding of axe', { timeout: 300_000 }, async () => {
  const faults = [];
  const context = await browser.newContext({ viewport: { width: 1440, height: 1500 } });
  const page = await openPage(context, server.address, faults);
  await page.goto(`${server.address}/c/${CASE}/overview?${MOVED}`);
  await settled(page);
  for (const name of PAGES) {
    const tab = page.locator(`.tabs a[href$="/${name}"]`);
    if (await tab.count() === 0) continue; // the case has no such part
    await tab.click();
    await page.locator('h1').first().waitFor();
    await page.waitForTimeout(300);
    if (name === 'deal') await page.locator('.package-issues fieldset').first().waitFor();
    if (name === 'overview') await page.locator('.grid button.verdict').nth(1).click();
    await page.evaluate(() => scrollTo(0, 0));
    await page.screenshot({ path: join(PICTURES, `desk-${name}.png`) });
    faults.push(...(await findings(page)).map((f) => `${name}: ${f}`));
    const spills = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (spills > 0) faults.push(`${name} spills by ${spills}`);
  }
  assert.deepEqual(faults, []);
  await context.close();
});

test('the same in the dark, on a phone, in greyscale and on paper', { timeout: 300_000 }, async () => {
  const faults = [];
  const dark = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: 'dark' });
  const phone = await browser.newContext({ viewport: { width: 320, height: 700 } });
  for (const [context, look] of [[dark, 'dark'], [phone, 'phone']]) {
    const page = await openPage(context, server.address, faults);
    for (const name of ['overview', 'deal', 'plans']) {
      await page.goto(`${server.address}/c/${CASE}/${name}?${MOVED}`);
      await settled(page);
      if (name === 'deal') await page.locator('.package-issues fieldset').first().waitFor();
      await page.screenshot({ path: join(PICTURES, `desk-${name}-${look}.png`), fullPage: look === 'phone' });
      faults.push(...(await findings(page)).map((f) => `${look} ${name}: ${f}`));
      const spills = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (spills > 0) faults.push(`${look} ${name} spills by ${spills}`);
    }
    if (look === 'dark') {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(`${server.address}/c/${CASE}/overview?${MOVED}`);
      await settled(page);
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
