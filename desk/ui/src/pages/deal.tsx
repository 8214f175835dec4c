import { signal, useSignalEffect } from '@preact/signals';
import { api, Refused } from '../api';
import { written } from '../history';
import { Beyond } from '../parts/beyond';
import { at, holding, ticks } from '../parts/scale';
import { Dot, N } from '../parts/signs';
import {
  caseId, closest, content, issueName, partyName, planName, refused, report, settings, stale,
} from '../store';
import type { PackageView } from '../types';
import { sentence, typeset, words } from '../words';
import { DealLine } from './overview';

/** The package being put together; none: the closest one. */
const chosen = signal<Record<string, string> | undefined>(undefined);
const view = signal<PackageView | undefined>(undefined);
const whose = signal('');

let asked = 0;

async function judge(id: string, lines: string[], options: Record<string, string> | undefined) {
  const mine = ++asked;
  try {
    const found = await api.judge(id, lines, options);
    if (mine === asked) view.value = found;
  } catch (e) {
    if (e instanceof Refused && mine === asked) refused.value = e.problems;
  }
}

/** Whether there is any deal, and a package to change option by option. */
export function DealPage() {
  useSignalEffect(() => {
    const id = caseId.value;
    if (whose.peek() !== id) {
      whose.value = id;
      chosen.value = undefined;
      view.value = undefined;
    }
    if (!id) return;
    const lines = written(settings.value);
    const own = chosen.value;
    if (own) void judge(id, lines, own);
    else if (closest.value) void judge(id, lines, closest.value.options);
  });
  const a = report.value?.agreement;
  return (
    <>
      <section aria-labelledby="deal-heading">
        <h1 id="deal-heading">{words.anyDeal}</h1>
        <DealLine />
        {a && <div class={stale.value ? 'stale' : ''}><p class="lead" dir="auto">{typeset(a.words)}</p><p class="soft">{sentence(a.certificate)}</p></div>}
      </section>
      <Package />
      <Killers />
      <Beyond />
      <WinSets />
    </>
  );
}

