import { useEffect, useRef } from 'preact/hooks';

export interface Line { name: string; dash: string; points: { x: number; y: number }[] }

/** Lines over an axis, told apart by their dashes; the library comes when first needed. */
export function Curves({ lines, label, x, y, mark }: { lines: Line[]; label: string; x: string; y: string; mark?: number }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let gone = false;
    void import('./plot').then((Plot) => {
      if (gone || !frame.current) return;
      const picture = Plot.plot({
        className: 'curves', width: 640, height: 300, marginRight: 16, marginLeft: 48, marginBottom: 44,
        x: { label: x }, y: { label: y, grid: true }, ariaLabel: label,
        marks: [
          Plot.ruleY([0], { stroke: 'currentColor' }),
          ...(mark === undefined ? [] : [Plot.ruleX([mark], { stroke: 'currentColor', strokeDasharray: '1 3' })]),
          ...lines.map((l) => Plot.lineY(l.points, { x: 'x', y: 'y', stroke: 'currentColor', strokeDasharray: l.dash, strokeWidth: 1.8 })),
        ],
      });
      // Its style sheet would be inline, which the page's policy forbids; app.css says the same.
      picture.querySelector('style')?.remove();
      picture.setAttribute('role', 'img');
      frame.current.replaceChildren(picture);
    });
    return () => { gone = true; };
  }, [lines, label, mark]);
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
      </ul>
    </>
  );
}
