import { signal, useSignalEffect } from '@preact/signals';
import { api } from '../api';
import { written } from '../history';
import { marginText, Sign } from '../parts/signs';
import { caseId, info, inputs, partyName, planName, settings, sides as choices } from '../store';
import type { Glance } from '../types';
import { typeset, words } from '../words';

const SAVED = '';
const CURRENT = '*';

interface Side { choice: string; lines: string[]; glance: Glance }
const sides = signal<[Side, Side] | undefined>(undefined);

async function linesOf(choice: string, current: string[]): Promise<string[]> {
  if (choice === SAVED) return [];
  if (choice === CURRENT) return current;
  return (await api.whatIf(caseId.value, choice)).whatIf.settings;
}

/** Two what-ifs side by side. */
export function Compare() {
  useSignalEffect(() => {
    const chosen = choices.value;
    const current = written(settings.value);
    const id = caseId.value;
    if (!id) return;
    void Promise.all(chosen.map(async (choice): Promise<Side> => {
      const lines = await linesOf(choice, current);
      return { choice, lines, glance: await api.glance(id, lines) };
    })).then(([a, b]) => { if (a && b) sides.value = [a, b]; }, () => { sides.value = undefined; });
  });
  const pair = sides.value;
  return (
    <section aria-labelledby="compare-heading">
      <h1 id="compare-heading">{words.pages.compare}</h1>
      <p class="acts">
        <Choice id="left-choice" label={words.left} value={choices.value[0]} choose={(v) => { choices.value = [v, choices.value[1]]; }} />{' '}
        <Choice id="right-choice" label={words.right} value={choices.value[1]} choose={(v) => { choices.value = [choices.value[0], v]; }} />
      </p>
      {!pair ? <p>{words.loading}</p> : (
        <>
          <div class="two">{pair.map((s, i) => <SettingsOf key={i} lines={s.lines} heading={i === 0 ? words.left : words.right} deal={s.glance.dealExists} />)}</div>
          <table>
            <caption>{words.compareCaption}</caption>
            <thead><tr><th scope="col">{words.plan}</th><th scope="col">{words.party}</th><th scope="col">{words.left}</th><th scope="col">{words.right}</th></tr></thead>
            <tbody>
              {pair[0].glance.plans.flatMap((plan) => plan.verdicts.map((a, n) => {
                const b = pair[1].glance.plans.find((p) => p.id === plan.id)?.verdicts.find((v) => v.party === a.party);
                const other = b && b.verdict !== a.verdict;
                return (
                  <tr key={plan.id + a.party} class={other ? 'differs' : ''}>
                    {n === 0 && <th scope="rowgroup" rowSpan={plan.verdicts.length}><bdi>{planName(plan.id)}</bdi></th>}
                    <th scope="row"><bdi>{partyName(a.party)}</bdi></th>
                    {[a, b].map((v, k) => (
                      <td key={k}>{v && <><Sign name={v.verdict} /> {other ? <b>{v.words}</b> : v.words} <span class="n">{typeset(marginText(v))}</span></>}</td>
                    ))}
                  </tr>
                );
              }))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function Choice({ id, label, value, choose }: { id: string; label: string; value: string; choose: (value: string) => void }) {
  return (
    <>
      <label for={id}>{label}</label>{' '}
      <select id={id} value={value} onChange={(e) => choose(e.currentTarget.value)}>
        <option value={SAVED}>{words.theSaved}</option>
        <option value={CURRENT}>{words.theCurrent}</option>
        {(info.value?.whatIfs ?? []).map((name) => <option key={name} value={name}>{name}</option>)}
      </select>
    </>
  );
}

function SettingsOf({ lines, heading, deal }: { lines: string[]; heading: string; deal: boolean }) {
  return (
    <div>
      <h2>{heading}</h2>
      {lines.length === 0 ? <p class="soft">{words.nothingSet}</p> : (
        <ul>{lines.map((l) => {
          const [path = '', value] = l.split('=');
          return <li key={l}><bdi>{inputs.value.get(path)?.label.join(' · ') ?? path}</bdi>: <s class="n">{inputs.value.get(path)?.amount}</s> <b class="n">{value}</b></li>;
        })}</ul>
      )}
      <p><b>{deal ? words.dealYes : words.dealNo}</b></p>
    </div>
  );
}
