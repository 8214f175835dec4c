import { useEffect, useRef } from 'preact/hooks';
import { type Place, spread } from './spread';

/** A line; with `dots` only its points are real, and the line between leads the eye. */
export interface Line { name: string; dash: string; points: { x: number; y: number }[]; dots?: boolean }

/** A place with a sign; a box where it is not known exactly. */
export interface Spot { sign: string; name: string; low: { x: number; y: number }; high: { x: number; y: number } }

const WIDEST = 640;
const NARROWEST = 240;
const HEIGHT = 300;
const MARGIN = { top: 20, right: 16, bottom: 44, left: 48 };
const RADIUS = 8;

/** Signs at their places, or beside them with a line to it. */
function signs(picture: Element, centres: (Place & { sign: string })[], at: (value: Place) => Place) {
  const own = centres.map(at);
  const width = Number(picture.getAttribute('width'));
  const shown = spread(own, RADIUS, { x: MARGIN.left, y: MARGIN.top }, { x: width - MARGIN.right, y: HEIGHT - MARGIN.bottom });
  const add = (name: string, attributes: Record<string, string | number>) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
    picture.append(made);
    return made;
  };
  own.forEach((from, n) => add('line', { x1: from.x, y1: from.y, x2: shown[n]!.x, y2: shown[n]!.y, stroke: 'currentColor', 'stroke-width': 0.8 }));
  shown.forEach(({ x, y }, n) => {
    add('circle', { class: 'sign', cx: x, cy: y, r: RADIUS, fill: 'var(--paper)', stroke: 'currentColor' });
    add('text', { x, y, dy: '0.32em', 'text-anchor': 'middle', fill: 'currentColor', 'font-weight': 'bold' }).textContent = centres[n]!.sign;
  });
}

/** Lines over an axis, told apart by their dashes; the library comes when first needed. */
export function Curves({ lines, label, x, y, mark, spots }: { lines: Line[]; label: string; x: string; y: string; mark?: number; spots?: Spot[] }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let gone = false;
    let wide = 0;
    const draw = () => void import('./plot').then((Plot) => {
      if (gone || !frame.current) return;
      // As wide as there is room, so that its letters are never made smaller.
      wide = Math.min(WIDEST, Math.max(NARROWEST, frame.current.clientWidth));
      const centres = (spots ?? []).map((s) => ({ sign: s.sign, x: (s.low.x + s.high.x) / 2, y: (s.low.y + s.high.y) / 2 }));
      const boxes = (spots ?? []).filter((s) => s.low.x !== s.high.x || s.low.y !== s.high.y);
      const picture = Plot.plot({
        className: 'curves', width: wide, height: HEIGHT, marginTop: MARGIN.top, marginRight: MARGIN.right, marginLeft: MARGIN.left, marginBottom: MARGIN.bottom,
        x: { label: x }, y: { label: y, grid: true }, ariaLabel: label,
        marks: [
          Plot.ruleY([0], { stroke: 'currentColor' }),
          ...(mark === undefined ? [] : [Plot.ruleX([mark], { stroke: 'currentColor', strokeDasharray: '1 3' })]),
          ...lines.map((l) => Plot.lineY(l.points, { x: 'x', y: 'y', stroke: 'currentColor', strokeDasharray: l.dash, strokeWidth: l.dots ? 1 : 1.8 })),
          ...lines.filter((l) => l.dots).map((l) => Plot.dot(l.points, { x: 'x', y: 'y', r: 2.6, fill: l.dash === '' ? 'currentColor' : 'none', stroke: 'currentColor' })),
          Plot.rect(boxes, { x1: (s) => s.low.x, x2: (s) => s.high.x, y1: (s) => s.low.y, y2: (s) => s.high.y, fill: 'none', stroke: 'currentColor', strokeDasharray: '1 3' }),
          Plot.dot(centres, { x: 'x', y: 'y', r: 2, fill: 'currentColor' }),
        ],
      });
      signs(picture, centres, (at) => ({ x: picture.scale('x')!.apply(at.x) as number, y: picture.scale('y')!.apply(at.y) as number }));
      // Its style sheet would be inline, which the page's policy forbids; app.css says the same.
      picture.querySelector('style')?.remove();
      picture.setAttribute('role', 'img');
      // Groups without a role may not be named; the picture has its name, and a table beside it.
      for (const group of picture.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
      frame.current.replaceChildren(picture);
    });
    draw();
    const observer = new ResizeObserver(() => {
      if (wide > 0 && frame.current && Math.abs(Math.min(WIDEST, frame.current.clientWidth) - wide) > 40) draw();
    });
    observer.observe(frame.current!);
    return () => { gone = true; observer.disconnect(); };
  }, [lines, label, mark, spots]);
  return (
    <>
      <div class="curves-frame" ref={frame} />
      <ul class="key">
        {lines.map((l) => (
          <li key={l.name}>
            <svg class="dash" aria-hidden="true" focusable="false"><line x1="0" x2="100%" y1="50%" y2="50%" stroke="currentColor" stroke-width="1.8" stroke-dasharray={l.dash} /></svg>
            {l.name}
          </li>
        ))}
        {spots?.map((s) => <li key={s.sign}><b>{s.sign}</b> <bdi>{s.name}</bdi></li>)}
      </ul>
    </>
  );
}
