import { useEffect } from 'preact/hooks';
import { pin } from '../parts/panel';
import { matters, odds, refine, stale, wantsSensitivity } from '../store';
import type { Matters, Share } from '../types';
import { typeset, words } from '../words';

/** What the chance of any deal hangs on: numbers one by one, and sets of them. */
export function SensitivityPage() {
  useEffect(() => {
    wantsSensitivity.value = true;
    if (matters.peek() === undefined) refine();
    return () => { wantsSensitivity.value = false; };
  }, []);
  const m = matters.value;
  const number = new Intl.NumberFormat('en-GB');
  return (
    <section aria-labelledby="matters-heading">
      <h1 id="matters-heading">{words.matters}</h1>
      {m === undefined && (
        <p role="status" class="soft">
          {stale.value || !odds.value ? words.loading : odds.value.draws < odds.value.asked ? words.drawsSoFar(number.format(odds.value.draws), number.format(odds.value.asked)) : words.indicesComing}
        </p>
      )}
      {m === null && <p>{words.nothingUncertain}</p>}
      {m && (
        <>
          <p class="lead" dir="auto">{typeset(m.learn)}</p>
          {m.groups.length > 0 && m.groups.every((g) => g.anyDeal.total.mean == null) && <p>{words.alwaysSame}</p>}
          <Tornado m={m} />
          <Groups m={m} />
          <p class="small soft">{typeset(m.basis)}</p>
        </>
      )}
    </section>
  );
}

const percent = (v: number) => `${(100 * Math.max(0, Math.min(1, v))).toFixed(2)}%`;

/** Bars from the chance at the lowest fifth of each number's range to that at the highest. */
function Tornado({ m }: { m: Matters }) {
  const overall = odds.value?.anyDeal.mean;
  if (m.inputs.length === 0) return null;
  return (
    <>
      <h2 id="tornado">{words.tornado}</h2>
      <div class="wide-table">
        <table class="cards tornado">
          <caption>{words.tornadoCaption}</caption>
          <thead><tr><th scope="col">{words.number}</th><th scope="col">{words.chanceLine}</th><th scope="col" class="n">{words.lowest}</th><th scope="col" class="n">{words.highest}</th><th scope="col" class="n">{words.worthLearning}</th><th scope="col"><span class="unseen">{words.move}</span></th></tr></thead>
          <tbody>
            {m.inputs.map((i) => (
              <tr key={i.path}>
                <th scope="row"><code>{i.path}</code> <span class="small soft">{i.amount} {i.unit}</span></th>
                <td class="wide" data-label={words.chanceLine}>
                  <svg class="strip" role="img" aria-label={i.words}>
                    <rect class="whole" x="0" y="26%" width="100%" height="48%" />
                    <rect class={i.high >= i.low ? 'up' : 'down'} x={percent(Math.min(i.low, i.high))} y="26%" width={percent(Math.max(0.004, Math.abs(i.high - i.low)))} height="48%" />
                    {overall !== undefined && <line class="zero" x1={percent(overall)} x2={percent(overall)} y1="4%" y2="96%" />}
                    <circle class="leader" cx={percent(i.high)} cy="50%" r="0.28em" />
                  </svg>
                </td>
                <td class="n" data-label={words.lowest}>{Math.round(100 * i.low)}%</td><td class="n" data-label={words.highest}>{Math.round(100 * i.high)}%</td>
                <td class="n" data-label={words.worthLearning}>{words.percentagePoints((100 * i.move).toFixed(1))}</td>
                <td><button type="button" class="quiet" aria-label={`${words.move} ${i.path}`} onClick={() => pin(i.path)}>{words.move}</button></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** First-order and total-order indices of sets of numbers. */
function Groups({ m }: { m: Matters }) {
  if (m.groups.length === 0) return null;
  return (
    <>
      <h2 id="indices">{words.indices}</h2>
      <div class="wide-table">
        <table class="cards odds">
          <caption>{words.indicesCaption}</caption>
          <thead>
            <tr><th scope="col">{words.set}</th><th scope="col">{words.dealTotal}</th><th scope="col" class="n">{words.firstOrder}</th><th scope="col">{words.nearTotal}</th><th scope="col" class="n">{words.firstOrder}</th></tr>
          </thead>
          <tbody>
            {m.groups.map((g) => (
              <tr key={g.name}>
                <th scope="row"><bdi>{g.name}</bdi></th>
                <td data-label={words.dealTotal}><Bar share={g.anyDeal.total} first={g.anyDeal.first} /></td><td class="n" data-label={words.firstOrder}>{typeset(g.anyDeal.first.text)}</td>
                <td data-label={words.nearTotal}><Bar share={g.leastMargin.total} first={g.leastMargin.first} /></td><td class="n" data-label={words.firstOrder}>{typeset(g.leastMargin.first.text)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Bar({ share, first }: { share: Share; first: Share }) {
  return (
    <span class="chance wide-chance">
      <span class="n">{typeset(share.text)}</span>
      <svg class="bar" aria-hidden="true" focusable="false">
        <rect class="whole" x="0" y="15%" width="100%" height="70%" />
        {share.mean != null && <rect class="up" x="0" y="15%" width={percent(share.mean)} height="70%" />}
        {first.mean != null && <line class="zero" x1={percent(first.mean)} x2={percent(first.mean)} y1="5%" y2="95%" />}
      </svg>
    </span>
  );
}
