import { signal, useComputed } from '@preact/signals';
import { pin } from '../parts/panel';
import { levels, marginText, N, Sign, Dot } from '../parts/signs';
import {
  baseGlance, content, glance, issueName, partyName, planName, report, stale, turned,
} from '../store';
import type { Cell, Reception, ReportCell } from '../types';
import { day, typeset, words } from '../words';

const MOST_LOSSES = 8;

/** The cell somebody looks into: plan and party. */
const looked = signal<{ plan: string; party: string } | undefined>(undefined);

export function Overview() {
  const c = content.value;
  const line = report.value?.bottomLine;
  return (
    <>
      <header class="page-head">
        <p class="kicker">{c && words.asOf(day(c.asOf))}</p>
        <h1 dir="auto">{c?.title}</h1>
        {c?.summary && <p class="standfirst" dir="auto">{c.summary}</p>}
      </header>
      <section class="bottom-line" aria-labelledby="bottom-line">
        <h2 id="bottom-line">{words.bottomLine}</h2>
        <DealLine />
        <div class={stale.value ? 'stale' : ''}>
          {line?.sentences.map((s, i) => <p key={i} class="lead" dir="auto">{typeset(s)}</p>)}
          {line && <ul class="caveats">{line.caveats.map((s) => <li key={s}>{typeset(s)}</li>)}</ul>}
        </div>
      </section>
      <section aria-labelledby="who">
        <h2 id="who">{words.whoSigns}</h2>
        <GridTable />
        <Why />
      </section>
    </>
  );
}

/** Whether there is any deal, as it is known at once. */
export function DealLine() {
  const now = glance.value;
  if (!now) return <p>{words.loading}</p>;
  const turnedOver = baseGlance.value && baseGlance.value.dealExists !== now.dealExists;
  return (
    <p class={`deal-line ${now.dealExists ? 'yes' : 'no'}`} data-settings={now.settings.join(' ')}>
      <Dot yes={now.dealExists} /> <b>{now.dealExists ? words.dealYes : words.dealNo}</b>
      {turnedOver && <span class="soft"> {words.dealWas}</span>}
    </p>
  );
}

