import { partyName, planName, report, stale, content } from '../store';
import type { ComparisonRow } from '../types';
import { day, typeset, words } from '../words';

/** Plans side by side, point by point: what changed from one to the next, and who gains. */
export function PlansPage() {
  const r = report.value;
  return (
    <section aria-labelledby="plans-heading">
      <h1 id="plans-heading">{words.pages.plans}</h1>
      {!r ? <p>{words.loading}</p> : (
        <div class={stale.value ? 'stale' : ''}>
          <Steps />
          <div class="comparison-frame" tabIndex={0} role="region" aria-label={words.pages.plans}>
            <table class="comparison cards">
              <caption class="unseen">{words.pages.plans}</caption>
              <colgroup><col class="c-issue" />{r.comparison.plans.map((p) => <col key={p} class="c-plan" />)}</colgroup>
              <thead>
                <tr>
                  <th scope="col">{words.issue}</th>
                  {r.plans.map((p) => <th key={p.id} scope="col"><bdi>{p.name}</bdi><span class="plan-date">{day(p.date)}</span></th>)}
                </tr>
              </thead>
              <tbody>
                {r.comparison.issues.map((row, i) => <Row key={row.id} row={row} before={r.comparison.issues[i - 1]} plans={r.comparison.plans} />)}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </section>
  );
}

function Row({ row, before, plans }: { row: ComparisonRow; before: ComparisonRow | undefined; plans: string[] }) {
  const most = Math.max(1, ...row.changes.flatMap((c) => Object.values(c.gains).map((g) => Math.abs(g.decimal))));
  return (
    <>
      {row.topic && row.topic !== before?.topic && (
        <tr class="topic"><th scope="rowgroup" colSpan={plans.length + 1}><bdi>{row.topic}</bdi></th></tr>
      )}
      <tr>
        <th scope="row"><bdi>{row.name}</bdi></th>
        {row.points.map((point, p) => {
          const change = row.changes.find((c) => c.to === plans[p]);
          return (
            <td key={plans[p]} data-label={planName(plans[p] ?? '')} class={`t-${point.status.replaceAll(' ', '-')} ${change ? 'changed' : ''}`}>
              <span class="option" dir="auto">{point.option}</span>
              {point.number && <span class="tag number">{point.number}</span>}
              {point.status !== 'stated' && point.status !== point.option && <span class={`tag ${point.status.replaceAll(' ', '-')}`}>{point.status}</span>}
              {change && (
                <ul class="moves">
                  {Object.entries(change.gains).filter(([, g]) => g.text !== '0').map(([party, g]) => (
                    <li key={party}>
                      <span class="who"><bdi>{partyName(party)}</bdi></span>
                      <svg class="bar" aria-hidden="true" focusable="false">
                        <line class="zero" x1="50%" x2="50%" y1="-12%" y2="112%" />
                        <rect class={g.decimal < 0 ? 'down' : 'up'} x={`${(50 + Math.min(0, (48 * g.decimal) / most)).toFixed(1)}%`} width={`${((48 * Math.abs(g.decimal)) / most).toFixed(1)}%`} y="12%" height="76%" />
                      </svg>
                      <span class="n">{typeset(g.text)}</span>
                    </li>
                  ))}
                </ul>
              )}
            </td>
          );
        })}
      </tr>
    </>
  );
}

function Steps() {
  const parties = content.value?.parties ?? [];
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={words.fromTo}>
    <table class="steps-table">
      <caption>{words.fromTo}</caption>
      <thead>
        <tr>
          <th scope="col">{words.changeColumn}</th><th scope="col" class="n">{words.pointsChanged}</th>
          {parties.map((p) => <th key={p.id} scope="col" class="n"><bdi>{p.name}</bdi></th>)}
        </tr>
      </thead>
      <tbody>
        {report.value!.comparison.steps.map((s) => (
          <tr key={s.to}>
            <th scope="row" class="step"><bdi>{planName(s.from)}</bdi> → <bdi>{planName(s.to)}</bdi></th>
            <td class="n">{s.changed}/{s.compared}</td>
            {parties.map((p) => <td key={p.id} class="n">{typeset(s.gains[p.id]?.text ?? '')}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
    </div>
  );
}
