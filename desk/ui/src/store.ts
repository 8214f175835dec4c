/** What the pages show and how it comes about: the case, the numbers as moved, and the answers to them. */
import { batch, computed, effect, signal } from '@preact/signals';
import { api, Refused } from './api';
import * as past from './history';
import type { CaseInfo, Cell, Closest, Glance, Matters, Odds, Problem, Report } from './types';
import { take } from './welcome';

export const caseId = signal('');
export const info = signal<CaseInfo>();
export const history = signal<past.History>(past.start());
export const settings = computed(() => history.value.now);

/** The answers with the numbers as saved, and as moved. */
export const baseGlance = signal<Glance>();
export const glance = signal<Glance>();
export const closest = signal<Pick<Closest, 'standings' | 'complete'> & { options: Record<string, string> }>();
export const report = signal<Report>();

/** What the draws say so far; none while the numbers are others than those drawn. */
export const odds = signal<Odds>();

/** What the chances hang on; null where nothing is uncertain, none while it is not known. */
export const matters = signal<Matters | null>();

/** Whether somebody looks at what the chances hang on: it takes as long as the chances. */
export const wantsSensitivity = signal(false);

/** The two sets of numbers that stand side by side: '' the saved case, '*' as moved now, else a what-if. */
export const sides = signal<[string, string]>(['', '*']);

/** Whether the report still tells of earlier numbers. */
export const stale = signal(true);

/** Whether what lies beyond the question whether there is a deal is still missing in the report. */
export const partial = computed(() => report.value !== undefined && !report.value.prospects);

/** Whether the longer answers wait because the server works for another page. */
export const queued = signal(false);
export const notice = signal('');
export const refused = signal<Problem[]>([]);
export const offline = signal(false);

/** The inputs shown with a slider, by path. */
export const pinned = signal<string[]>([]);

export const content = computed(() => info.value?.content);
export const inputs = computed(() => new Map((content.value?.inputs ?? []).map((i) => [i.path, i])));
export const names = computed(() => ({
  party: new Map((content.value?.parties ?? []).map((p) => [p.id, p.name])),
  issue: new Map((content.value?.issues ?? []).map((i) => [i.id, i.name])),
  plan: new Map((content.value?.plans ?? []).map((p) => [p.id, p.name])),
}));

export const partyName = (id: string) => names.value.party.get(id) ?? id;
export const issueName = (id: string) => names.value.issue.get(id) ?? id;
export const planName = (id: string) => names.value.plan.get(id) ?? id;

/** The verdicts that are others than with the saved numbers: the saved cell, by plan and party. */
export const turned = computed(() => {
  const found = new Map<string, Cell>();
  for (const plan of glance.value?.plans ?? []) {
    const before = baseGlance.value?.plans.find((p) => p.id === plan.id);
    for (const cell of plan.verdicts) {
      const was = before?.verdicts.find((c) => c.party === cell.party);
      if (was && was.verdict !== cell.verdict) found.set(`${plan.id} ${cell.party}`, was);
    }
  }
  return found;
});

const visitor = Math.random().toString(36).slice(2) + Date.now().toString(36);
const QUIET = 350;

/** How long to leave the server alone, in ms, that has said so many times that it works for another page: not all ask again at once. */
const pause = (times: number) => Math.min(8000, 500 * 2 ** times) * (0.75 + 0.5 * Math.random());

let refusals = 0;
let asking = false;
let waiting = false;
let running: AbortController | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** What has come of the long answers to the numbers shown: the id of the newest of each part. */
const had = new Map<string, string>();
let tag = '';

/** Whether the case is here with all of its numbers. */
let whole = false;

/** The newest request for it, while that is under way. */
let loading: object | undefined;

export const setNumber = (path: string, value: string | undefined, moving = false) =>
  change(past.set(history.value, path, value, moving));
export const restNumber = () => { history.value = past.rest(history.value); };
export const setAll = (lines: string[]) => change(past.moveTo(history.value, past.read(lines)));
export const undo = () => change(past.undo(history.value));
export const redo = () => change(past.redo(history.value));

