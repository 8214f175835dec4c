// What people do with the desk, on the teaching case.
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { copyOfCases, launch, LONG, openPage, PICTURES, serve, settled, winset } from './desk.mjs';

const CASE = 'two-rivers';
const HOSTILE = 'hostile';
const MARKUP = '<img src=x onerror=document.title=1> מחקר על שני נהרות';
const NUMBER = 'parties.north.leader.reservation';

let folder;
let server;
let browser;
before(async () => {
  folder = copyOfCases(CASE);
  cpSync(join(folder, CASE), join(folder, HOSTILE), { recursive: true });
  const file = join(folder, HOSTILE, 'case.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, `title: "${MARKUP}"`));
  [server, browser] = await Promise.all([serve(folder), launch()]);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const overview = () => `${server.address}/c/${CASE}/overview`;
const field = (page) => page.locator(`[id="n-${NUMBER}"]`);

async function visit(faults, expected) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  return openPage(context, server.address, faults, expected);
}

test('by keyboard alone: find a number, move it, see a verdict turn, go back, save', { timeout: LONG }, async () => {
  const faults = [];
  const page = await visit(faults);
  await page.goto(overview());
  await settled(page);
  await page.locator('body').press('/');
  await page.keyboard.type('south power'); // any number can be found …
  await page.locator('.found button').first().waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('north leader reservation');
  await page.waitForFunction(() => [...document.querySelectorAll('.found button')].map((b) => b.textContent.includes('reservation')).join() === 'true');
  await page.keyboard.press('Tab');
  for (let i = 0; i < 40 && !(await page.evaluate((id) => document.activeElement?.id === id, `n-${NUMBER}`)); i++) await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.id), `n-${NUMBER}`, 'the field is reached by Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await page.locator('.was-verdict').first().waitFor();
  await page.locator('.changes-effect', { hasText: /verdict.* turn/ }).waitFor();
  await page.waitForURL(/set=parties.north.leader.reservation%3D5/);
  await settled(page);
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => document.querySelectorAll('.was-verdict').length === 0);
  await page.keyboard.press('Control+Shift+Z');
  await page.locator('.was-verdict').first().waitFor();
  await page.locator('#save-name').focus();
  await page.keyboard.type('North asks for less');
  await page.keyboard.press('Enter');
  await page.getByText('winset assess two-rivers --with north-asks-for-less').waitFor();
  assert.deepEqual(faults, []);

  // … and the file it made means the same on the command line.
  const saved = join(folder, CASE, 'what-ifs', 'north-asks-for-less.yaml');
  assert.match(readFileSync(saved, 'utf8'), /title: "North asks for less"[^]*parties\.north\.leader\.reservation: 5\n/);
  const [byName, bySet] = await Promise.all([
    winset('assess', join(folder, CASE), '--with', 'north-asks-for-less', '--format', 'json'),
    winset('assess', join(folder, CASE), '--set', `${NUMBER}=5`, '--format', 'json'),
  ]);
  assert.equal(byName.code, 0, byName.err);
  assert.equal(byName.out, bySet.out);
  await page.context().close();
});

test('what is half written stays while the case file changes outside', { timeout: LONG }, async () => {
  const faults = [];
  const page = await visit(faults);
  await page.goto(overview());
  await settled(page);
  const file = join(folder, CASE, 'case.yaml');
  const original = readFileSync(file, 'utf8');
  await field(page).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('5');
  writeFileSync(file, original.replace('title: The Two Rivers', 'title: The three rivers'));
  await page.locator('h1', { hasText: 'The three rivers talks' }).waitFor();
  assert.equal(await field(page).inputValue(), '5');
  await page.keyboard.press('Enter');
  await page.locator('.was-verdict').first().waitFor();
  writeFileSync(file, original);
  await page.locator('h1', { hasText: 'The Two Rivers talks' }).waitFor();
  assert.deepEqual(faults, []);
  await page.context().close();
});

test('a tab nobody sees asks for no long answers, and asks once somebody does', { timeout: LONG }, async () => {
  const faults = [];
  const page = await visit(faults);
  let runs = 0;
  page.on('request', (r) => { if (r.url().endsWith('/runs')) runs++; });
  await page.addInitScript(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => (globalThis.unseen ? 'hidden' : 'visible') });
  });
  await page.goto(overview());
  await settled(page);
  await page.evaluate(() => { globalThis.unseen = true; });
  const before = runs;
  await field(page).fill('6');
  await field(page).press('Enter');
  await page.locator('.deal-line[data-settings$="=6"]').waitFor(); // first answers come all the same
  await page.waitForTimeout(1500);
  assert.equal(runs, before);
  assert.equal(await page.evaluate(() => document.body.dataset.settled), 'false');
  await page.evaluate(() => {
    globalThis.unseen = false;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await settled(page);
  assert.ok(runs > before);
  assert.deepEqual(faults, []);
  await page.context().close();
});

