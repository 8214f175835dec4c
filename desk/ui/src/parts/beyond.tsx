import { useMemo } from 'preact/hooks';
import { inputs, partial, partyName, report, setNumber, stale } from '../store';
import type { Lever, Levers, TradeOff } from '../types';
import { typeset, words } from '../words';
import { Curves } from './curves';
import { pin } from './panel';

/** What lies beyond the question whether there is a deal: levers, and what two parties could do for each other. */
export function Beyond() {
  const p = report.value?.prospects;
  if (partial.value) return <section><h2>{words.levers}</h2><p role="status" class="soft">{words.beyondComing}</p></section>;
  if (!p) return null;
  return (
    <div class={stale.value ? 'stale' : ''}>
      {p.levers && <LeversOf levers={p.levers} />}
      {p.tradeOff && p.tradeOff.curves.some((c) => c.points.length > 0) && <Frontier t={p.tradeOff} />}
      <section aria-labelledby="payments">
        <h2 id="payments">{words.payments}</h2>
        {p.frontier && <p dir="auto">{typeset(p.frontier.words)}</p>}
        <ul>
          {p.payments.single.map((s) => <li key={s.party}><bdi>{partyName(s.party)}</bdi>: {typeset(s.words)}</li>)}
          {p.payments.total && <li><b>{typeset(p.payments.total.words)}</b></li>}
          {p.payments.noTotal && <li class="soft">{typeset(p.payments.noTotal)}</li>}
        </ul>
      </section>
      {p.envoys.length > 0 && (
        <section aria-labelledby="envoys">
          <h2 id="envoys">{words.envoys}</h2>
          {p.envoys.map((e) => <article key={e.id}><h3><bdi>{e.name}</bdi></h3>{e.words.map((w) => <p key={w} dir="auto">{typeset(w)}</p>)}</article>)}
        </section>
      )}
    </div>
  );
}

function LeversOf({ levers }: { levers: Levers }) {
  return (
    <section aria-labelledby="levers">
      <h2 id="levers">{words.levers}</h2>
      <p dir="auto">{typeset(levers.words)}</p>
      <table class="cards levers">
        <caption>{words.leversCaption}</caption>
        <thead><tr><th scope="col">{words.lever}</th><th scope="col">{words.whereDeal}</th><th scope="col">{words.whatItDoes}</th><th scope="col"><span class="unseen">{words.move}</span></th></tr></thead>
        <tbody>{levers.levers.map((l) => <OneLever key={l.id} lever={l} />)}</tbody>
      </table>
      {levers.pairs.length > 0 && (
        <>
          <h3>{words.pairs}</h3>
          <ul>{levers.pairs.map((p) => <li key={p.first + p.second} dir="auto">{typeset(p.words)}</li>)}</ul>
        </>
      )}
    </section>
  );
}

function OneLever({ lever }: { lever: Lever }) {
  const cells = lever.deal;
  const low = fraction(lever.low.exact);
  const high = fraction(lever.high.exact);
  const at = (exact: string) => `${high === low ? 50 : (100 * (fraction(exact) - low)) / (high - low)}%`;
  const move = () => {
    if (!inputs.value.has(lever.moves)) return;
    setNumber(lever.moves, lever.turn!.text.replace('\u2212', '-'));
    pin(lever.moves);
  };
  return (
    <tr>
      <th scope="row"><bdi>{lever.name}</bdi> <span class="small soft n">{typeset(`${lever.low.text} to ${lever.high.text}, now ${lever.now.text}`)}</span></th>
      <td class="wide" data-label={words.whereDeal}>
        <svg class="strip" role="img" aria-label={`${lever.words}`}>
          {cells.map((deal, n) => (
            <rect key={n} class={deal === 'yes' ? 'up' : 'whole'} x={`${(100 * n) / cells.length}%`} width={`${100 / cells.length}%`} y="26%" height="48%" />
          ))}
          <line class="zero" x1={at(lever.now.exact)} x2={at(lever.now.exact)} y1="4%" y2="96%" />
          {lever.turn && <circle class="leader" cx={at(lever.turn.exact)} cy="50%" r="0.3em" />}
        </svg>
      </td>
      <td data-label={words.whatItDoes} dir="auto">
        {typeset(lever.words)}
        {(lever.crossings.length > 0 || lever.reasons.length > 0) && (
          <details class="list"><summary>{words.onTheWay}</summary>
            <ul class="inner">{lever.crossings.map((c) => <li key={c.value.exact + c.words}><span class="n">{typeset(c.value.text)}</span> {typeset(c.words)}</li>)}{lever.reasons.map((r) => <li key={r} class="soft" dir="auto">{r}</li>)}</ul>
          </details>
        )}
      </td>
      <td>{lever.turn && inputs.value.has(lever.moves) && <button type="button" class="quiet nowrap" aria-label={`${words.setThere}: ${lever.name}`} onClick={move}>{words.setThere}</button>}</td>
    </tr>
  );
}

/** The number a fraction means: 7/2 is 3.5. */
export function fraction(exact: string): number {
  const [above = '0', below = '1'] = exact.split('/');
  return Number(above) / Number(below);
}

const DASHES = ['', '6 3', '2 3'];

function Frontier({ t }: { t: TradeOff }) {
  const lines = useMemo(() => t.curves.map((c, n) => ({
    name: c.words, dash: DASHES[n % DASHES.length]!, dots: true, points: c.points.map((p) => ({ x: p.one.decimal, y: p.other.decimal })),
  })), [t]);
  const spots = useMemo(() => t.marks.map((m) => ({
    sign: m.sign, name: m.name,
    low: { x: m.low.one.decimal, y: m.low.other.decimal }, high: { x: m.high.one.decimal, y: m.high.other.decimal },
  })), [t]);
  return (
    <section aria-labelledby="frontier">
      <h2 id="frontier">{words.frontier(partyName(t.one), partyName(t.other))}</h2>
      <p dir="auto">{typeset(t.words)}</p>
      <Curves lines={lines} label={t.words} x={words.marginOf(partyName(t.one))} y={words.marginOf(partyName(t.other))} mark={0} spots={spots} />
      {t.marks.some((m) => m.low.one.exact !== m.high.one.exact || m.low.other.exact !== m.high.other.exact) && <p class="small soft">{words.boxes}</p>}
      <details class="list">
        <summary>{words.asTable}</summary>
        <table class="inner">
          <thead><tr><th scope="col" class="n"><bdi>{partyName(t.one)}</bdi></th><th scope="col" class="n"><bdi>{partyName(t.other)}</bdi></th><th scope="col">{words.which}</th></tr></thead>
          <tbody>
            {t.marks.map((m) => <tr key={m.sign}><td class="n">{typeset(span(m.low.one.text, m.high.one.text))}</td><td class="n">{typeset(span(m.low.other.text, m.high.other.text))}</td><th scope="row">{m.sign} <bdi>{m.name}</bdi></th></tr>)}
            {t.curves.flatMap((c, k) => c.points.map((p, n) => <tr key={`${k} ${n}`}><td class="n">{typeset(p.one.text)}</td><td class="n">{typeset(p.other.text)}</td><th scope="row" class="small">{c.words}</th></tr>))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

const span = (low: string, high: string) => (low === high ? low : `${low} to ${high}`);