/** Asks first: what the page makes of the change can be done while the server works. */
function change(next: past.History) {
  batch(() => {
    history.value = next;
    answer();
  });
}

/** Asks for the first answers, one request at a time and always for the newest numbers. */
export function answer() {
  clearTimeout(timer);
  running?.abort();
  refusals = 0;
  had.clear();
  stale.value = true;
  odds.value = undefined;
  matters.value = undefined;
  void ask();
}

async function ask() {
  if (asking) {
    waiting = true;
    return;
  }
  asking = true;
  try {
    do {
      waiting = false;
      const id = caseId.value;
      const lines = past.written(settings.value);
      const found = await api.glance(id, lines, visitor);
      if (id !== caseId.value) return;
      batch(() => {
        glance.value = keeping(glance.peek(), found);
        if (lines.length === 0) baseGlance.value = found;
        refused.value = [];
        offline.value = false;
      });
    } while (waiting);
    if (!baseGlance.value) {
      const id = caseId.value;
      const base = await api.glance(id, []);
      if (id !== caseId.value) return;
      baseGlance.value = base;
    }
    runIn(QUIET);
  } catch (e) {
    trouble(e);
  } finally {
    asking = false;
    if (waiting) void ask();
  }
}

/** New answers with the old objects in all places where nothing is other than it was, so that only what changed is painted anew. */
export function keeping<T>(before: T | undefined, now: T): T {
  if (before === now || typeof now !== 'object' || now === null || typeof before !== 'object' || before === null) return now;
  const keys = Object.keys(now) as (keyof T)[];
  let same = keys.length === Object.keys(before).length;
  for (const key of keys) {
    const kept = keeping(before[key], now[key]);
    now[key] = kept;
    same &&= kept === before[key];
  }
  return same ? before : now;
}

/** Asks for the answers that take longer in a while; a page that nobody sees waits until it is seen. */
function runIn(ms: number) {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (document.visibilityState !== 'hidden') void run();
    else document.addEventListener('visibilitychange', seen);
  }, ms);
}

/** Asks for what a page that nobody saw went without. */
function seen() {
  if (document.visibilityState === 'hidden') return;
  document.removeEventListener('visibilitychange', seen);
  void run();
}

/** Asks for the answers that take longer; a newer change ends this. */
async function run() {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  try {
    const sensitivity = wantsSensitivity.value;
    await api.run(caseId.value, past.written(settings.value), visitor, sensitivity, [...had.values()], mine.signal, (event, data, part) => {
      if (mine.signal.aborted) return;
      if (part !== undefined) had.set(event, part);
      queued.value = event === 'busy';
      if (event === 'busy') runIn(pause(refusals++));
      if (event === 'closest') closest.value = keeping(closest.peek(), data as NonNullable<typeof closest.value>);
      if (event === 'odds') odds.value = data as Odds;
      if (event === 'until') addToReport({ until: data as NonNullable<Report['until']> });
      if (event === 'sensitivity') matters.value = data as Matters;
      if (event === 'done' && sensitivity && matters.value === undefined) matters.value = null;
      if (event === 'report') {
        batch(() => {
          if (stale.value) report.value = data as Report;
          else addToReport(data as Report); // worked out anew: what came after it the first time stays
          stale.value = false;
        });
      }
      if (event === 'prospects') addToReport({ prospects: data as NonNullable<Report['prospects']> });
    });
  } catch (e) {
    if (!mine.signal.aborted) trouble(e);
  }
}

/** The same numbers' report with more of it, or some of it told again. */
function addToReport(part: Partial<Report>) {
  if (report.value) report.value = keeping(report.value, { ...report.value, ...part });
}

/** Asks anew for the answers that take longer, once the first are there. */
export function refine() {
  if (!stale.value) void run();
}

function trouble(e: unknown) {
  if (e instanceof Refused) refused.value = e.problems;
  else offline.value = true;
}

