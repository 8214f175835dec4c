import { cutAtDates } from '../words';

/** A citation whose dates stay whole and in order, also in texts that run from right to left. */
export function Cited({ text }: { text: string }) {
  return <>{cutAtDates(text).map((part, n) => (n % 2 === 1 ? <span key={n} class="nowrap" dir="ltr">{part}</span> : part))}</>;
}