test('numbers moved are written into the case file, comments and order kept', { timeout: LONG }, async () => {
  const faults = [];
  const page = await visit(faults);
  const file = join(folder, CASE, 'case.yaml');
  const original = readFileSync(file, 'utf8');
  await page.goto(`${overview()}?set=${encodeURIComponent(`${NUMBER}=51`)}`);
  await settled(page);
  await page.getByRole('button', { name: 'Write into the case file' }).click();
  await page.getByText('What these numbers rest on').waitFor();
  assert.equal(readFileSync(file, 'utf8'), original.replace('{is: 55, why', '{is: 51, why'));
  await page.waitForFunction((id) => document.getElementById(id)?.value === '51', `n-${NUMBER}`);
  assert.equal(await page.locator('.changes-count').innerText(), 'As saved');
  writeFileSync(file, original);
  assert.deepEqual(faults, []);
  await page.context().close();
});

test('a slider moves the verdicts while it moves, and back', { timeout: LONG }, async () => {
  const faults = [];
  const page = await visit(faults);
  await page.goto(overview());
  await settled(page);
  const slider = page.locator('.number', { has: field(page) }).locator('input[type=range]');
  await slider.focus();
  for (let i = 0; i < 12; i++) await page.keyboard.press('PageDown');
  await page.locator('.was-verdict').first().waitFor();
  await page.getByRole('button', { name: 'Back to the saved case' }).click();
  await page.waitForFunction(() => document.querySelectorAll('.was-verdict').length === 0);
  await field(page).fill('nonsense');
  await field(page).press('Enter');
  await page.getByText('is not a number').waitFor();
  assert.match(await page.locator('.problems').innerText(), /write it 40, 30..50 or 30..40..50/);
  faults.splice(0, faults.length, ...faults.filter((f) => !f.includes('422')));
  assert.deepEqual(faults, []);
  await page.context().close();
});

test('a package is changed option by option and every party moves', { timeout: LONG }, async () => {
  const faults = [];
  const page = await visit(faults);
  await page.goto(`${server.address}/c/${CASE}/deal`);
  await page.locator('.package-issues fieldset').first().waitFor();
  const margins = () => page.locator('.standings td[data-party]').allInnerTexts();
  const before = await margins();
  const key = page.locator('.standings').getByRole('list', { name: 'Key' });
  assert.deepEqual((await key.getByRole('listitem').allInnerTexts()).map((t) => t.trim()), ['leader', 'ratification at home', '0: would just sign']);
  assert.equal(await page.locator('.standings tbody th .dot').count(), 0, 'a dot is the leader, nothing else');
  await page.locator('.package-issues label:not(.on) input').first().check();
  await page.waitForFunction((was) => [...document.querySelectorAll('.standings td[data-party]')].map((x) => x.textContent).join() !== was, before.join());
  await page.getByRole('button', { name: 'The closest package' }).click();
  await page.waitForFunction((was) => [...document.querySelectorAll('.standings td[data-party]')].map((x) => x.textContent).join() === was, before.join());
  assert.deepEqual(faults, []);
  await page.context().close();
});

test('the file: completion, problems while typing, saving, and two tabs in conflict', { timeout: LONG }, async () => {
  const faults = [];
  const first = await visit(faults, /412/);
  const second = await openPage(first.context(), server.address, faults, /412/);
  const file = join(folder, CASE, 'case.yaml');
  const original = readFileSync(file, 'utf8');
  for (const page of [first, second]) {
    await page.goto(`${server.address}/c/${CASE}/file`);
    await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('winset: 1'));
  }
  await first.locator('textarea').evaluate((t) => { t.focus(); t.setSelectionRange(t.value.length, t.value.length); });
  await first.keyboard.type('\nno');
  await first.keyboard.press('Control+Space');
  await first.locator('#completions li').first().waitFor();
  await first.keyboard.press('Enter');
  assert.match(await first.locator('textarea').inputValue(), /\nnote: $/);
  await first.keyboard.type('[');
  await first.locator('#file-problems li').first().waitFor();
  assert.match(await first.locator('#file-problems').innerText(), /line \d+, column \d+/);
  await first.keyboard.press('Backspace');
  await first.keyboard.type('written in the first tab');
  await first.getByText('In order').waitFor();
  // The second tab holds words of its own by then; without any it would follow the first.
  await second.locator('textarea').evaluate((t) => { t.focus(); t.setSelectionRange(0, 0); });
  await second.keyboard.type('# written in the second tab\n');
  await first.keyboard.press('Control+s');
  await first.locator('.acts [role=status]', { hasText: /Saved/ }).waitFor();
  const wanted = `${original}\nnote: written in the first tab`;
  assert.ok(readFileSync(file, 'utf8') === wanted, `what was typed, comments and order kept, not …${readFileSync(file, 'utf8').slice(-60)}`);

  // It is told, and loses nothing.
  await second.keyboard.press('Control+s');
  await second.getByText('Nothing was overwritten').waitFor();
  await second.screenshot({ path: join(PICTURES, 'desk-conflict.png') });
  assert.ok(readFileSync(file, 'utf8') === wanted, `what was typed, comments and order kept, not …${readFileSync(file, 'utf8').slice(-60)}`);
  await second.getByRole('button', { name: 'Show theirs, drop mine' }).click();
  assert.match(await second.locator('textarea').inputValue(), /first tab$/);
  writeFileSync(file, original);
  assert.deepEqual(faults, []);
  await first.context().close();
});

