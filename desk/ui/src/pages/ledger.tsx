import { useSignal } from '@preact/signals';
import { issueName, report } from '../store';
import type { LedgerEntry } from '../types';
import { typeset, words } from '../words';

const MOST = 60;

/** The evidence: contradictions, items and their sources. */
export function LedgerPage() {
  const sought = useSignal('');
  const r = report.value;
  if (!r) return <p>{words.loading}</p>;
  const all = [...r.ledger.items, ...r.ledger.notUsed];
  const by = new Map(all.map((i) => [i.id, i]));
  const sources = new Map(r.ledger.sources.map((s) => [s.id, s]));
  const found = filter(all, sought.value);
  const cite = (i: LedgerEntry) => i.sources.map((id) => {
    const s = sources.get(id);
    return <span key={id} class="note">{s && `[${s.grade}] `}{s?.url ? <a href={s.url} rel="noreferrer noopener" target="_blank" dir="auto">{s.citation}</a> : <bdi>{s?.citation ?? id}</bdi>}</span>;
  });
  return (
    <>
      <h1>{words.pages.ledger}</h1>
      <section aria-labelledby="conflicts">
        <h2 id="conflicts">{words.conflicts}</h2>
        {r.doubts.conflicts.map((c, n) => (
          <div key={n} class="conflict">
            <h3><bdi>{issueName(c.subject)}</bdi></h3>
            <ul class="sides">
              {c.claims.map((k, m) => {
                const item = by.get(k.item);
                return <li key={m}><span class="value" dir="auto">{k.value}</span>{item && <><span class="claim" dir="auto">{item.claim}</span>{cite(item)}</>}</li>;
              })}
            </ul>
          </div>
        ))}
      </section>
      <section aria-labelledby="items">
        <h2 id="items">{words.items}</h2>
        <label for="filter-items">{words.filter}</label>{' '}
        <input id="filter-items" type="search" value={sought.value} onInput={(e) => { sought.value = e.currentTarget.value; }} />
        <p role="status" class="small soft">{words.itemsShown(Math.min(MOST, found.length), all.length)}</p>
        <table class="ledger items cards">
          <thead><tr><th scope="col">{words.claim}</th><th scope="col" class="c-kind">{words.kindDate}</th><th scope="col">{words.source}</th><th scope="col" class="n">{words.uses}</th></tr></thead>
          <tbody>
            {found.slice(0, MOST).map((i) => (
              <tr key={i.id} id={`item-${i.id}`}>
                <th scope="row"><span dir="auto">{typeset(i.claim)}</span> <span class="id soft">{i.id}</span>{i.note && <span class="note soft" dir="auto">{i.note}</span>}</th>
                <td data-label={words.kindDate}>{i.kind}{i.speaker && <>, <bdi>{i.speaker}</bdi></>}<span class="note">{i.date}</span>{r.ledger.notUsed.includes(i) && <span class="tag">{words.notUsed}</span>}</td>
                <td data-label={words.source}>{cite(i)}</td>
                <td data-label={words.uses} class="n">{i.uses}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section aria-labelledby="sources">
        <h2 id="sources">{words.sources}</h2>
        <ul class="sources">
          {r.ledger.sources.map((s) => (
            <li key={s.id}><b>{s.grade}</b> {s.url ? <a href={s.url} rel="noreferrer noopener" target="_blank" dir="auto">{s.citation}</a> : <bdi>{s.citation}</bdi>} <span class="id soft">{s.id}</span>{s.note && <span class="note" dir="auto">{s.note}</span>}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** Items in which every word sought occurs. */
export function filter(items: LedgerEntry[], sought: string): LedgerEntry[] {
  const parts = sought.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter((i) => {
    const text = `${i.id} ${i.claim} ${i.kind} ${i.speaker ?? ''} ${i.date} ${i.about.join(' ')}`.toLowerCase();
    return parts.every((p) => text.includes(p));
  });
}
