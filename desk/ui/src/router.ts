/** Addresses: / lists the cases, /c/CASE/PAGE shows one. */
import { signal } from '@preact/signals';
import { settleAddress } from './store';

export interface Address { caseId: string; page: string; settings: string[]; sides: [string, string] }

export function parse(path: string, query: string): Address {
  const [, c, id, page] = path.split('/');
  const asked = new URLSearchParams(query);
  return {
    caseId: c === 'c' && id ? decodeURIComponent(id) : '',
    page: page || 'overview',
    settings: asked.getAll('set'),
    sides: [asked.get('left') ?? '', asked.get('right') ?? '*'],
  };
}

const now = () => typeof window === 'undefined' ? parse('/', '') : parse(window.location.pathname, window.location.search);

export const address = signal<Address>(now());

export const to = (caseId: string, page: string) => `/c/${encodeURIComponent(caseId)}/${page}`;

export function go(caseId: string, page: string) {
  settleAddress(); // the numbers go along
  window.history.pushState(null, '', to(caseId, page) + window.location.search);
  address.value = now();
  window.scrollTo(0, 0);
  document.getElementById('content')?.focus({ preventScroll: true });
}

if (typeof window !== 'undefined') window.addEventListener('popstate', () => { address.value = now(); });
