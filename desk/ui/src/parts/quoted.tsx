import { signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { api, Refused } from '../api';
import { caseId } from '../store';
import type { Problem, QuotedText } from '../types';
import { words } from '../words';
import { Cited } from './cited';
import { Problems } from './problems';

/** The source whose text is shown, and the item one came from. */
export const shown = signal<{ source: string; item: string } | undefined>(undefined);

/** A source's text with every quote marked in it; quotes that are not found stand above it. */
export function Quoted() {
  const dialog = useRef<HTMLDialogElement>(null);
  const text = useSignal<QuotedText | undefined>(undefined);
  const problems = useSignal<Problem[]>([]);
  const asked = shown.value;
  useEffect(() => {
    if (!asked) return;
    text.value = undefined;
    problems.value = [];
    dialog.current?.showModal();
    void api.quotedText(caseId.value, asked.source).then((found) => { text.value = found; }, (e) => {
      if (e instanceof Refused) problems.value = e.problems;
    });
  }, [asked]);
  useEffect(() => {
    dialog.current?.querySelector('mark.chosen')?.scrollIntoView({ block: 'center' });
  }, [text.value]);
  if (!asked) return null;
  const t = text.value;
  const lost = t?.quotes.filter((q) => !q.found) ?? [];
  return (
    <dialog ref={dialog} class="quoted" aria-labelledby="quoted-heading" onClose={() => { shown.value = undefined; }}>
      <div class="quoted-head">
        <h2 id="quoted-heading"><bdi><Cited text={t?.citation ?? asked.source} /></bdi></h2>
        <button type="button" onClick={() => dialog.current?.close()}>{words.close}</button>
      </div>
      {problems.value.length > 0 && <Problems problems={problems.value} caseId={caseId.value} />}
      {!t && problems.value.length === 0 && <p role="status">{words.loading}</p>}
      {t && (
        <>
          {t.held
            ? <p class="small soft">{t.changed ? words.textChanged : words.textHeld} <code>{t.sha256?.slice(0, 12)}…</code></p>
            : <p class="notice">{words.textNotHeld} {t.reason}</p>}
          {lost.length > 0 && (
            <ul class="lost">
              {lost.map((q, n) => (
                <li key={n} class={q.item === asked.item ? 'chosen' : ''}>
                  <b>{q.state}</b>: <q dir="auto" lang={t.language}>{q.words}</q> <span class="id soft">{q.item}</span>
                  {q.hint && <span class="note soft">{q.hint}</span>}
                </li>
              ))}
            </ul>
          )}
          {t.pieces && (
            <div class="held" lang={t.language} tabIndex={0} role="region" aria-labelledby="quoted-heading">
              {t.pieces.map((p, n) => p.items.length === 0
                ? <Stretch key={n} text={p.text} />
                : (
                  <mark key={n} class={p.items.includes(asked.item) ? 'chosen' : ''} title={p.items.join(', ')}>
                    {p.text}
                  </mark>
                ))}
            </div>
          )}
        </>
      )}
    </dialog>
  );
}

const LONG = 6_000;
const AROUND = 2_000;

/** Text between quotes; of a long stretch the middle comes when asked for. */
function Stretch({ text }: { text: string }) {
  const whole = useSignal(text.length <= LONG);
  if (whole.value) return <>{text}</>;
  return (
    <>
      {text.slice(0, AROUND)}
      <button type="button" class="left-out" onClick={() => { whole.value = true; }}>{words.leftOut(text.length - 2 * AROUND)}</button>
      {text.slice(-AROUND)}
    </>
  );
}
