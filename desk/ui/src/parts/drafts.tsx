import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { api, Refused } from '../api';
import { caseId, info, watch } from '../store';
import type { Draft, Drafts as DraftsOf, DraftText, Problem } from '../types';
import { words } from '../words';
import { Cited } from './cited';
import { Problems } from './problems';

const MOST = 40;

/** Drafts that reading texts has found, to be taken into the ledger or not. */
export function Drafts() {
  const texts = useSignal<DraftText[] | undefined>(undefined);
  const problems = useSignal<Problem[]>([]);
  const said = useSignal('');
  const load = async () => {
    try {
      const found = await api.draftTexts(caseId.value);
      texts.value = found.texts;
      problems.value = found.problems;
    } catch (e) {
      if (e instanceof Refused) problems.value = e.problems;
    }
  };
  useEffect(() => { void load(); }, [caseId.value, info.value?.version]);
  const decided = (words_: string) => {
    said.value = words_;
    void watch();
    void load();
  };
  const waiting = (texts.value ?? []).filter((t) => t.waiting > 0);
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{words.drafts}</h2>
      <p class="small soft">{words.draftsHelp(caseId.value)}</p>
      {problems.value.length > 0 && <Problems problems={problems.value} caseId={caseId.value} />}
      <p role="status">{said.value}</p>
      {texts.value && waiting.length === 0 && <p>{words.noDrafts}</p>}
      {waiting.map((t) => <OfText key={t.source} text={t} decided={decided} />)}
    </section>
  );
}

function OfText({ text, decided }: { text: DraftText; decided: (said: string) => void }) {
  const open = useSignal(false);
  const all = useSignal(false);
  const most = useSignal(MOST);
  const found = useSignal<DraftsOf | undefined>(undefined);
  useEffect(() => {
    if (open.value) void api.drafts(caseId.value, text.source).then((d) => { found.value = d; }, () => { found.value = undefined; });
  }, [open.value, text.waiting]);
  const drafts = (found.value?.drafts ?? []).filter((d) => !d.state && (all.value || d.usual));
  const id = `all-${text.source}`;
  return (
    <details class="list" onToggle={(e) => { open.value = e.currentTarget.open; }}>
      <summary><bdi><Cited text={text.citation} /></bdi> <span class="tag">{words.waiting(text.waiting)}</span></summary>
      <div class="inner">
        <p><input id={id} type="checkbox" checked={all.value} onChange={(e) => { all.value = e.currentTarget.checked; }} /> <label for={id}>{words.unusual}</label></p>
        {open.value && !found.value && <p>{words.loading}</p>}
        {drafts.slice(0, most.value).map((d) => <One key={d.id} draft={d} language={text.language} decided={decided} />)}
        {drafts.length > most.value && <p><button type="button" onClick={() => { most.value += MOST; }}>{words.more(drafts.length - most.value)}</button></p>}
      </div>
    </details>
  );
}

function One({ draft, language, decided }: { draft: Draft; language: string | undefined; decided: (said: string) => void }) {
  const problems = useSignal<Problem[]>([]);
  const open = useSignal(false);
  const busy = useSignal(false);
  const decide = async (decision: () => Promise<{ words: string }>) => {
    problems.value = [];
    busy.value = true;
    try {
      decided((await decision()).words);
    } catch (e) {
      if (e instanceof Refused) problems.value = e.problems;
    } finally {
      busy.value = false;
    }
  };
  const heading = `draft-${draft.id}`;
  return (
    <article class="draft" aria-labelledby={heading}>
      <h3 id={heading} dir="auto">{draft.speaker ? '' : `${words.nobodyNamed}: `}{draft.claim}</h3>
      {draft.quotes.map((q, n) => (
        <blockquote key={n} class="quote" dir="auto" lang={language}>{q.before}<mark>{q.words}</mark>{q.after}</blockquote>
      ))}
      <p class="small soft">
        <span class="id">{draft.id}</span> · {draft.kind} · {draft.rule}, {draft.precision}
        {[draft.event, draft.when, ...draft.quantities].filter(Boolean).map((w) => <bdi key={w}> · {w}</bdi>)}
        {draft.about.length > 0 && <> · {words.about}: {draft.about.join(', ')}</>}
      </p>
      <p class="acts">
        <button type="button" aria-expanded={open.value} aria-label={`${words.accept}: ${draft.id}`} onClick={() => { open.value = !open.value; }}>{words.accept} …</button>
        <button type="button" disabled={busy.value} aria-label={`${words.reject}: ${draft.id}`} onClick={() => void decide(() => api.reject(caseId.value, draft.id))}>{words.reject}</button>
      </p>
      {problems.value.length > 0 && <Problems problems={problems.value} caseId={caseId.value} />}
      {open.value && <Acceptance draft={draft} busy={busy} accept={(changes) => void decide(() => api.accept(caseId.value, draft.id, changes))} />}
    </article>
  );
}

const KINDS = ['reported fact', 'attributed statement', 'opinion', 'inference', 'assumption'];
const list = (text: string) => text.split(',').map((t) => t.trim()).filter(Boolean);

/** What the item is to say; as the draft proposes unless changed. */
function Acceptance({ draft, busy, accept }: { draft: Draft; busy: Signal<boolean>; accept: (changes: Record<string, unknown>) => void }) {
  const submit = (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const of = (key: string) => String(form.get(key) ?? '').trim();
    accept({
      as: of('as'), claim: of('claim'), kind: of('kind'), speaker: of('speaker'), event: of('event'), digit: of('digit'), note: of('note'),
      about: list(of('about')), states: list(of('states')),
    });
  };
  const text = (key: string, label: string, value = '', hint = '') => (
    <p>
      <label for={`${key}-${draft.id}`}>{label}</label>{' '}
      <input id={`${key}-${draft.id}`} name={key} type="text" dir="auto" defaultValue={value} placeholder={hint} />
    </p>
  );
  return (
    <form class="acceptance" onSubmit={submit}>
      {text('as', words.itemId, draft.id)}
      {text('claim', words.claim, draft.claim)}
      <p>
        <label for={`kind-${draft.id}`}>{words.kind}</label>{' '}
        <select id={`kind-${draft.id}`} name="kind" defaultValue={draft.kind}>{KINDS.map((k) => <option key={k} selected={k === draft.kind}>{k}</option>)}</select>
      </p>
      {text('speaker', words.speaker, draft.speaker)}
      {text('about', words.about, draft.about.join(', '), words.commas)}
      {text('event', words.happened, draft.event, '2025-11-23')}
      <p>
        <label for={`digit-${draft.id}`}>{words.credibility}</label>{' '}
        <select id={`digit-${draft.id}`} name="digit"><option value="">{words.notRated}</option>{words.credibilities.map((c, n) => <option key={c} value={String(n + 1)}>{n + 1} {c}</option>)}</select>
      </p>
      {text('states', words.states, '', words.statesHint)}
      {text('note', words.note)}
      <p><button type="submit" disabled={busy.value}>{words.intoLedger}</button></p>
    </form>
  );
}
