// Fifty open tabs, and twenty edits a second for a minute, spread over them: node browser/load.mjs
//
// All tabs stand in one window of one browser, as a person's would, but every one believes that it is looked at. An edit moves
// one of the tab's sliders somewhere at random. Prints failures, how soon first answers came, and the server's memory and
// processor time. Everything stays on this machine, and it ends by itself.
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { AS_LAUNCHED, copyOfCases, launch, openPage, serve } from './desk.mjs';

const CASE = 'russia-ukraine-2025';
const TABS = Number(process.env.TABS ?? 50);
const PER_SECOND = 20;
const SECONDS = Number(process.env.SECONDS ?? 60);

const server = await serve(copyOfCases(CASE), { options: AS_LAUNCHED, draws: 10_000 });
const status = () => readFileSync(`/proc/${server.process.pid}/status`, 'utf8');
const memory = () => Math.round(Number(/VmRSS:\s+(\d+)/.exec(status())?.[1] ?? 0) / 1024);
const used = () => {
  const fields = readFileSync(`/proc/${server.process.pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
};
const browser = await launch();
const context = await browser.newContext({ viewport: { width: 900, height: 700 } });
const faults = [];
const pages = [];
const waits = [];
const asked = new Set();
console.log(`${cpus().length} processors, load average ${loadavg()[0].toFixed(1)}; server ${memory()} MB`);
const opening = Date.now();
for (let t = 0; t < TABS; t++) {
  const page = await openPage(context, server.address, faults);
  page.on('response', (r) => { if (r.status() >= 400) faults.push(`status ${r.status()} ${r.url()}`); });
  page.on('requestfinished', (r) => {
    if (!r.url().endsWith('/glance')) return;
    asked.add(r.postData());
    waits.push(r.timing().responseEnd);
  });
  await page.goto(`${server.address}/c/${CASE}/overview`);
  await page.locator('.numbers input[type=range]').first().waitFor();
  pages.push(page);
}
console.log(`${TABS} tabs opened in ${((Date.now() - opening) / 1000).toFixed(0)} s; server ${memory()} MB`);
const began = Date.now();
const before = used();
let edits = 0;
let late = 0;
const memories = [];
while (Date.now() - began < SECONDS * 1000) {
  const page = pages[edits % TABS];
  void page.evaluate(([which, where]) => {
    const fields = document.querySelectorAll('.numbers input[type=range]');
    const field = fields[Math.floor(which * fields.length)];
    field.value = String(Number(field.min) + where * (Number(field.max) - Number(field.min)));
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, [Math.random(), Math.random()]).catch((e) => faults.push(`edit: ${e.message}`));
  edits++;
  if (edits % (10 * PER_SECOND) === 0) memories.push(memory());
  const due = began + (edits * 1000) / PER_SECOND;
  if (due > Date.now()) await new Promise((r) => { setTimeout(r, due - Date.now()); });
  else late++;
}
const seconds = (Date.now() - began) / 1000;
const processor = used() - before;
const answered = await Promise.all(pages.map((page) => page.waitForFunction(
  () => document.querySelector('.deal-line')?.dataset.settings === new URLSearchParams(location.search).getAll('set').join(' ')).then(() => 1, () => 0)));
const all = answered.reduce((a, b) => a + b);
const caughtUp = (Date.now() - began) / 1000 - seconds;
waits.sort((a, b) => a - b);
const quantile = (q) => Math.round(waits[Math.min(waits.length - 1, Math.ceil(q * waits.length) - 1)] ?? 0);
console.log(`${edits} edits in ${seconds.toFixed(0)} s (${(edits / seconds).toFixed(1)} a second, ${late} sent late); ${all} of ${TABS} tabs show the answer to their last edit, ${caughtUp.toFixed(1)} s after it; ${faults.length} failures`);
console.log(`${waits.length} first answers to ${asked.size} different what-ifs (newer edits of a tab stand in for older ones): median ${quantile(0.5)} ms, p95 ${quantile(0.95)} ms; server ${processor.toFixed(0)} s of processor time`);
console.log(`server memory every 10 s: ${memories.join(', ')} MB; load average ${loadavg()[0].toFixed(1)}`);
if (faults.length) console.log([...new Set(faults)].slice(0, 10));
await browser.close();
await server.stop();
process.exit(faults.length === 0 && all === TABS ? 0 : 1);
