import { useSignal } from '@preact/signals';
import { api } from '../api';
import { written } from '../history';
import {
  baseGlance, caseId, glance, history, inputs, odds, partial, planName, partyName, queued, redo, report, setAll, setNumber, settings, settleAddress, stale, turned, undo,
} from '../store';
import { words } from '../words';

const USUAL_DRAWS = 10_000;

/** What is still to come. */
function busy(): string | undefined {
  if (queued.value) return words.queued;
  if (stale.value) return report.value ? words.recomputing : words.longerComing;
  return partial.value ? words.beyondComing : undefined;
}

/** What is other than in the saved case: the numbers moved, and the verdicts they turn. */
export function Changes() {
  const copied = useSignal(false);
  const moved = [...settings.value];
  const dealTurned = glance.value && baseGlance.value && glance.value.dealExists !== baseGlance.value.dealExists;
  const lines = written(settings.value);
  return (
    <div class={`changes ${moved.length ? 'moved' : ''}`}>
      <div class="changes-row">
        <span class="changes-count">{words.changed(moved.length)}</span>
        <ul class="moved-list">
          {moved.map(([path, value]) => (
            <li key={path}>
              <span class="moved-name"><bdi>{inputs.value.get(path)?.label.join(' · ') ?? path}</bdi></span>{' '}
              <s class="n">{inputs.value.get(path)?.amount}</s> <b class="n">{value}</b>{' '}
              <button type="button" class="quiet" aria-label={`${words.reset}: ${path}`} onClick={() => setNumber(path, undefined)}>×</button>
            </li>
          ))}
        </ul>
        <span class="changes-acts">
          <button type="button" disabled={history.value.past.length === 0} onClick={undo}>{words.undo}</button>
          <button type="button" disabled={history.value.future.length === 0} onClick={redo}>{words.redo}</button>
          <button type="button" disabled={moved.length === 0} onClick={() => setAll([])}>{words.resetAll}</button>
          <button
            type="button" onClick={() => {
              settleAddress();
              void navigator.clipboard?.writeText(window.location.href);
              copied.value = true;
              setTimeout(() => { copied.value = false; }, 2000);
            }}
          >{copied.value ? words.copied : words.shareLink}</button>
          <a class="button" href={api.reportAddress(caseId.value, lines)} download>{words.exportReport}</a>
          <a class="button" href={api.reportAddress(caseId.value, lines, odds.value?.asked ?? USUAL_DRAWS)} download title={words.drawsTakeLong}>{words.exportDraws}</a>
        </span>
      </div>
      <p class="changes-effect" role="status">
        {moved.length > 0 && (
          <>
            {words.turned(turned.value.size)}
            {[...turned.value].slice(0, 4).map(([key, was]) => {
              const [plan, party] = key.split(' ') as [string, string];
              const now = glance.value?.plans.find((p) => p.id === plan)?.verdicts.find((c) => c.party === party);
              return <span key={key} class="turn"> <bdi>{partyName(party)}</bdi>, <bdi>{planName(plan)}</bdi>: {was.words} → <b>{now?.words}</b></span>;
            })}
            {dealTurned && <span class="turn"> <b>{glance.value!.dealExists ? words.dealYes : words.dealNo}</b></span>}
          </>
        )}
        {busy() && <span class="busy">{busy()}</span>}
      </p>
    </div>
  );
}
