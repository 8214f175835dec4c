import type { Beliefs } from '../types';

export type Waterfall = NonNullable<Beliefs['waterfall']>;
export type Step = Waterfall['steps'][number];

/** A waterfall of which the lightest items are folded away, as the report has it; silence never is. */
export function fold(w: Waterfall): { before: Step[]; smaller: Step[]; after: Step[] } {
  const items = w.steps.filter((s) => s.kind === 'item');
  const cut = items.length - w.smaller;
  return {
    before: [...w.steps.filter((s) => s.kind === 'prior'), ...items.slice(0, cut)],
    smaller: items.slice(cut),
    after: w.steps.filter((s) => s.kind === 'silence' || s.kind === 'posterior'),
  };
}

/** A factor with its proper sign: ×2.0, ÷1.5. */
export const times = (factor: string): string => factor.replace(/^x/, '×').replace(/^\//, '÷');

/** The signs a waterfall's sentence ends with; what accounts are called before that stays as it is. */
export const signsIn = (sentence: string): string => sentence.replace(/\(x\)([^()]*)\(\/\)\.$/, '(×)$1(÷).');
