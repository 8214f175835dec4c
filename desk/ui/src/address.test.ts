import { beforeEach, expect, test, vi } from 'vitest';

vi.mock('./api', () => ({
  api: {
    case: async (id: string) => ({ id, goodVersion: '1', version: '1', whatIfs: [], problems: [], warnings: [] }),
    glance: async () => ({ plans: [] }),
    run: async () => {},
  },
  Refused: class extends Error {},
}));

vi.mock('./welcome', () => ({ take: () => undefined }));

const location = { pathname: '/c/a/overview', search: '' };
const replaceState = vi.fn((_state: unknown, _title: string, to: string) => { location.search = to.slice(location.pathname.length); });
vi.stubGlobal('document', { visibilityState: 'visible', body: { dataset: {} } });
vi.stubGlobal('requestAnimationFrame', (act: () => void) => setTimeout(act));
vi.stubGlobal('window', { location, history: { replaceState }, addEventListener: () => {} });
const { openCase, setNumber, settleAddress } = await import('./store');

beforeEach(async () => {
  vi.useFakeTimers();
  location.search = '';
  await openCase('a', []);
  await vi.advanceTimersByTimeAsync(1000);
  replaceState.mockClear();
});

test('the address says the numbers once they rest, and is left alone while they move', async () => {
  for (let value = 1; value <= 5; value++) {
    setNumber('x', String(value), true);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(replaceState).not.toHaveBeenCalled();

  await vi.advanceTimersByTimeAsync(200);
  expect(replaceState).toHaveBeenCalledTimes(1);
  expect(location.search).toBe('?set=x%3D5');
});

test('whoever takes the address along has the numbers as they are', async () => {
  setNumber('x', '7', true);
  settleAddress();
  expect(location.search).toBe('?set=x%3D7');

  await vi.advanceTimersByTimeAsync(1000);
  expect(replaceState).toHaveBeenCalledTimes(1);
});
