/** What the server puts into the page, so that it can be painted without asking for anything. */
import type { CaseInfo, Glance } from './types';

export interface Welcome { session: string; case: CaseInfo; glance: Glance | null }

function read(): Welcome | undefined {
  const text = typeof document === 'undefined' ? null : document.getElementById('welcome')?.textContent;
  return text ? (JSON.parse(text) as Welcome) : undefined;
}

let welcome = read();

/** The session's token that came with the page. */
export const session = welcome?.session;

/** What came with the page of a case, once: later it would be old. */
export function take(caseId: string): Welcome | undefined {
  const found = welcome?.case.id === caseId ? welcome : undefined;
  welcome = undefined;
  return found;
}
