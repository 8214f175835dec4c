import { useMemo } from 'preact/hooks';
import { Curves } from '../parts/curves';
import { content, issueName, odds, partyName, planName, report, stale } from '../store';
import type { Chance, Odds } from '../types';
import { day, sentence, typeset, words } from '../words';

const number = new Intl.NumberFormat('en-GB');

/** How likely each signature and any deal is; the draws come in while one looks. */
export function ForecastPage() {
  const o = odds.value;
  const parties = content.value?.parties ?? [];
  return (
    <>
    <section aria-labelledby="likely-heading">
      <h1 id="likely-heading">{words.howLikely}</h1>
      <p role="status" class="soft">
        {o ? words.drawsSoFar(number.format(o.draws), number.format(o.asked)) : stale.value ? words.loading : words.noDraws}
        {o && <> <progress value={o.draws} max={o.asked} aria-label={words.drawsSoFar(number.format(o.draws), number.format(o.asked))} /></>}
      </p>
      {o && (
        <>
          <p class="lead" dir="auto">{typeset(o.words)}</p>
          <div class="scroll" tabIndex={0} role="region" aria-label={words.howLikely}>
            <table class="odds">
              <caption>{words.oddsCaption}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.plan}</th>
                  {parties.map((p) => <th key={p.id} scope="col"><bdi>{p.name}</bdi></th>)}
                  <th scope="col">{words.everybody}</th>
                </tr>
              </thead>
              <tbody>
                {o.plans.map((row) => (
                  <tr key={row.plan}>
                    <th scope="row"><bdi>{planName(row.plan)}</bdi></th>
                    {parties.map((p) => <td key={p.id}>{row.parties[p.id] && <Bar chance={row.parties[p.id]!.signs} who={partyName(p.id)} />}</td>)}
                    <td><Bar chance={row.everybody} who={words.everybody} /><span class="small soft">{words.perhaps}: {row.perhaps.text}</span></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {o.draws === o.asked && <p class="small soft">{typeset(o.basis)}</p>}
          <DrawnKillers killers={o.dealKillers} />
          <ul class="caveats">{o.caveats.map((c) => <li key={c}>{typeset(c)}</li>)}</ul>
        </>
      )}
    </section>
    <Dated />
    <UntilWhen />
    </>
  );
}

/** The points that keep a party out whatever else a package says, and in how many draws. */
function DrawnKillers({ killers }: { killers: Odds['dealKillers'] }) {
  if (killers.of.length === 0) return null;
  return (
    <>
      <h2>{words.killers}</h2>
      <table class="cards killers">
        <caption>{typeset(killers.words)}</caption>
        <thead><tr><th scope="col">{words.plan}</th><th scope="col">{words.party}</th><th scope="col">{words.killersHowOften}</th></tr></thead>
        <tbody>
          {killers.of.map((k) => (
            <tr key={`${k.plan} ${k.party}`}>
              <th scope="row"><bdi>{planName(k.plan)}</bdi></th>
              <td data-label={words.party}><bdi>{partyName(k.party)}</bdi></td>
              <td data-label={words.killersHowOften}>
                <ul class="plain">
                  {k.points.map((p) => <li key={p.issue}><span class="n">{typeset(p.chance.text)}</span> <span><bdi>{issueName(p.issue)}</bdi>: <bdi>{p.option}</bdi></span></li>)}
                  {k.acceptsNothing.mean > 0 && <li class="soft"><span class="n">{typeset(k.acceptsNothing.text)}</span> {words.acceptsNothing}</li>}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The chance that something is signed by a month, as the war's part of the model has it. */
function UntilWhen() {
  const course = report.value?.war?.course;
  const lines = useMemo(() => [{ name: words.signedBy, dash: '', points: (course ?? []).map((m) => ({ x: m.month, y: 100 * m.signed.value })) }], [course]);
  if (!course || course.length === 0) return null;
  return (
    <section aria-labelledby="until" class={stale.value ? 'stale' : ''}>
      <h2 id="until">{words.untilWhen}</h2>
      <p class="small soft">{words.untilWhenHelp}</p>
      <Curves lines={lines} label={words.untilWhen} x={words.month} y="%" />
      <details class="list">
        <summary>{words.asTable}</summary>
        <table class="inner">
          <thead><tr><th scope="col" class="n">{words.month}</th><th scope="col" class="n">{words.signedBy}</th></tr></thead>
          <tbody>{course.map((m) => <tr key={m.month}><th scope="row" class="n">{m.month}</th><td class="n">{m.signed.text}</td></tr>)}</tbody>
        </table>
      </details>
      {report.value?.war?.courseNotes.map((s) => <p key={s} class="small soft">{typeset(s)}</p>)}
    </section>
  );
}

/** Dated questions: what the model, wars of the past and others say, side by side. */
function Dated() {
  const until = report.value?.until;
  if (!until || until.questions.length === 0) return null;
  return (
    <section aria-labelledby="dated" class={stale.value ? 'stale' : ''}>
      <h2 id="dated">{words.dated}</h2>
      {until.questions.map((q) => (
        <article key={q.id}>
          <h3 dir="auto">{q.asks}</h3>
          <table class="cards dated">
            <caption>{words.datedCaption(day(q.by), sentence(q.resolves))}</caption>
            <thead><tr><th scope="col">{words.source1}</th><th scope="col">{words.chance}</th></tr></thead>
            <tbody>
              <tr><th scope="row">{words.byModel}</th><td data-label={words.chance}>{q.model ? <Bar chance={q.model} who={words.byModel} /> : odds.value && odds.value.draws < odds.value.asked || !odds.value ? words.modelComing : words.noChance}</td></tr>
              {q.baseRates.map((b) => (
                <tr key={b.class}><th scope="row">{words.baseRate} <span class="small soft">{b.class}</span></th><td data-label={words.chance}><Bar chance={{ mean: b.chance, error: 0, text: b.words }} who={b.class} low={b.low} high={b.high} /></td></tr>
              ))}
              {q.analyst && <tr><th scope="row">{words.byAnalyst}</th><td data-label={words.chance}>{q.analyst}</td></tr>}
            </tbody>
          </table>
          {q.opinions.length > 0 && <ul>{q.opinions.map((o) => <li key={o} dir="auto">{o}</li>)}</ul>}
        </article>
      ))}
      <p class="small soft">{typeset(until.note)}</p>
    </section>
  );
}

/** A chance as a number and a bar. */
function Bar({ chance, who, low, high }: { chance: Chance; who: string; low?: number; high?: number }) {
  return (
    <span class="chance">
      <span class="n">{typeset(chance.text)}</span>
      <svg class="bar" role="img" aria-label={`${who}: ${chance.text}`}>
        <rect class="whole" x="0" y="15%" width="100%" height="70%" />
        <rect class="up" x="0" y="15%" width={`${(100 * chance.mean).toFixed(1)}%`} height="70%" />
        {low !== undefined && high !== undefined && <line class="zero" x1={`${100 * low}%`} x2={`${100 * high}%`} y1="50%" y2="50%" />}
      </svg>
    </span>
  );
}
