// From conclusions back to the words they rest on, and from drafts into the ledger.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { copyOfCases, findings, launch, LONG, openPage, PICTURES, serve, settled, winset } from './desk.mjs';

const CASE = 'two-rivers';
let folder;
let server;
let browser;
before(async () => {
  folder = copyOfCases(CASE);
  const herald = join(folder, CASE, 'sources', 'lake-herald.txt');
  writeFileSync(herald, readFileSync(herald, 'utf8').replace('the last thing', 'the first thing'));
  const article = join(folder, 'dispatch.txt');
  writeFileSync(article, '“We sign nothing that leaves the lock upstream,” said Sela Moran.\n\nPresident Arda called the walkout “a pity”.\n');
  const read = await winset('read', article, '--case', join(folder, CASE), '--source', 'dispatch', '--date', '2025-06-02');
  assert.equal(read.code, 0, read.err);
  [server, browser] = await Promise.all([serve(folder), launch()]);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

test('an item leads to the words it rests on, in their text; quotes that are lost are shown as such', { timeout: LONG }, async () => {
  const faults = [];
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await openPage(context, server.address, faults);
  await page.goto(`${server.address}/c/${CASE}/ledger`);
  await settled(page);
  assert.match(await page.locator('.notice').innerText(), /item.* rest.* not found/);
  await page.getByRole('button', { name: 'Show only these' }).click();
  const rows = page.locator('.items tbody tr');
  assert.ok(await rows.count() > 0 && await rows.locator('.lost-word').count() >= await rows.count());
  await rows.first().getByRole('button', { name: /In its text/ }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('.lost li').first().waitFor();
  assert.match(await dialog.innerText(), /not the one whose SHA-256 was noted[^]*broken anchor/);
  faults.push(...await findings(page));
  await page.screenshot({ path: join(PICTURES, 'desk-text-broken.png') });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });

  // Arabic, opened by keyboard: the paragraph runs from the right, its mark holds the very words.
  await page.getByRole('button', { name: 'Show only these' }).click();
  const arabic = page.getByRole('button', { name: /In its text: .*, al-nahr/ }).first();
  await arabic.focus();
  await page.keyboard.press('Enter');
  await dialog.locator('mark.chosen').first().waitFor();
  const words = await dialog.locator('mark.chosen').first().innerText();
  const held = readFileSync(join(folder, CASE, 'sources', 'al-nahr.txt'), 'utf8');
  assert.ok(/\p{Script=Arabic}/u.test(words) && held.includes(words));
  assert.equal(await dialog.locator('.held').evaluate((e) => getComputedStyle(e).unicodeBidi), 'plaintext');
  assert.ok((await dialog.locator('.held').textContent()) === held, 'the text is whole');
  await page.screenshot({ path: join(PICTURES, 'desk-text-rtl.png') });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  assert.ok(await arabic.evaluate((b) => document.activeElement === b), 'and back to where one was');
  assert.deepEqual(faults, []);
  await context.close();
});

test('on a phone the first items are shown, all on demand, and all on paper', { timeout: LONG }, async () => {
  const faults = [];
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await openPage(context, server.address, faults);
  await page.goto(`${server.address}/c/${CASE}/ledger`);
  await settled(page);
  const rows = page.locator('.items tbody tr');
  const first = await rows.count();
  const [, all] = /of (\d+) items/.exec(await page.getByText(/\d+ of \d+ items/).innerText());
  assert.ok(first > 0 && first < Number(all), `${first} of ${all}`);

  await page.evaluate(() => addEventListener('beforeprint', () => { document.body.dataset.printed = document.querySelectorAll('.items tbody tr').length; }));
  await page.pdf();
  assert.equal(await page.locator('body').getAttribute('data-printed'), all);
  await page.getByText(`${first} of ${all} items`).waitFor();

  await page.getByRole('button', { name: `Show all ${all}` }).press('Enter');
  await page.getByText(`${all} of ${all} items`).waitFor();
  assert.equal(await rows.count(), Number(all));
  assert.ok(await rows.nth(first).evaluate((row) => document.activeElement === row), 'at the first item that is new');
  assert.deepEqual(faults, []);
  await context.close();
});

test('a draft is taken into the ledger by keyboard, another rejected; the command line agrees', { timeout: LONG }, async () => {
  const faults = [];
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await openPage(context, server.address, faults, /422/);
  await page.goto(`${server.address}/c/${CASE}/ledger`);
  await settled(page);
  await page.locator('section[aria-labelledby=drafts] summary').first().focus();
  await page.keyboard.press('Enter');
  const draft = page.locator('.draft', { hasText: 'Sela Moran' });
  await draft.getByRole('button', { name: /^Accept/ }).focus();
  await page.keyboard.press('Enter');
  await draft.getByLabel('Id', { exact: true }).fill('no spaces here');
  await page.keyboard.press('Enter');
  await draft.locator('.problems li').first().waitFor();
  faults.push(...await findings(page));
  await page.screenshot({ path: join(PICTURES, 'desk-draft.png') });
  await draft.getByLabel('Id', { exact: true }).fill('farmers-lock');
  await draft.getByLabel('Credibility').selectOption('2');
  await draft.getByLabel('Id', { exact: true }).press('Enter');
  await page.getByText('accepted dispatch-1 as item farmers-lock').waitFor();
  await page.locator('.draft', { hasText: 'a pity' }).getByRole('button', { name: /^Reject/ }).click();
  await page.getByText('rejected dispatch-').waitFor();
  await page.locator('#item-farmers-lock').waitFor();
  const listed = await winset('ledger', join(folder, CASE), '--items');
  assert.match(listed.out, /farmers-lock/);
  assert.match(readFileSync(join(folder, CASE, 'drafts', 'dispatch.yaml'), 'utf8'), /state: rejected/);
  assert.deepEqual(faults, []);
  await context.close();
});

test('what two what-ifs say stands in an address, and a report with draws is one click away', { timeout: LONG }, async () => {
  const faults = [];
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await openPage(context, server.address, faults);
  const set = 'set=' + encodeURIComponent('parties.north.leader.reservation=5');
  await page.goto(`${server.address}/c/${CASE}/compare?${set}&left=*&right=`);
  await page.locator('tr.differs').first().waitFor();
  assert.equal(await page.locator('#left-choice').inputValue(), '*');
  await page.locator('#right-choice').selectOption('*');
  await page.waitForFunction(() => document.querySelectorAll('tr.differs').length === 0);
  await page.waitForURL(/left=\*$/); // once the numbers rest
  await settled(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '… with draws' }).click()]);
  const report = readFileSync(await download.path(), 'utf8');
  assert.match(report, /id="matters"|What matters/);
  assert.match(report, /of every uncertain number at once/);
  assert.deepEqual(faults, []);
  await context.close();
});

test('whoever follows a wrong address is told so by a page', { timeout: LONG }, async () => {
  const faults = [];
  const context = await browser.newContext();
  const page = await openPage(context, server.address, faults, /404/);
  const found = await page.goto(`${server.address}/c/two-river/overview`);
  assert.equal(found.status(), 404);
  await page.getByText('no such case').first().waitFor();
  await page.goto(`${server.address}/c/${CASE}/nothing`);
  await page.getByText('There is no such page').waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});
