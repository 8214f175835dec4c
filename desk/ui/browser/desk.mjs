// What the browser tests and measurements share: a server over a copy of cases, and a browser that reports what goes wrong.
//
// Environment: WINSET_JAVA and WINSET_CLASSPATH name how to start Winset (the Maven test gives them; otherwise the launcher's
// build, with what the JVM learnt in training, in WINSET_APP or desk/target/app and the JDK the launcher would take),
// WINSET_CHROMIUM the browser. What is missing is said in one line.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

process.setMaxListeners(50);

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
export const PICTURES = join(ROOT, 'target', 'pictures');
mkdirSync(PICTURES, { recursive: true });

/** How long a test may take, and how long it may wait for one thing, on a machine that is busy with something else. */
export const LONG = 400_000;
const PATIENCE = Number(process.env.WINSET_PATIENCE ?? 100_000);

/** The first Chromium on the PATH; undefined if there is none. */
export function findChromium() {
  if (process.env.WINSET_CHROMIUM) return process.env.WINSET_CHROMIUM;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
      if (existsSync(join(folder, name))) return join(folder, name);
    }
  }
  return undefined;
}

/** Says what is missing, and ends. */
function lacks(what) {
  console.error(what);
  process.exit(1);
}

const launcher = readFileSync(join(ROOT, 'winset'), 'utf8');

/** The java of the JDK the launcher finds, by the launcher's own lines, so that both know the same places. */
function launchersJava() {
  const lines = /^needed=.*\n/m.exec(launcher)[0] + /^fail\(\) \{\n[^]*?^\}\n/m.exec(launcher)[0] + /^# --- a JDK[^]*?(?=^# --- running)/m.exec(launcher)[0];
  const found = spawnSync('/bin/sh', ['-c', `${lines}\nfind_jdk\nprintf %s "$java_home"`], { encoding: 'utf8' });
  return found.status === 0 ? join(found.stdout, 'bin', 'java') : lacks((found.stderr || String(found.error)).trim());
}

let foundJava = process.env.WINSET_JAVA;
const java = () => (foundJava ??= launchersJava());
function how() {
  if (process.env.WINSET_CLASSPATH) return ['-cp', process.env.WINSET_CLASSPATH, 'org.winset.desk.Main'];
  const app = process.env.WINSET_APP ?? join(ROOT, 'desk', 'target', 'app');
  const jar = join(app, 'winset-desk.jar');
  if (!existsSync(jar)) lacks(`There is no ${jar}: run ./winset once, which builds it.`);
  const learnt = readdirSync(app).filter((name) => name.endsWith('.aot')).map((name) => `-XX:AOTCache=${join(app, name)}`);
  return ['-Xlog:disable', ...learnt, '-jar', jar];
}

/** A folder with copies of cases, gone at the end. */
export function copyOfCases(...names) {
  const folder = mkdtempSync(join(tmpdir(), 'winset-browser-'));
  for (const name of names) cpSync(join(ROOT, 'cases', name), join(folder, name), { recursive: true });
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs Winset to its end. */
export function winset(...args) {
  return new Promise((done) => {
    const process_ = spawn(java(), ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', ...how(), ...args]);
    let out = '';
    let err = '';
    process_.stdout.on('data', (d) => { out += d; });
    process_.stderr.on('data', (d) => { err += d; });
    process_.on('close', (code) => done({ code, out, err }));
  });
}

/** What the launcher gives the JVM for `serve`. */
export const AS_LAUNCHED = /= serve \]; then\n([^]*?)\nfi/.exec(launcher)[1].match(/-XX:[^\s"]+/g);

/** Starts a server, for tests without the optimising compiler and with few draws; `address` once it says it. */
export function serve(folder, { port = 0, options = ['-XX:TieredStopAtLevel=1'], draws = 300 } = {}) {
  const started = Date.now();
  const process_ = spawn(java(), ['-XX:+UseSerialGC', ...options, ...how(), 'serve', folder, '--port', String(port), '--draws', String(draws)]);
  const server = { process: process_, stop: () => new Promise((done) => {
    if (process_.exitCode !== null || process_.signalCode !== null) return done();
    process_.on('exit', () => done());
    process_.kill('SIGKILL');
  }) };
  process.on('exit', () => process_.kill('SIGKILL'));
  return new Promise((done, fail) => {
    let out = '';
    let err = '';
    process_.stderr.on('data', (d) => { err += d; });
    process_.stdout.on('data', (d) => {
      out += d;
      const found = /http:\S+/.exec(out);
      if (found) done(Object.assign(server, { address: found[0].replace(/\/$/, ''), afterMs: Date.now() - started }));
    });
    process_.on('exit', () => fail(new Error(`the server ended: ${out}${err}`)));
  });
}

export const launch = () => chromium.launch({
  executablePath: findChromium() ?? lacks('There is no Chromium on the PATH (Debian: apt install chromium), and WINSET_CHROMIUM names none.'),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

/**
 * A page that writes down what should not happen: errors on the console, exceptions, requests to anybody but the server.
 * Requests that are refused on purpose are listed in `expected`.
 */
export async function openPage(context, address, faults, expected = /^$/) {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on('console', (m) => { if (m.type() === 'error' && !expected.test(m.text())) faults.push(`console: ${m.text()} ${m.location().url}`); });
  page.on('pageerror', (e) => faults.push(`exception: ${e.message}`));
  page.on('request', (r) => {
    if (!r.url().startsWith(address) && !r.url().startsWith('data:') && !r.url().startsWith('blob:')) faults.push(`asked ${r.url()}`);
  });
  return page;
}

/** Waits until the long answers have caught up with the numbers. */
export const settled = (page) => page.waitForFunction(() => document.body.dataset.settled === 'true');

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serious findings of axe, with where they are. */
export async function findings(page) {
  // The page's policy lets no foreign script in; the debugger's door is not the page's.
  await page.evaluate(`globalThis.axe ?? (() => { ${axe} })()`);
  const result = await page.evaluate(() => globalThis.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'],
  }));
  return result.violations
    .filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => `${n.target} ${n.failureSummary?.split('\n')[1] ?? ''}`).join(' | ')}`);
}

/** By how much the page is wider than its window. */
export const spills = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
