// Measures what the desk promises, on the real case, and prints it: node browser/latency.mjs
//
//   first page     from the address being printed to the grid being painted, in a window that is open already, as a person's is; the
//                  server works out its first answers before it prints, so how long that takes is told too. Started as the launcher starts it, from its build with what the
//                  JVM learnt in training (so run ./winset once before)
//   edit           from the input event to the first answers being painted: keys on sliders, of five kinds of numbers
//
// While dragging (an edit as soon as the last is painted) and with pauses (the longer answers start and are ended anew).
import { existsSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { AS_LAUNCHED, copyOfCases, launch, openPage, serve, settled } from './desk.mjs';

const CASE = 'russia-ukraine-2025';
const NUMBERS = [
  'war.russia.cost', 'parties.ukraine.leader.lambda', 'parties.russia.wants.army-cap.weight',
  'parties.ukraine.wants.territory-donetsk.values.buffer', 'parties.european-allies.leader.reservation',
];
const WARMING = 20;
const EACH = Number(process.env.EACH ?? 24);

const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)];
const say = (what, times) => {
  const sorted = [...times].sort((a, b) => a - b);
  console.log(`${what.padEnd(44)} n ${String(sorted.length).padStart(4)}  median ${quantile(sorted, 0.5).toFixed(0).padStart(5)} ms  p95 ${quantile(sorted, 0.95).toFixed(0).padStart(5)} ms  max ${sorted.at(-1).toFixed(0).padStart(5)} ms`);
  return quantile(sorted, 0.95);
};

/** Processor time a server has used so far, in ms; on a busy machine it says more than the clock. Linux only, else 0. */
function used(server) {
  const file = `/proc/${server.process.pid}/stat`;
  if (!existsSync(file)) return 0;
  const fields = readFileSync(file, 'utf8').split(') ')[1].split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

console.log(`${cpus().length} processors, load average ${loadavg().map((l) => l.toFixed(1)).join(' ')}`);
const folder = copyOfCases(CASE);
const browser = await launch();
const faults = [];

// ---- first page ----
const prints = [];
const firsts = [];
const spent = [];
for (let round = 0; round < 3; round++) {
  const context = await browser.newContext();
  const page = await openPage(context, 'http://127.0.0.1', faults);
  const server = await serve(folder, { options: AS_LAUNCHED, draws: 10_000 });
  const printed = Date.now();
  prints.push(server.afterMs);
  const before = used(server);
  await page.goto(`${server.address}/c/${CASE}/overview`);
  await page.locator('.grid button.verdict').first().waitFor();
  await page.evaluate(() => new Promise((r) => { requestAnimationFrame(() => { setTimeout(r, 0); }); }));
  firsts.push(Date.now() - printed);
  spent.push(used(server) - before);
  await context.close();
  await server.stop();
}
say('address printed, from starting the server', prints);
say('first page, from the printed address', firsts);
say('  processor time of the server for it', spent);

// ---- edits ----
const server = await serve(folder, { options: AS_LAUNCHED, draws: 10_000 });
const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
const page = await openPage(context, server.address, faults);
const opened = Date.now();
await page.goto(`${server.address}/c/${CASE}/overview`);
await settled(page);
say('whole report, from opening the page', [Date.now() - opened]);
await page.evaluate(() => {
  // From the event's own time to after the frame in which the answer to it stands on the page.
  let heard = () => {};
  globalThis.expect = () => { globalThis.next = new Promise((done) => { heard = done; }); };
  let since = 0;
  let before = '';
  const line = () => document.querySelector('.deal-line')?.dataset.settings ?? '';
  addEventListener('input', (e) => { since = e.timeStamp; before = line(); }, true);
  new MutationObserver(() => {
    if (!since || line() === before) return;
    const began = since;
    since = 0;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => heard(performance.now() - began);
      channel.port2.postMessage(0);
    });
  }).observe(document.getElementById('app'), { subtree: true, attributes: true, childList: true, characterData: true });
});

async function slider(path) {
  if (await page.locator(`[id="n-${path}"]`).count() === 0) {
    await page.locator('#find-number').fill(path);
    await page.locator('.found button').first().click();
    await page.locator('#find-number').fill('');
  }
  return page.locator('.number', { has: page.locator(`[id="n-${path}"]`) }).locator('input[type=range]');
}

async function edits(path, count, pause) {
  const field = await slider(path);
  await field.focus();
  const found = [];
  for (let n = 0; n < count; n++) {
    await page.evaluate(() => globalThis.expect());
    await page.keyboard.press(n % 12 < 6 ? 'ArrowRight' : 'ArrowLeft');
    found.push(await page.evaluate(() => globalThis.next)); // told, not looked for: the processors are the page's and the server's
    if (pause) await page.waitForTimeout(pause);
  }
  return found;
}

say('warming up (not counted)', await edits(NUMBERS[0], WARMING, 0));
const dragged = [];
const paused = [];
for (const path of NUMBERS) {
  const before = used(server);
  const times = await edits(path, EACH, 0);
  say(`dragging ${path.slice(-36)}`, times);
  say('  processor time of the server for one', [(used(server) - before) / EACH]);
  dragged.push(...times);
}
for (const path of NUMBERS) paused.push(...await edits(path, Math.ceil(EACH / 3), 700));
const p95 = Math.max(say('all, dragging', dragged), say('all, with pauses of 0.7 s', paused));
await browser.close();
await server.stop();
if (faults.length) console.log(faults);
console.log(p95 <= 100 ? 'p95 is within 100 ms' : 'p95 is above 100 ms');
