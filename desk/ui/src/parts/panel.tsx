import { useComputed, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { inputs, content, pinned, restNumber, setNumber, settings } from '../store';
import type { Input } from '../types';
import { words } from '../words';
import { Saved } from './saved';

const MOST_FOUND = 12;

/** Sliders and number fields for any number of the case. */
export function WhatIfPanel() {
  const sought = useSignal('');
  const found = useMemo(() => search(content.value?.inputs ?? [], sought.value), [content.value, sought.value]);
  const shown = found.slice(0, MOST_FOUND);
  return (
    <aside class="panel" aria-labelledby="what-if">
      <h2 id="what-if">{words.whatIf}</h2>
      <p class="small soft">{words.whatIfHelp}</p>
      <label class="find" for="find-number">{words.find}</label>
      <input
        id="find-number" type="search" autocomplete="off" placeholder={words.findHint} value={sought.value}
        onInput={(e) => { sought.value = e.currentTarget.value; }}
      />
      {sought.value.trim() && (
        <>
          <p class="small soft" role="status">{words.found(found.length, shown.length)}</p>
          <ul class="found">
            {shown.map((input) => (
              <li key={input.path}>
                <button
                  type="button" aria-pressed={pinned.value.includes(input.path)}
                  onClick={() => toggle(input.path)}
                ><Label input={input} /></button>
              </li>
            ))}
          </ul>
        </>
      )}
      <ul class="numbers">
        {pinned.value.map((path) => inputs.value.get(path)).filter((i) => i !== undefined).map((input) => (
          <li key={input.path}><NumberField input={input} /></li>
        ))}
      </ul>
      <Saved />
    </aside>
  );
}

function toggle(path: string) {
  pinned.value = pinned.value.includes(path) ? pinned.value.filter((p) => p !== path) : [path, ...pinned.value];
}

/** Shows a party's numbers, or any others whose path starts so. */
export function pin(prefix: string) {
  const more = (content.value?.inputs ?? []).filter((i) => i.path.startsWith(prefix)).map((i) => i.path);
  pinned.value = [...new Set([...more.slice(0, MOST_FOUND), ...pinned.value])];
  document.getElementById('what-if')?.scrollIntoView();
  (document.querySelector('.numbers input') as HTMLElement | null)?.focus();
}

/** Every word sought is in the path or its words. */
export function search(all: Input[], sought: string): Input[] {
  const parts = sought.toLowerCase().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return [];
  return all.filter((i) => {
    const text = `${i.path} ${i.label.join(' ')}`.toLowerCase();
    return parts.every((p) => text.includes(p));
  });
}

function Label({ input }: { input: Input }) {
  return <bdi>{input.label.join(' · ')}</bdi>;
}

/** One number: a slider and a field, with the case's range drawn between them. */
function NumberField({ input }: { input: Input }) {
  const set = useComputed(() => settings.value.get(input.path)).value;
  const typing = useSignal<string | undefined>(undefined); // what is half written stays, whatever comes from the server meanwhile
  const single = set !== undefined && /^[-+]?[\d.]+$/.test(set) ? Number(set) : undefined;
  const value = single ?? (set === undefined ? input.typical : Number.NaN);
  const [low, high] = bounds(input);
  const step = (high - low) / 200 >= 0.5 ? 1 : high - low > 2 ? 0.5 : 0.01;
  const share = (v: number) => `${Math.max(0, Math.min(100, ((v - low) / (high - low)) * 100)).toFixed(2)}%`;
  const id = `n-${input.path}`;
  return (
    <div class={`number ${set === undefined ? '' : 'set'}`}>
      <label for={id}><Label input={input} /></label>
      <div class="number-row">
        <div class="slide">
          <svg class="range" aria-hidden="true" focusable="false">
            <rect class="range-track" x="0" y="45%" width="100%" height="10%" />
            <rect class="range-span" x={share(input.low)} y="22%" width={`${Math.max(0.8, Number.parseFloat(share(input.high)) - Number.parseFloat(share(input.low)))}%`} height="56%" />
            <line class="range-typical" x1={share(input.typical)} x2={share(input.typical)} y1="8%" y2="92%" />
          </svg>
          <input
            type="range" min={low} max={high} step={step} value={Number.isNaN(value) ? input.typical : value}
            aria-label={`${input.label.join(', ')}, ${words.rangeOf(String(input.low), String(input.high))}`}
            onInput={(e) => setNumber(input.path, e.currentTarget.value, true)} onChange={restNumber}
          />
        </div>
        <input
          id={id} class="field n" type="text" inputmode="decimal" spellcheck={false}
          value={typing.value ?? set ?? (input.place ? String(round(input.typical)) : input.amount)}
          onInput={(e) => { typing.value = e.currentTarget.value; }}
          onBlur={() => { typing.value = undefined; }}
          onChange={(e) => {
            typing.value = undefined;
            const text = e.currentTarget.value.trim();
            setNumber(input.path, text === '' || text === input.amount ? undefined : text);
          }}
        />
        <button type="button" class="quiet" disabled={set === undefined} aria-label={`${words.reset}: ${input.label.join(', ')}`} onClick={() => setNumber(input.path, undefined)}>↺</button>
      </div>
      <details class="small soft number-note">
        <summary><span>{words.savedValue(input.place ? words.place : input.amount)} {input.unit} · {words.grounds[input.grounds]}</span></summary>
        {input.why && <p dir="auto">{input.why}</p>}
        {input.because.map((item) => <p key={item}><code>{item}</code></p>)}
        <p><code>{input.path}</code></p>
      </details>
    </div>
  );
}

const round = (v: number) => Math.round(v * 100) / 100;

/** What the slider spans: the unit's whole where it is short, else some way around the case's range. */
export function bounds(input: Input): [number, number] {
  if (input.most - input.least <= 100) return [input.least, input.most];
  if (input.low >= 0 && input.high <= 100) return [0, 100];
  const width = Math.max(1, input.high - input.low, Math.abs(input.typical));
  return [Math.max(input.least, input.low - width), Math.min(input.most, input.high + width)];
}
