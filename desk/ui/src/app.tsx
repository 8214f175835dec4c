import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { api } from './api';
import { signal } from '@preact/signals';
import { Changes } from './parts/changes';
import { WhatIfPanel } from './parts/panel';
import { Problems } from './parts/problems';
import { BeliefsPage } from './pages/beliefs';
import { Compare } from './pages/compare';
import { DealPage } from './pages/deal';
import { DoubtsPage } from './pages/doubts';
import { FilePage } from './pages/file';
import { ForecastPage } from './pages/forecast';
import { LedgerPage } from './pages/ledger';
import { Overview } from './pages/overview';
import { PlansPage } from './pages/plans';
import { SensitivityPage } from './pages/sensitivity';
import { WarPage } from './pages/war';
import { address, go, to } from './router';
import { caseId, content, info, notice, offline, openCase, redo, refused, report, undo, watch } from './store';
import type { CaseLine } from './types';
import { day, words } from './words';

const PAGES = {
  overview: Overview, plans: PlansPage, deal: DealPage, war: WarPage, beliefs: BeliefsPage, forecast: ForecastPage,
  sensitivity: SensitivityPage, doubts: DoubtsPage, ledger: LedgerPage, compare: Compare, file: FilePage,
} as const;
type PageName = keyof typeof PAGES;

/** Parts a case may do without have no page there. */
const there = (name: PageName) => (name !== 'war' || !!report.value?.war) && (name !== 'beliefs' || !!report.value?.beliefs);

const WATCH_EVERY = 2500;

export function App() {
  const { caseId: id, page, settings, sides } = address.value;
  useEffect(() => {
    if (id && id !== caseId.peek()) void openCase(id, settings, sides);
  }, [id]);
  useEffect(() => {
    const timer = setInterval(() => void watch(), WATCH_EVERY);
    document.addEventListener('visibilitychange', watch);
    document.addEventListener('keydown', keys);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', watch);
      document.removeEventListener('keydown', keys);
    };
  }, []);
  return (
    <>
      <a class="skip" href="#content">{words.skip}</a>
      {id ? <OneCase id={id} page={page} /> : <Shelf />}
    </>
  );
}

function OneCase({ id, page }: { id: string; page: string }) {
  const Page = PAGES[page as PageName];
  const title = content.value?.title ?? id;
  document.title = `${title} – ${words.pages[page as PageName] ?? page} – ${words.app}`;
  return (
    <div class="desk">
      <Stuck>
      <header class="topbar">
        <p class="topbar-title"><a href="/">{words.app}</a> <bdi>{title}</bdi></p>
        <nav aria-label={words.app}>
          <ul class="tabs">
            {(Object.keys(PAGES) as PageName[]).filter((name) => name === page || there(name)).map((name) => (
              <li key={name}>
                <a
                  href={to(id, name)} aria-current={name === page ? 'page' : undefined}
                  onClick={(e) => {
                    if (e.ctrlKey || e.metaKey || e.shiftKey) return;
                    e.preventDefault();
                    go(id, name);
                  }}
                >{words.pages[name]}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <Changes />
      </Stuck>
      <div class="columns">
        <main id="content" tabIndex={-1}>
          {offline.value && <p class="notice" role="alert">{words.gone}</p>}
          {notice.value === 'changedOutside' && (
            <p class="notice" role="status">
              {words.changedOutside} <button type="button" onClick={() => { notice.value = ''; }}>{words.close}</button>
            </p>
          )}
          {(info.value?.problems.length ?? 0) > 0 && (
            <section class="broken" aria-label={words.broken(info.value!.problems.length)}>
              <p role="alert">
                {info.value!.content ? words.broken(info.value!.problems.length) : words.neverGood}
              </p>
              <Problems problems={info.value!.problems} caseId={id} />
            </section>
          )}
          {refused.value.length > 0 && <Problems problems={refused.value} caseId={id} />}
          {Page ? <Page /> : <p>{words.unknownPage}</p>}
        </main>
        {page !== 'file' && <WhatIfPanel />}
      </div>
      <footer class="colophon"><p>{words.keys}</p></footer>
    </div>
  );
}

/** What stays at the top while one scrolls; others that stay below it learn its height from the style sheet. */
function Stuck({ children }: { children: ComponentChildren }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      document.documentElement.style.setProperty('--stuck', `${Math.ceil(entry!.borderBoxSize[0]!.blockSize)}px`);
    });
    observer.observe(frame.current!);
    return () => observer.disconnect();
  }, []);
  return <div class="stuck" ref={frame}>{children}</div>;
}

const shelf = signal<CaseLine[] | undefined>(undefined);

function Shelf() {
  useEffect(() => {
    document.title = `${words.cases} – ${words.app}`;
    void api.cases().then((found) => { shelf.value = found.cases; }, () => { offline.value = true; });
  }, []);
  return (
    <main id="content" class="shelf" tabIndex={-1}>
      <p class="kicker">{words.app}</p>
      <h1>{words.cases}</h1>
      {offline.value && <p class="notice" role="alert">{words.gone}</p>}
      {shelf.value?.length === 0 && <p>{words.noCases}</p>}
      <ul class="case-list">
        {shelf.value?.map((line) => (
          <li key={line.id}>
            <a href={to(line.id, 'overview')}><bdi>{line.title ?? line.id}</bdi></a>
            {line.asOf && <span class="soft"> {words.asOf(day(line.asOf))}</span>}
            {line.problems > 0 && <span class="tag">{words.checkBroken(line.problems)}</span>}
            {line.summary && <p dir="auto">{line.summary}</p>}
          </li>
        ))}
      </ul>
    </main>
  );
}

/** Undo, redo and the search for a number, unless somebody is writing. */
function keys(event: KeyboardEvent) {
  const target = event.target as HTMLElement;
  const writing = target.matches('input:not([type=range]):not([type=radio]), textarea, select');
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !writing) {
    event.preventDefault();
    if (event.shiftKey) redo();
    else undo();
  } else if (event.key === '/' && !writing && !event.ctrlKey && !event.metaKey) {
    const find = document.getElementById('find-number');
    if (find) {
      event.preventDefault();
      find.focus();
    }
  }
}