function Package() {
  const v = view.value;
  const c = content.value;
  if (!v || !c) return <section><p>{words.loading}</p></section>;
  const taken = chosen.value ?? v.options;
  const short = v.standings.filter((s) => !s.accepts);
  const scale = holding(v.standings.flatMap((s) => [s.leader.decimal, s.margin.decimal, ...(s.ratification ? [s.ratification.decimal] : [])]));
  return (
    <section aria-labelledby="package-heading">
      <h2 id="package-heading">{words.packageHeading}</h2>
      <p>{words.packageHelp}</p>
      <p class="acts">
        <button type="button" disabled={!chosen.value} onClick={() => { chosen.value = undefined; }}>{words.toClosest}</button>{' '}
        <label for="from-plan">{words.toPlan}</label>{' '}
        <select
          id="from-plan" onChange={(e) => {
            const plan = c.plans.find((p) => p.id === e.currentTarget.value);
            if (plan) chosen.value = { ...v.options, ...Object.fromEntries(plan.points.filter((p) => p.options.length === 1).map((p) => [p.issue, p.options[0]!])) };
          }}
        >
          <option value="">–</option>
          {c.plans.filter((p) => p.used).map((p) => <option key={p.id} value={p.id}>{p.name}</option>)}
        </select>
      </p>
      <div class="standings" role="group" aria-label={words.standings}>
        <p role="status" class={`deal-line ${v.accepted ? 'yes' : 'no'}`}>
          <Dot yes={v.accepted} />{' '}
          <b>{v.accepted ? words.packageAccepted : v.feasible ? words.packageRefused(short.map((s) => `${partyName(s.party)} ${s.margin.text}`).map(typeset).join(', ')) : words.packageBroken}</b>{' '}
          {v.brokenLinks.map((l) => <bdi key={l}>{l}</bdi>)}
        </p>
        <ul class="key small" aria-label={words.key}>
          <li><svg class="keymark" aria-hidden="true" focusable="false"><circle class="leader" cx="50%" cy="50%" r="0.36em" /></svg> {words.leader}</li>
          <li><svg class="keymark" aria-hidden="true" focusable="false"><rect class="home" x="50%" y="50%" width="0.66em" height="0.66em" /></svg> {words.keyHome}</li>
          <li><svg class="keymark" aria-hidden="true" focusable="false"><line class="zero" x1="50%" x2="50%" y1="0" y2="100%" /></svg> {words.keyZero}</li>
        </ul>
        <table class="strips">
          <caption class="unseen">{words.standings}</caption>
          <thead class="unseen-head"><tr><th scope="col">{words.party}</th><th scope="col">{words.leader}, {words.home}</th><th scope="col">{words.margin}</th></tr></thead>
          <tbody>
            {v.standings.map((s) => (
              <tr key={s.party}>
                <th scope="row"><bdi>{partyName(s.party)}</bdi></th>
                <td class="wide">
                  <svg class="strip" role="img" aria-label={`${words.leader} ${s.leader.text}${s.ratification ? `, ${words.home} ${s.ratification.text}` : ''}`}>
                    {ticks(scale).map((t) => <line key={t} class="tick" x1={at(scale, t)} x2={at(scale, t)} y1="0" y2="100%" />)}
                    <line class="track" x1="0" x2="100%" y1="50%" y2="50%" />
                    <line class="zero" x1={at(scale, 0)} x2={at(scale, 0)} y1="-8%" y2="108%" />
                    <circle class="leader" cx={at(scale, s.leader.decimal)} cy="34%" r="0.36em" />
                    {s.ratification && <rect class="home" x={at(scale, s.ratification.decimal)} y="68%" width="0.66em" height="0.66em" />}
                  </svg>
                </td>
                <td class="n strong" data-party={s.party}>{typeset(s.margin.text)}</td>
                <td class="c-words">{typeset(s.words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="package-issues">
        {v.issues.map((issue) => {
          const named = c.issues.find((i) => i.id === issue.id)!;
          return (
            <fieldset key={issue.id}>
              <legend><bdi>{named.name}</bdi></legend>
              {issue.options.map((option) => {
                const on = taken[issue.id] === option.id;
                return (
                  <label key={option.id} class={on ? 'on' : ''}>
                    <input
                      type="radio" name={`o-${issue.id}`} value={option.id} checked={on}
                      onChange={() => { chosen.value = { ...taken, [issue.id]: option.id }; }}
                    />
                    <span>
                      <bdi>{named.options.find((o) => o.id === option.id)?.name}</bdi>
                      {!on && <Effects changes={option.changes} feasible={option.feasible} />}
                    </span>
                  </label>
                );
              })}
            </fieldset>
          );
        })}
      </div>
    </section>
  );
}

function Effects({ changes, feasible }: { changes: Record<string, string>; feasible: boolean }) {
  const moved = Object.entries(changes).filter(([, t]) => t !== '0');
  return (
    <span class="effects">
      {!feasible && <span class="tag">{words.infeasible}</span>}
      {moved.length === 0 ? <span class="soft">{words.allEqual}</span> : moved.map(([party, text]) => (
        <span key={party} class={`effect ${text.startsWith('-') ? 'loss' : 'gain'}`}><bdi>{partyName(party)}</bdi> <N text={text} /></span>
      ))}
    </span>
  );
}

function Killers() {
  const plans = report.value?.plans ?? [];
  const rows = plans.flatMap((plan) => {
    const byPoint = new Map<string, { option: string; parties: string[] }>();
    for (const cell of plan.verdicts) {
      for (const k of cell.dealKillers) {
        const row = byPoint.get(k.issue) ?? { option: k.option, parties: [] };
        row.parties.push(cell.party);
        byPoint.set(k.issue, row);
      }
    }
    return [...byPoint].map(([issue, row]) => ({ plan: plan.id, issue, ...row }));
  });
  if (!report.value) return null;
  return (
    <section class={stale.value ? 'stale' : ''} aria-labelledby="killers-heading">
      <h2 id="killers-heading">{words.killers}</h2>
      {rows.length === 0 ? <p>{words.noKillers}</p> : (
        <ul class="plain">
          {rows.map((r) => (
            <li key={r.plan + r.issue} class="killer">
              <bdi>{issueName(r.issue)}</bdi>: <bdi>{r.option}</bdi> <span class="soft">(<bdi>{planName(r.plan)}</bdi>)</span>{' '}
              <b>{r.parties.map(partyName).join(', ')}</b>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function WinSets() {
  const sets = report.value?.winSets;
  if (!sets) return null;
  return (
    <section class={stale.value ? 'stale' : ''} aria-labelledby="win-sets-heading">
      <h2 id="win-sets-heading">{words.winSets}</h2>
      <ul class="win-sets">{sets.map((s) => <li key={s.party} dir="auto">{typeset(s.words)}</li>)}</ul>
    </section>
  );
}
