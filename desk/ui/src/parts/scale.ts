/** A horizontal axis through 0, in per cent of its picture's width: the report's, so that pictures agree. */
export interface Scale { low: number; high: number; step: number }

const EDGE = 2;

function roundStep(rough: number): number {
  const unit = 10 ** Math.floor(Math.log10(rough));
  const multiple = rough / unit;
  return unit * (multiple <= 1 ? 1 : multiple <= 2 ? 2 : multiple <= 5 ? 5 : 10);
}

/** The least axis between round numbers that holds 0 and every value. */
export function holding(values: number[]): Scale {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const step = roundStep(Math.max(most - least, 1e-6) / 5);
  const low = Math.floor(least / step) * step;
  const high = Math.ceil(most / step) * step;
  return low === high ? { low: -step, high: step, step } : { low, high, step };
}

export const place = (s: Scale, value: number): number => EDGE + ((100 - 2 * EDGE) * (value - s.low)) / (s.high - s.low);

export const at = (s: Scale, value: number): string => `${place(s, value).toFixed(2)}%`;

export const between = (s: Scale, from: number, to: number): string =>
  `${Math.abs(place(s, to) - place(s, from)).toFixed(2)}%`;

export const leftOf = (s: Scale, from: number, to: number): string => at(s, Math.min(from, to));

export function ticks(s: Scale): number[] {
  const found: number[] = [];
  for (let i = Math.round(s.low / s.step); i <= Math.round(s.high / s.step); i++) found.push(i * s.step);
  return found;
}
