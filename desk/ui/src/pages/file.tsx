import { signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { api, Refused } from '../api';
import { offsetOf, suggest, take, type Schema, type Suggestion } from '../complete';
import { caseId, content, info, watch } from '../store';
import type { Problem } from '../types';
import { words } from '../words';

/** The place in a file that somebody wants to see. */
export const goTo = signal<Problem | undefined>(undefined);

const FILES = ['case.yaml', 'ledger.yaml'] as const;
const ABSENT = '"absent"';
const PAUSE = 250;

interface Draft { text: string; saved: string; tag: string }

/** What has been written and not saved, by case and file: it survives looking at another page. */
const drafts = new Map<string, Draft>();
const schemas = new Map<string, Schema>();

export function FilePage() {
  const name = useSignal<string>(goTo.value?.file ?? 'case.yaml');
  const draft = useSignal<Draft | undefined>(undefined);
  const problems = useSignal<Problem[]>([]);
  const fine = useSignal(true);
  const offered = useSignal<Suggestion[]>([]);
  const active = useSignal(0);
  const theirs = useSignal<Draft | undefined>(undefined);
  const said = useSignal('');
  const area = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLPreElement>(null);
  const opened = useRef('');
  const key = `${caseId.value} ${name.value}`;

  useEffect(() => {
    if (!caseId.value) return;
    let gone = false;
    // Words that are not saved yet stay; so does a conflict nobody has settled.
    if (draft.value && draft.value.text !== draft.value.saved && opened.current === key) return;
    if (opened.current !== key) theirs.value = draft.value = undefined;
    opened.current = key;
    offered.value = [];
    void (async () => {
      let found = drafts.get(key);
      if (!found || found.text === found.saved) {
        try {
          const file = await api.file(caseId.value, name.value);
          found = { text: file.text, saved: file.text, tag: file.tag };
        } catch (e) {
          if (!(e instanceof Refused)) return;
          found = { text: '', saved: '', tag: ABSENT };
        }
      }
      if (!schemas.has(name.value)) schemas.set(name.value, (await api.schema(name.value.replace('.yaml', '.schema.json'))) as Schema);
      const written = drafts.get(key);
      // Nor are words lost that were written while this was asked for.
      if (gone || (written && written !== found && written.text !== written.saved)) return;
      draft.value = found;
      await check();
      jump();
    })();
    return () => { gone = true; };
  }, [key, info.value?.version]);

  useEffect(() => { jump(); }, [goTo.value]);

  const check = async () => {
    const d = draft.value;
    if (!d) return;
    try {
      const found = await api.check(caseId.value, name.value, d.text);
      if (draft.value?.text === d.text) {
        problems.value = found.problems;
        fine.value = found.fine;
      }
    } catch (e) {
      if (e instanceof Refused) problems.value = e.problems;
    }
  };
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const write = (text: string) => {
    if (!draft.value) return;
    draft.value = { ...draft.value, text };
    drafts.set(key, draft.value);
    said.value = '';
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void check(), PAUSE);
  };
  const jump = () => {
    const p = goTo.peek();
    const d = draft.peek();
    if (!p || !d || !area.current) return;
    if (p.file !== name.peek()) {
      name.value = p.file;
      return;
    }
    goTo.value = undefined;
    select(area.current, d.text, p);
  };
  const offer = () => {
    const schema = schemas.get(name.value);
    if (!schema || !area.current || !draft.value) return;
    const ids = [...(content.value?.issues ?? []).flatMap((i) => [i.id, ...i.options.map((o) => o.id)]), ...(content.value?.parties ?? []).map((p) => p.id)];
    offered.value = suggest(schema, draft.value.text, area.current.selectionStart, [...new Set(ids)]);
    active.value = 0;
  };
  const accept = (s: Suggestion) => {
    if (!draft.value || !area.current) return;
    const field = area.current;
    const done = take(draft.value.text, field.selectionStart, s.text);
    // At once and not with the next frame: somebody may be typing on.
    field.value = done.text;
    field.focus();
    field.setSelectionRange(done.offset, done.offset);
    write(done.text);
    offered.value = [];
  };
  const onKey = (e: KeyboardEvent) => {
    if ((e.ctrlKey || e.metaKey) && e.code === 'Space') {
      e.preventDefault();
      offer();
    } else if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 's') {
      e.preventDefault();
      void save();
    } else if (offered.value.length > 0) {
      const n = offered.value.length;
      if (e.key === 'ArrowDown') active.value = (active.value + 1) % n;
      else if (e.key === 'ArrowUp') active.value = (active.value + n - 1) % n;
      else if (e.key === 'Enter' || e.key === 'Tab') accept(offered.value[active.value]!);
      else if (e.key === 'Escape') offered.value = [];
      else return;
      e.preventDefault();
    }
  };
  const save = async (over?: string) => {
    const d = draft.value;
    if (!d) return;
    said.value = words.saving;
    try {
      const tag = await api.saveFile(caseId.value, name.value, d.text, over ?? d.tag);
      drafts.delete(key);
      draft.value = { text: draft.value?.text ?? d.text, saved: d.text, tag };
      theirs.value = undefined;
      said.value = words.saved;
      await watch();
    } catch (e) {
      said.value = '';
      if (!(e instanceof Refused)) {
        problems.value = [{ file: name.value, line: 0, column: 0, value: '', rule: words.gone, suggestion: '', text: words.gone }];
      } else if (e.status === 412) {
        const file = await api.file(caseId.value, name.value);
        theirs.value = { text: file.text, saved: file.text, tag: file.tag };
      } else {
        problems.value = e.problems;
      }
    }
  };
  const d = draft.value;
  const dirty = d !== undefined && d.text !== d.saved;
  const lines = d?.text.split('\n').length ?? 1;
  const warnings = fine.value ? problems.value.length : 0;
  return (
    <section class="file-page" aria-labelledby="file-heading">
      <h1 id="file-heading">{words.pages.file}</h1>
      <p class="small soft">{words.fileHelp}</p>
      <p class="acts">
        <label for="which-file">{words.file}</label>{' '}
        <select id="which-file" value={name.value} onChange={(e) => { name.value = e.currentTarget.value; }}>
          {FILES.map((f) => <option key={f} value={f}>{f}</option>)}
        </select>{' '}
        <button type="button" disabled={!dirty} onClick={() => void save()}>{fine.value ? words.save : words.saveBroken}</button>{' '}
        <span class="small" role="status">{dirty ? words.unsaved : said.value} {fine.value ? words.checkFine(warnings) : words.checkBroken(problems.value.length)}</span>
      </p>
      {theirs.value && (
        <div class="notice" role="alert">
          <p>{words.conflictOnSave}</p>
          <p class="acts">
            <button
              type="button" onClick={() => {
                drafts.delete(key);
                draft.value = theirs.value;
                theirs.value = undefined;
                void check();
              }}
            >{words.takeTheirs}</button>{' '}
            <button type="button" onClick={() => void save(theirs.value!.tag)}>{words.keepMine}</button>
          </p>
          <details><summary>{words.theirs}</summary><pre class="inner theirs" dir="ltr">{theirs.value.text}</pre></details>
        </div>
      )}
      <div class="editor">
        <pre class="gutter" aria-hidden="true" ref={gutter}>{Array.from({ length: lines }, (_, i) => i + 1).join('\n')}</pre>
        <textarea
          ref={area} aria-label={name.value} spellcheck={false} autocapitalize="off" wrap="off" dir="ltr" value={d?.text ?? ''} disabled={!d}
          aria-autocomplete="list" aria-controls="completions" aria-describedby="file-problems"
          onInput={(e) => { write(e.currentTarget.value); if (offered.value.length > 0) offer(); }} onKeyDown={onKey}
          onScroll={(e) => { if (gutter.current) gutter.current.scrollTop = e.currentTarget.scrollTop; }}
          onBlur={() => { setTimeout(() => { offered.value = []; }, 150); }}
        />
      </div>
      <div class="completions" aria-live="polite">
        <ul id="completions" role="listbox" aria-label={words.completions} hidden={offered.value.length === 0}>
          {offered.value.map((s, i) => (
            <li key={s.text} role="option" aria-selected={i === active.value} onMouseDown={(e) => { e.preventDefault(); accept(s); }}>
              <code>{s.text.trim()}</code> <span class="soft small">{s.description}</span>
            </li>
          ))}
        </ul>
      </div>
      <ul class="problems" id="file-problems">
        {problems.value.map((p) => (
          <li key={p.text} class={fine.value ? 'warning' : ''}>
            {p.line > 0
              ? <button type="button" class="quiet" onClick={() => { goTo.value = p; }}>{p.file}: {words.lineColumn(p.line, p.column)}</button>
              : <span class="id">{p.file}</span>}{' '}
            <bdi>{p.rule}</bdi>{p.suggestion && <span class="soft">; {p.suggestion}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function select(field: HTMLTextAreaElement, text: string, p: Problem) {
  const start = offsetOf(text, p.line, p.column);
  const end = text.indexOf('\n', start);
  field.focus();
  field.setSelectionRange(start, end < 0 ? text.length : end);
  const height = field.scrollHeight / Math.max(1, text.split('\n').length);
  field.scrollTop = Math.max(0, (p.line - 6) * height);
}