test('a file broken outside: the page says where, and goes on with the last good state', { timeout: LONG }, async () => {
  const faults = [];
  const page = await visit(faults);
  await page.goto(overview());
  await settled(page);
  const file = join(folder, CASE, 'case.yaml');
  const original = readFileSync(file, 'utf8');
  appendFileSync(file, '\nnonsense: [\n');
  await page.locator('.broken').waitFor();
  assert.match(await page.locator('.broken').innerText(), /case\.yaml:\d+:\d+/);
  assert.ok(await page.locator('.grid button.verdict').count() > 0);
  await page.screenshot({ path: join(PICTURES, 'desk-broken.png') });
  writeFileSync(file, original.replace('title: The Two Rivers', 'title: The three rivers'));
  await page.locator('h1', { hasText: 'The three rivers talks' }).waitFor();
  writeFileSync(file, original);
  assert.deepEqual(faults, []);
  await page.context().close();
});

test('texts that hold markup or run from right to left stay text, in their direction', { timeout: LONG }, async () => {
  const faults = [];
  const page = await visit(faults);
  await page.goto(`${server.address}/c/${HOSTILE}/overview`);
  await settled(page);
  assert.equal(await page.locator('h1').innerText(), MARKUP);
  assert.equal(await page.locator('main img').count(), 0);
  await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
  await page.screenshot({ path: join(PICTURES, 'desk-rtl.png') });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
  assert.ok(await page.evaluate(() => document.querySelector('.panel').getBoundingClientRect().left < document.querySelector('main').getBoundingClientRect().left), 'the column goes to the other side');
  await page.context().close();
  assert.deepEqual(faults, []);
});

test('a server killed while it saves loses no saved byte', { timeout: LONG }, async () => {
  const killed = copyOfCases(CASE);
  const file = join(killed, CASE, 'case.yaml');
  const original = readFileSync(file, 'utf8');
  let acknowledged = original;
  for (let round = 0; round < 3; round++) {
    const victim = await serve(killed);
    const { session } = await (await fetch(`${victim.address}/api/session`)).json();
    const path = `${victim.address}/api/cases/${CASE}/files/case.yaml`;
    let tag = (await fetch(path)).headers.get('ETag');
    setTimeout(() => victim.process.kill('SIGKILL'), 150 + 170 * round);
    let tried = acknowledged;
    try {
      for (let n = 0; ; n++) {
        tried = `${original}# round ${round}, save ${n} ${'x'.repeat(200_000)}\n`;
        const answer = await fetch(path, { method: 'PUT', body: tried, headers: { 'If-Match': tag, 'X-Winset-Session': session } });
        assert.equal(answer.status, 200);
        tag = answer.headers.get('ETag');
        acknowledged = tried;
      }
    } catch (e) {
      if (e instanceof assert.AssertionError) throw e;
    }
    await victim.stop();
    const found = readFileSync(file, 'utf8');
    assert.ok(found === acknowledged || found === tried, `round ${round}: the file is whole and holds what was acknowledged`);
    acknowledged = found;
  }
});

test('a server that is gone is told, one that is back is used again', { timeout: LONG }, async () => {
  const faults = [];
  const own = copyOfCases(CASE);
  let mine = await serve(own);
  const port = Number(new URL(mine.address).port);
  const context = await browser.newContext();
  const page = await openPage(context, mine.address, faults, /ERR_CONNECTION|403|Failed to load/);
  await page.goto(`${mine.address}/c/${CASE}/overview`);
  await settled(page);
  await mine.stop();
  await page.getByText('The server does not answer').waitFor();
  mine = await serve(own, { port });
  try {
    await page.waitForFunction(() => !document.body.innerText.includes('The server does not answer'));
    await page.locator(`[id="n-${NUMBER}"]`).fill('5');
    await page.locator(`[id="n-${NUMBER}"]`).press('Enter');
    await page.locator('.was-verdict').first().waitFor();
  } finally {
    await mine.stop();
    await context.close();
  }
  assert.deepEqual(faults, []);
  assert.ok(existsSync(join(own, CASE, 'case.yaml')));
});
