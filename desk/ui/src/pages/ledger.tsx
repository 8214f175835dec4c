import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { Cited } from '../parts/cited';
import { Drafts } from '../parts/drafts';
import { narrow } from '../parts/narrow';
import { Quoted, shown } from '../parts/quoted';
import { report } from '../store';
import type { LedgerEntry, QuoteView } from '../types';
import { typeset, words } from '../words';

/** Items shown until somebody asks for all; cards on a phone are long. */
const MOST = 60;
const MOST_NARROW = 15;

/** The evidence: contradictions, items with the words they rest on, drafts, and sources. */
export function LedgerPage() {
  const sought = useSignal('');
  const r = report.value;
  const broken = useSignal(false);
  const whole = useSignal(false);
  const most = useMemo(() => (narrow() ? MOST_NARROW : MOST), []);
  const paper = usePaper();
  const rows = useRef<HTMLTableSectionElement>(null);
  // The button is gone: whoever pressed it goes on reading where the rows are new.
  useLayoutEffect(() => { if (whole.value) rows.current?.rows[most]?.focus(); }, [whole.value]);
  if (!r) return <p>{words.loading}</p>;
  const all = [...r.ledger.items, ...r.ledger.notUsed];
  const by = new Map(all.map((i) => [i.id, i]));
  const sources = new Map(r.ledger.sources.map((s) => [s.id, s]));
  const lost = all.filter((i) => i.quotes.some(unsound));
  const found = filter(broken.value ? lost : all, sought.value);
  const items = whole.value || paper ? found : found.slice(0, most);
  const cite = (i: LedgerEntry) => i.sources.map((id) => {
    const s = sources.get(id);
    return <span key={id} class="note">{s && `[${s.grade}] `}{s?.url ? <a href={s.url} rel="noreferrer noopener" target="_blank" dir="auto"><Cited text={s.citation} /></a> : <bdi><Cited text={s?.citation ?? id} /></bdi>}</span>;
  });
  return (
    <>
      <h1 class="page-head">{words.pages.ledger}</h1>
      <section aria-labelledby="conflicts">
        <h2 id="conflicts">{words.conflicts}</h2>
        {r.doubts.conflicts.length === 0 && <p>{words.noConflicts}</p>}
        {r.doubts.conflicts.map((c, n) => (
          <div key={n} class="conflict">
            <h3><bdi>{c.name}</bdi></h3>
            <p class="id soft">{c.subject}</p>
            <ul class="sides">
              {c.claims.map((k, m) => {
                const item = by.get(k.item);
                return <li key={m}><span class="value" dir="auto">{k.text}</span>{item && <><span class="claim" dir="auto">{item.claim}</span>{cite(item)}</>}</li>;
              })}
            </ul>
          </div>
        ))}
      </section>
      <section aria-labelledby="items">
        <h2 id="items">{words.items}</h2>
        <label for="filter-items">{words.filter}</label>{' '}
        <input id="filter-items" type="search" value={sought.value} onInput={(e) => { sought.value = e.currentTarget.value; }} />
        {lost.length > 0 && (
          <p class="notice">
            {words.lostQuotes(lost.length)}{' '}
            <button type="button" aria-pressed={broken.value} onClick={() => { broken.value = !broken.value; }}>{words.onlyLost}</button>
          </p>
        )}
        <p role="status" class="small soft">{words.itemsShown(items.length, all.length)}</p>
        <table class="ledger items cards">
          <thead><tr><th scope="col" class="c-claim">{words.claim}</th><th scope="col" class="c-kind">{words.kindDate}</th><th scope="col" class="c-source">{words.source}</th><th scope="col" class="n">{words.uses}</th></tr></thead>
          <tbody ref={rows}>
            {items.map((i, n) => (
              <tr key={i.id} id={`item-${i.id}`} tabIndex={whole.value && n === most ? -1 : undefined}>
                <th scope="row"><span dir="auto">{typeset(i.claim)}</span> <span class="id soft">{i.id}</span>{i.note && <span class="note soft" dir="auto">{i.note}</span>}</th>
                <td data-label={words.kindDate}>{i.kind}{i.speaker && <>, <bdi>{i.speaker}</bdi></>}<span class="note">{i.date}</span>{r.ledger.notUsed.includes(i) && <span class="tag">{words.notUsed}</span>}</td>
                <td data-label={words.source} class="c-source">{cite(i)}{i.quotes.map((q, n) => <QuoteOf key={n} item={i.id} quote={q} />)}</td>
                <td data-label={words.uses} class="n">{i.uses}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {items.length < found.length && <p><button type="button" onClick={() => { whole.value = true; }}>{words.allItems(found.length)}</button></p>}
      </section>
      <Drafts />
      <section aria-labelledby="sources">
        <h2 id="sources">{words.sources}</h2>
        <ul class="sources">
          {r.ledger.sources.map((s) => (
            <li key={s.id}><b>{s.grade}</b> {s.url ? <a href={s.url} rel="noreferrer noopener" target="_blank" dir="auto"><Cited text={s.citation} /></a> : <bdi><Cited text={s.citation} /></bdi>} <span class="id soft">{s.id}</span>{s.text.includes('held,') && <> <button type="button" class="quiet" aria-label={`${words.showText}: ${s.id}`} onClick={() => { shown.value = { source: s.id, item: '' }; }}>{words.showText}</button></>}{s.text && <span class="note soft">{s.text}</span>}{s.note && <span class="note" dir="auto">{s.note}</span>}</li>
          ))}
        </ul>
      </section>
      <Quoted />
    </>
  );
}

/** Whether the page is being printed: paper has nothing that unfolds. */
function usePaper(): boolean {
  const paper = useSignal(false);
  useEffect(() => {
    const before = () => { paper.value = true; };
    const after = () => { paper.value = false; };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => { removeEventListener('beforeprint', before); removeEventListener('afterprint', after); };
  }, []);
  return paper.value;
}

const SOUND = ['verbatim', 'moved', 'not held here'];
const unsound = (q: QuoteView) => !SOUND.includes(q.state);

/** The words an item rests on, and the way to the text they stand in. */
function QuoteOf({ item, quote }: { item: string; quote: QuoteView }) {
  return (
    <blockquote class={`quote ${unsound(quote) ? 'unsound' : ''}`} dir="auto">
      {quote.before}<mark>{quote.words}</mark>{quote.after}
      <span class="quote-state small soft" dir="ltr">
        {unsound(quote) ? <b class="lost-word">{quote.state}</b> : quote.state} · {quote.source}{quote.place && ` ${quote.place}`}{' '}
        {quote.state !== 'not held here' && (
          <button type="button" class="quiet" aria-label={`${words.showText}: ${item}, ${quote.source}`} onClick={() => { shown.value = { source: quote.source, item }; }}>{words.showText}</button>
        )}
      </span>
    </blockquote>
  );
}

/** Items in which every word sought occurs. */
export function filter(items: LedgerEntry[], sought: string): LedgerEntry[] {
  const parts = sought.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter((i) => {
    const text = `${i.id} ${i.claim} ${i.kind} ${i.speaker ?? ''} ${i.date} ${i.about.join(' ')} ${i.quotes.map((q) => q.words).join(' ')}`.toLowerCase();
    return parts.every((p) => text.includes(p));
  });
}