/** Opens a case with numbers set as an address says. */
export async function openCase(id: string, lines: string[], compared: [string, string] = ['', '*']) {
  running?.abort();
  had.clear();
  const came = take(id);
  const first = came?.glance ?? undefined;
  batch(() => {
    caseId.value = id;
    info.value = came?.case;
    report.value = closest.value = undefined;
    baseGlance.value = first;
    glance.value = lines.length === 0 ? first : undefined;
    history.value = past.start(past.read(lines));
    sides.value = compared;
    stale.value = true;
    refused.value = [];
    pinned.value = came ? firstPinned(came.case) : [];
    tag = '';
    whole = false;
    loading = undefined;
  });
  if (glance.value) runIn(QUIET);
  else answer();
  if (came) afterPaint(() => void load()); // it came without most of its numbers
  else await load();
}

/** Does something once what is to be painted now has been. */
function afterPaint(act: () => void) {
  requestAnimationFrame(() => setTimeout(act));
}

/** Fetches the case whole; an answer that comes after another case was opened, or after a newer request, is of no use. */
async function load() {
  const mine = {};
  loading = mine;
  try {
    const found = await api.case(caseId.value);
    if (mine !== loading) return;
    batch(() => {
      info.value = found;
      if (pinned.value.length === 0) pinned.value = firstPinned(found);
    });
    whole = true;
  } catch (e) {
    if (mine === loading) trouble(e);
  } finally {
    if (mine === loading) loading = undefined;
  }
}

/** The leaders' numbers come first, and what war costs them: they decide most. */
function firstPinned(found: CaseInfo): string[] {
  return (found.content?.inputs ?? [])
    .filter((i) => /^(parties\.[^.]+\.leader\..+|war\.[^.]+\.cost)$/.test(i.path))
    .map((i) => i.path)
    .slice(0, 8);
}

/** Looks whether the files have changed, and fetches what could not be fetched before; only while somebody looks at the page. */
export async function watch() {
  if (document.visibilityState === 'hidden' || !caseId.value) return;
  try {
    const id = caseId.value;
    const before = info.value;
    const found = await api.state(id, tag);
    if (id !== caseId.value) return;
    tag = found.tag;
    offline.value = false;
    const changed = found.state && before && found.state.goodVersion !== before.goodVersion;
    if (changed) whole = false;
    if (changed || (!whole && !loading)) await load();
    if (id !== caseId.value || !found.state || !before || !info.value) return;
    if (changed) {
      baseGlance.value = undefined;
      notice.value = 'changedOutside';
      answer();
    } else if (found.state.version !== before.version || found.state.whatIfs.join() !== before.whatIfs.join()) {
      info.value = { ...info.value, ...found.state };
    }
  } catch (e) {
    if (!(e instanceof Refused)) offline.value = true;
  }
}

/** How long numbers rest before the address says them, in ms: browsers take their time over a new one. */
const ADDRESS_AFTER = 250;

let addressTimer: ReturnType<typeof setTimeout> | undefined;
let wanted: string | undefined;

/** Keeps the address such that it can be shared, once the numbers rest. */
effect(() => {
  const lines = past.written(settings.value);
  const [left, right] = sides.value;
  if (!caseId.value || typeof window === 'undefined') return;
  const query = new URLSearchParams(lines.map((l) => ['set', l]));
  if (left !== '') query.append('left', left);
  if (right !== '*') query.append('right', right);
  const text = query.toString();
  wanted = text ? '?' + text : '';
  clearTimeout(addressTimer);
  addressTimer = setTimeout(settleAddress, ADDRESS_AFTER);
});

/** Lets the address say the numbers at once, for somebody who takes it along. */
export function settleAddress() {
  clearTimeout(addressTimer);
  if (wanted === undefined || wanted === window.location.search) return;
  window.history.replaceState(null, '', window.location.pathname + wanted);
}

if (typeof window !== 'undefined') window.addEventListener('pagehide', settleAddress);

/** Tells whoever measures or tests the pages that all answers are those to the numbers shown. */
effect(() => {
  if (typeof document !== 'undefined') document.body.dataset.settled = String(!stale.value && !partial.value);
});
