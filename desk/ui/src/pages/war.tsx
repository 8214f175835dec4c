import { useMemo } from 'preact/hooks';
import { Curves, type Line } from '../parts/curves';
import { partyName, planName, report, stale } from '../store';
import type { Points, War } from '../types';
import { sentence, typeset, words } from '../words';

/** Why the sides do not stop: what stopping gives each country and each leader, taken apart. */
export function WarPage() {
  const war = report.value?.war;
  if (!report.value) return <p>{words.loading}</p>;
  if (!war) return <p>{words.noWar}</p>;
  return (
    <div class={stale.value ? 'stale' : ''}>
      <section aria-labelledby="war-heading">
        <h1 id="war-heading">{words.whyWar}</h1>
        {war.sentences.map((s) => <p key={s} class="lead" dir="auto">{typeset(s)}</p>)}
        <table>
          <caption class="unseen">{words.whyWar}</caption>
          <thead><tr><th scope="col" />{war.sides.map((s) => <th key={s} scope="col"><bdi>{partyName(s)}</bdi></th>)}</tr></thead>
          <tbody>{war.facts.map((f) => <tr key={f.id}><th scope="row">{f.question}</th>{f.answers.map((a, i) => <td key={i}>{typeset(a)}</td>)}</tr>)}</tbody>
        </table>
      </section>
      <Weighing war={war} />
      <WarCurves war={war} />
      <Course war={war} />
    </div>
  );
}

/** Each leader's margin as steps from nothing: the waterfall. */
function Weighing({ war }: { war: War }) {
  const parts = ['nation', 'office', 'cheated', 'cheating'] as const;
  const reach = war.plans.map((w) => {
    let at = 0;
    return parts.map((p) => { at += w[p].decimal; return at; });
  });
  const low = Math.min(0, ...reach.flat());
  const high = Math.max(1, ...reach.flat());
  const place = (v: number) => (100 * (v - low)) / (high - low);
  return (
    <section aria-labelledby="weighing">
      <h2 id="weighing">{words.weighs}</h2>
      <div class="scroll" tabIndex={0} role="region" aria-label={words.weighing}>
        <table>
          <caption>{words.weighing}</caption>
          <thead>
            <tr>
              <th scope="col">{words.plan}</th><th scope="col">{words.leaderOf}</th>
              {parts.map((p) => <th key={p} scope="col" class="n">{words[p]}</th>)}
              <th scope="col" class="n">{words.sum}</th><th scope="col"><span class="unseen">{words.weighing}</span></th>
            </tr>
          </thead>
          <tbody>
            {war.plans.map((w, i) => (
              <tr key={w.plan + w.party}>
                <th scope="row"><bdi>{planName(w.plan)}</bdi></th>
                <td class="nowrap"><bdi>{partyName(w.party)}</bdi></td>
                {parts.map((p) => <td key={p} class="n">{typeset(w[p].text)}</td>)}
                <td class="n strong">{typeset(w.sum.text)}</td>
                <td class="wide">
                  <svg class="waterfall" role="img" aria-label={parts.map((p) => `${words[p]} ${w[p].text}`).join(', ')}>
                    <line class="zero" x1={`${place(0)}%`} x2={`${place(0)}%`} y1="0" y2="100%" />
                    {parts.map((p, k) => {
                      const to = reach[i]![k]!;
                      const from = k === 0 ? 0 : reach[i]![k - 1]!;
                      return <Step key={p} part={w[p]} x={place(Math.min(from, to))} width={Math.abs(place(to) - place(from))} row={k} />;
                    })}
                  </svg>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {war.open.map((s) => <p key={s} dir="auto">{sentence(s)}</p>)}
      <p>{typeset(war.robustness)}</p>
    </section>
  );
}

function Step({ part, x, width, row }: { part: Points; x: number; width: number; row: number }) {
  return <rect class={part.decimal < 0 ? 'down' : 'up'} x={`${x.toFixed(2)}%`} width={`${Math.max(0.4, width).toFixed(2)}%`} y={`${4 + 24 * row}%`} height="20%" />;
}

const DASHES = { country: '', leader: '6 3', office: '2 3' } as const;

function WarCurves({ war }: { war: War }) {
  const pictures = useMemo(() => war.curves.map((c) => ({
    party: c.party, now: c.now,
    lines: (['country', 'leader', 'office'] as const).map((k): Line => ({
      name: { country: words.curveCountry, leader: words.curveLeader, office: words.curveOffice }[k], dash: DASHES[k],
      points: c[k].map((y, x) => ({ x, y })),
    })),
  })), [war]);
  return (
    <section aria-labelledby="curves">
      <h2 id="curves">{words.curves}</h2>
      {war.sides.length === 2 && <p class="small soft">{words.curvesHelp(partyName(war.sides[0]!), partyName(war.sides[1]!))}</p>}
      <div class="two">
        {pictures.map((p) => (
          <figure key={p.party}>
            <figcaption><bdi>{partyName(p.party)}</bdi></figcaption>
            <Curves lines={p.lines} label={`${partyName(p.party)}: ${words.curves}`} x={words.balance} y={words.pointsAxis} mark={p.now} />
            <details class="list">
              <summary>{words.asTable}</summary>
              <table class="inner">
                <thead><tr><th scope="col" class="n">{words.step}</th>{p.lines.map((l) => <th key={l.name} scope="col" class="n">{l.name}</th>)}</tr></thead>
                <tbody>{p.lines[0]!.points.map((_, i) => <tr key={i}><th scope="row" class="n">{i}</th>{p.lines.map((l) => <td key={l.name} class="n">{typeset(l.points[i]!.y.toFixed(1))}</td>)}</tr>)}</tbody>
              </table>
            </details>
          </figure>
        ))}
      </div>
    </section>
  );
}

function Course({ war }: { war: War }) {
  const lines = useMemo((): Line[] => ([['signed', words.signedBy, ''], ['decided', words.decidedBy, '6 3'], ['atWar', words.atWar, '2 3']] as const)
    .map(([key, name, dash]) => ({ name, dash, points: war.course.map((m) => ({ x: m.month, y: 100 * m[key].value })) })), [war]);
  return (
    <section aria-labelledby="course">
      <h2 id="course">{words.course}</h2>
      <Curves lines={lines} label={words.course} x={words.month} y="%" />
      <table>
        <caption class="unseen">{words.course}</caption>
        <thead><tr><th scope="col" class="n">{words.month}</th>{[words.signedBy, words.decidedBy, words.atWar].map((w) => <th key={w} scope="col" class="n">{w}</th>)}</tr></thead>
        <tbody>{war.course.map((m) => <tr key={m.month}><th scope="row" class="n">{m.month}</th><td class="n">{m.signed.text}</td><td class="n">{m.decided.text}</td><td class="n">{m.atWar.text}</td></tr>)}</tbody>
      </table>
      {war.courseNotes.map((s) => <p key={s} class="small soft">{typeset(s)}</p>)}
    </section>
  );
}
