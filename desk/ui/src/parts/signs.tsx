import type { Cell, Points, Standing, Verdict } from '../types';
import { typeset } from '../words';

/** A shape of the report's sprite. */
export function Sign({ name }: { name: Verdict | 'infeasible' }) {
  return <svg class="sign" aria-hidden="true" focusable="false"><use href={`#s-${name}`} /></svg>;
}

export function Dot({ yes }: { yes: boolean }) {
  return <svg class="dot" aria-hidden="true" focusable="false"><use href={yes ? '#s-yes' : '#s-no'} /></svg>;
}

export const N = ({ text }: { text: string }) => <span class="n">{typeset(text)}</span>;

/** A margin, or the span from the worst to the best way to fill unknown points. */
export function marginText(cell: Cell): string {
  if (!cell.best || !cell.worst) return '';
  const [low, high] = [cell.worst.margin.text, cell.best.margin.text];
  return low === high ? high : `${low} to ${high}`;
}

export const levels = (s: Standing | undefined): Points[] => (s ? [s.leader, ...(s.ratification ? [s.ratification] : [])] : []);
