import { useMemo } from 'preact/hooks';
import { fold, signsIn, times } from '../parts/fall';
import type { Step } from '../parts/fall';
import { narrow } from '../parts/narrow';
import { report, stale } from '../store';
import type { Beliefs } from '../types';
import { typeset, words } from '../words';

/** A step, or the smaller items as one row. */
type Row = Omit<Step, 'kind'> & { kind: Step['kind'] | 'smaller' };

/** What the talks are for: accounts, what carries them, and what would turn them. */
export function BeliefsPage() {
  const b = report.value?.beliefs;
  if (!report.value) return <p>{words.loading}</p>;
  if (!b) return <p>{words.noBeliefs}</p>;
  return (
    <div class={stale.value ? 'stale' : ''}>
      <section aria-labelledby="beliefs-heading">
        <h1 id="beliefs-heading">{words.whatTalks}</h1>
        <p class="standfirst" dir="auto">{b.question}</p>
        {b.sentences.map((s) => <p key={s} class="lead" dir="auto">{typeset(s)}</p>)}
        <table class="cards">
          <caption>{words.accountsCaption}</caption>
          <thead><tr><th scope="col">{words.account}</th>{[words.prior, words.naive, words.adjusted].map((w) => <th key={w} scope="col" class="n">{w}</th>)}<th scope="col">{words.inWords}</th></tr></thead>
          <tbody>
            {b.accounts.map((a) => (
              <tr key={a.id}>
                <th scope="row"><bdi>{a.name}</bdi></th>
                <td data-label={words.prior} class="n">{a.prior.text}</td><td data-label={words.naive} class="n">{a.naive.text}</td>
                <td data-label={words.adjusted} class="n strong">{a.adjusted.text}</td><td data-label={words.inWords} class="brief">{a.word}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class="small soft">{b.ach}</p>
      </section>
      <Waterfall b={b} />
      <Matrix b={b} />
      <section aria-labelledby="turns">
        <h2 id="turns">{words.turns}</h2>
        <ul>{b.turns.map((t) => <li key={t} dir="auto">{typeset(t)}</li>)}</ul>
        <h2>{words.watchFor}</h2>
        <table class="cards">
          <thead><tr><th scope="col">{words.watchFor}</th><th scope="col">{words.ifSeen}</th><th scope="col">{words.ifNot}</th></tr></thead>
          <tbody>{b.watchFor.map((w) => <tr key={w.id}><th scope="row"><bdi>{w.name}</bdi> <span class="soft">{w.by && <span class="nowrap">{words.byDay(w.by)}, </span>}{w.probability.text}</span></th><td data-label={words.ifSeen} dir="auto">{typeset(w.ifSeen)}</td><td data-label={words.ifNot} dir="auto">{typeset(w.ifNot)}</td></tr>)}</tbody>
        </table>
        {b.checks.map((c) => <p key={c} class="notice" dir="auto">{typeset(c)}</p>)}
      </section>
    </div>
  );
}

/**
 * From prior to posterior odds; the steps are logarithms of odds, so that equal factors are equally long. The weightiest first,
 * as the report has it: the smaller ones are one row, and folded.
 */
function Waterfall({ b }: { b: Beliefs }) {
  const w = b.waterfall;
  if (!w || w.steps.length === 0) return null;
  const logs = w.steps.flatMap((s) => [s.from, s.to]);
  const low = Math.min(0, ...logs);
  const high = Math.max(0, ...logs);
  const place = (log: number) => (high === low ? 50 : 2 + (96 * (log - low)) / (high - low));
  const { before, smaller, after } = fold(w);
  const together: Row[] = smaller.length === 0 ? [] : [
    { kind: 'smaller', id: '', label: words.smallerItems(smaller.length), from: smaller[0]!.from, to: smaller.at(-1)!.to, factor: w.rest },
  ];
  return (
    <section aria-labelledby="waterfall">
      <h2 id="waterfall">{words.waterfallCaption}</h2>
      <p dir="auto">{typeset(signsIn(w.sentence))}</p>
      <Steps caption={words.waterfallCaption} steps={[...before, ...together, ...after]} place={place} />
      {smaller.length > 0 && (
        <details class="list">
          <summary>{words.theSmallerItems(smaller.length)}</summary>
          <div class="inner"><Steps caption={words.theSmallerItems(smaller.length)} steps={smaller} place={place} /></div>
        </details>
      )}
    </section>
  );
}

/** Whether it shows where the odds stand, not what moves them. */
const whole = (row: Row) => row.kind === 'prior' || row.kind === 'posterior';

function Steps({ caption, steps, place }: { caption: string; steps: Row[]; place: (log: number) => number }) {
  return (
    <table class="strips cards fall">
      <caption class="unseen">{caption}</caption>
      <thead><tr><th scope="col">{words.step}</th><th scope="col" class="n">{words.factor}</th><th scope="col" class="wide"><span class="unseen">{caption}</span></th></tr></thead>
      <tbody>
        {steps.map((s) => (
          <tr key={`${s.kind} ${s.id}`} class={whole(s) ? 'sum' : ''}>
            <th scope="row"><bdi>{s.label}</bdi></th><td class="n">{times(s.factor)}</td>
            <td class="wide">
              <svg class="bar" aria-hidden="true" focusable="false">
                <line class="zero" x1={`${place(0)}%`} x2={`${place(0)}%`} y1="-12%" y2="112%" />
                <rect class={whole(s) ? 'dot-ink' : s.to < s.from ? 'down' : 'up'} x={`${Math.min(place(s.from), place(s.to)).toFixed(2)}%`} width={`${Math.max(0.5, Math.abs(place(s.to) - place(s.from))).toFixed(2)}%`} y="10%" height="80%" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Items by accounts; one cell takes the focus, arrow keys move it. */
function Matrix({ b }: { b: Beliefs }) {
  // On a phone it waits to be opened.
  const wide = useMemo(() => !narrow(), []);
  const claims = new Map((report.value?.ledger.items ?? []).map((i) => [i.id, i.claim]));
  return (
    <section aria-labelledby="matrix">
      <h2 id="matrix">{words.matrix}</h2>
      <details class="list" open={wide}>
        <summary>{words.matrixItems(b.items.length)}</summary>
        <div class="inner scroll">
          <p class="small soft">{words.matrixHelp}</p>
          <table role="grid" class="matrix" onKeyDown={move}>
            <caption class="unseen">{words.matrix}</caption>
            <thead><tr><th scope="col">{words.item}</th>{b.accounts.map((a) => <th key={a.id} scope="col"><bdi>{a.name}</bdi></th>)}</tr></thead>
            <tbody>
              {b.items.map((item, r) => (
                <tr key={item.id}>
                  <th scope="row"><bdi>{claims.get(item.id) ?? item.id}</bdi> <span class="tag">{item.grade}</span> <span class="small soft">{item.counts}</span></th>
                  {b.accounts.map((a, k) => {
                    const c = item.cells.find((x) => x.account === a.id);
                    return (
                      <td key={a.id} role="gridcell" tabIndex={r === 0 && k === 0 ? 0 : -1} title={item.why}>
                        {c && <><b>{c.mark}</b> <span class="n">{c.written}</span> <span class="soft n">{typeset(signed(c.contribution))}</span></>}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

const signed = (v: number) => (v > 0 ? '+' : '') + v.toFixed(2);

function move(event: KeyboardEvent) {
  const cell = (event.target as HTMLElement).closest('td');
  const row = cell?.closest('tr');
  if (!cell || !row) return;
  const index = [...row.cells].indexOf(cell);
  const next = {
    ArrowRight: row.cells[index + 1], ArrowLeft: index > 1 ? row.cells[index - 1] : undefined,
    ArrowDown: (row.nextElementSibling as HTMLTableRowElement | null)?.cells[index],
    ArrowUp: (row.previousElementSibling as HTMLTableRowElement | null)?.cells[index],
  }[event.key];
  if (!next) return;
  event.preventDefault();
  cell.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}
