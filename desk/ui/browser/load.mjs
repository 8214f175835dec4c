// Fifty open tabs, and twenty edits a second for a minute, spread over them: node browser/load.mjs
//
// Prints failures and the server's memory. Everything stays on this machine, and it ends by itself.
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { copyOfCases, launch, openPage, serve } from './desk.mjs';

const CASE = 'russia-ukraine-2025';
const TABS = Number(process.env.TABS ?? 50);
const PER_SECOND = 20;
const SECONDS = Number(process.env.SECONDS ?? 60);

const server = await serve(copyOfCases(CASE), { options: [], draws: 10_000 });
const memory = () => Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.process.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
const browser = await launch();
const context = await browser.newContext({ viewport: { width: 900, height: 700 } });
const faults = [];
const pages = [];
console.log(`load average ${loadavg()[0].toFixed(1)}; server ${memory()} MB`);
for (let t = 0; t < TABS; t++) {
  const page = await openPage(context, server.address, faults);
  await page.goto(`${server.address}/c/${CASE}/overview`);
  pages.push(page);
}
for (const page of pages) await page.locator('.numbers input[type=range]').first().waitFor();
console.log(`${TABS} tabs open; server ${memory()} MB`);
const began = Date.now();
let edits = 0;
const memories = [];
while (Date.now() - began < SECONDS * 1000) {
  const page = pages[edits % TABS];
  await page.evaluate((value) => {
    const field = document.querySelector('.numbers input[type=range]');
    field.value = String(value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, Math.round((0.2 + 0.6 * Math.random()) * 100) / 100);
  edits++;
  if (edits % (10 * PER_SECOND) === 0) memories.push(memory());
  const due = began + (edits * 1000) / PER_SECOND;
  if (due > Date.now()) await new Promise((r) => { setTimeout(r, due - Date.now()); });
}
const seconds = (Date.now() - began) / 1000;
const answered = await Promise.all(pages.map((page) => page.waitForFunction(
  () => document.querySelector('.deal-line')?.dataset.settings === new URLSearchParams(location.search).getAll('set').join(' ')).then(() => 1, () => 0)));
console.log(`${edits} edits in ${seconds.toFixed(0)} s (${(edits / seconds).toFixed(1)} a second); ${answered.reduce((a, b) => a + b)} of ${TABS} tabs show the answer to their last edit; ${faults.length} failures`);
console.log(`server memory every 10 s: ${memories.join(', ')} MB`);
if (faults.length) console.log([...new Set(faults)].slice(0, 10));
await browser.close();
await server.stop();