function GridTable() {
  const plans = glance.value?.plans ?? [];
  const parties = content.value?.parties ?? [];
  if (!content.value || !glance.value) return null;
  const dated = (id: string) => content.value?.plans.find((p) => p.id === id);
  const ordered = [...plans].sort((a, b) => (dated(a.id)?.date ?? '').localeCompare(dated(b.id)?.date ?? ''));
  return (
    <div class="grid-frame">
      <table class="grid cards">
        <caption>{words.gridCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.plan}</th>
            {parties.map((p) => (
              <th key={p.id} scope="col"><bdi>{p.name}</bdi> <span class="soft small">{p.role === 'guarantor' ? p.role : ''}</span></th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ordered.map((plan) => (
            <tr key={plan.id}>
              <th scope="row">
                <bdi>{planName(plan.id)}</bdi>
                <span class="plan-date">{dated(plan.id) && day(dated(plan.id)!.date)}</span>
              </th>
              {!plan.feasible && <td colSpan={parties.length} class="infeasible"><Sign name="infeasible" /> {words.infeasible}</td>}
              {plan.verdicts.map((cell) => (
                <td key={cell.party} data-label={partyName(cell.party)}>
                  <GridCell plan={plan.id} cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GridCell({ plan, cell }: { plan: string; cell: Cell }) {
  const was = useComputed(() => turned.value.get(`${plan} ${cell.party}`)).value;
  const open = useComputed(() => looked.value?.plan === plan && looked.value.party === cell.party).value;
  const level = levels(cell.worst);
  return (
    <>
      <button
        type="button" class={`verdict v-${cell.verdict}`} aria-expanded={open} aria-controls="why-cell"
        onClick={() => { looked.value = open ? undefined : { plan, party: cell.party }; }}
      >
        <Sign name={cell.verdict} /> <span class="word">{cell.words}</span> <span class="margin n">{typeset(marginText(cell))}</span>
      </button>
      <div class="cell-body">
        {was && <p class="was-verdict">{words.was(was.words)}</p>}
        {level.length > 1 && (
          <p class="soft">{words.leader} <N text={level[0]!.text} />, {words.home} <N text={level[1]!.text} /></p>
        )}
        <span class="holds">
          <svg aria-hidden="true" focusable="false"><use href={cell.holdsOverRanges ? '#s-holds' : '#s-ranges'} /></svg>
          {cell.holdsOverRanges ? words.firm : words.ranges}
        </span>
      </div>
    </>
  );
}

/** What decides the cell somebody looks into. */
function Why() {
  const at = looked.value;
  const cell = at && report.value?.plans.find((p) => p.id === at.plan)?.verdicts.find((v) => v.party === at.party);
  return (
    <div id="why-cell" role="region" aria-label={words.decides} aria-live="polite">
      {at && (
        <section class={`why-panel ${stale.value ? 'stale' : ''}`}>
          <h3>
            <span><bdi>{partyName(at.party)}</bdi>, <bdi>{planName(at.plan)}</bdi></span>
            <button type="button" class="quiet" onClick={() => { looked.value = undefined; }}>{words.close}</button>
          </h3>
          {cell ? <CellDetail cell={cell} /> : <p>{words.loading}</p>}
          <p><button type="button" onClick={() => pin(`parties.${at.party}.leader.`)}>{words.movePartyNumbers(partyName(at.party))}</button></p>
        </section>
      )}
    </div>
  );
}

function CellDetail({ cell }: { cell: ReportCell }) {
  const matters = marginText(cell).includes(' to ');
  return (
    <>
      <p>{words.smallestChange}: {typeset(cell.smallestChange.words)}.</p>
      {cell.dealKillers.length > 0 && (
        <>
          <h4>{words.killers}</h4>
          <ul class="plain">{cell.dealKillers.map((k) => <li key={k.issue} class="killer"><bdi>{issueName(k.issue)}</bdi>: <bdi>{k.option}</bdi></li>)}</ul>
        </>
      )}
      <div class="two">
        {cell.worst && <Costs reception={cell.worst} heading={matters ? words.atWorst : ''} party={cell.party} />}
        {matters && cell.best && <Costs reception={cell.best} heading={words.atBest} party={cell.party} />}
      </div>
    </>
  );
}

function Costs({ reception, heading, party }: { reception: Reception; heading: string; party: string }) {
  const most = Math.max(1e-9, ...reception.losses.map((l) => Math.abs(l.loss.decimal)));
  const groups = content.value?.parties.find((p) => p.id === party)?.constituencies ?? [];
  return (
    <div>
      {heading && <h4>{heading}</h4>}
      {reception.constituencies.length > 0 && (
        <>
          <h4>{words.homeGroups}</h4>
          <ul class="groups">
            {reception.constituencies.map((g) => (
              <li key={g.id}>
                <Dot yes={g.accepts} /><span><bdi>{groups.find((x) => x.id === g.id)?.name ?? g.id}</bdi><span class="unseen"> {g.accepts ? words.accepts : words.rejects}</span></span>
                <N text={g.margin.text} />
              </li>
            ))}
          </ul>
        </>
      )}
      <table class="shortfall">
        <caption>{words.costs}</caption>
        <colgroup><col class="c-point" /><col class="c-number" /><col /></colgroup>
        <tbody>
          {reception.losses.slice(0, MOST_LOSSES).map((l) => (
            <tr key={l.issue}>
              <th scope="row"><bdi>{issueName(l.issue)}</bdi><span class="soft">: <bdi>{l.option}</bdi></span></th>
              <td class="n">{typeset(l.loss.text)}</td>
              <td class="wide">
                <svg class="bar" aria-hidden="true" focusable="false">
                  <rect class="down" x="0" width={`${((100 * Math.abs(l.loss.decimal)) / most).toFixed(1)}%`} y="10%" height="80%" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
