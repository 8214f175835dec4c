import { beforeEach, expect, test, vi } from 'vitest';

type On = (event: string, data: unknown, id?: string) => void;

const api = vi.hoisted(() => ({
  case: vi.fn(), state: vi.fn(), glance: vi.fn(), run: vi.fn(),
}));
vi.mock('./api', () => ({ api, Refused: class extends Error {} }));

const came = vi.hoisted(() => ({ now: undefined as unknown }));
vi.mock('./welcome', () => ({
  take: () => {
    const found = came.now;
    came.now = undefined;
    return found;
  },
}));

vi.stubGlobal('document', { visibilityState: 'visible', body: { dataset: {} } });
vi.stubGlobal('requestAnimationFrame', (act: () => void) => setTimeout(act));
const { caseId, glance, info, openCase, partial, refine, report, setNumber, stale, watch } = await import('./store');

const one = (id: string, goodVersion = '1') => ({ id, goodVersion, version: goodVersion, whatIfs: [], problems: [], warnings: [] });
const tick = () => vi.advanceTimersByTimeAsync(20);

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetAllMocks();
  api.case.mockImplementation(async (id: string) => one(id));
  api.state.mockImplementation(async () => ({ tag: '' }));
  api.glance.mockImplementation(async () => ({ plans: [] }));
  api.run.mockImplementation(async () => {});
});

test('a case that comes after another was opened is not shown as the other', async () => {
  let late: (found: unknown) => void = () => {};
  api.case.mockImplementationOnce(() => new Promise((done) => { late = done; }));
  came.now = { case: one('a'), glance: null };
  await openCase('a', []);
  await tick();
  await openCase('b', []);
  late(one('a'));
  await tick();

  expect(caseId.value).toBe('b');
  expect(info.value).toEqual(one('b'));
});

test('a case that came without most of its numbers is fetched until it is whole, and no longer', async () => {
  api.case.mockImplementationOnce(async () => { throw new Error('gone'); });
  came.now = { case: { ...one('a'), brief: true }, glance: null };
  await openCase('a', []);
  await tick();
  expect(info.value).toHaveProperty('brief');

  await watch();
  expect(info.value).toEqual(one('a'));
  await watch();
  expect(api.case).toHaveBeenCalledTimes(2);
});

test('a case that became whole meanwhile does not lose its numbers to a change of its what-ifs', async () => {
  api.case.mockImplementationOnce(async () => { throw new Error('gone'); });
  api.state.mockImplementationOnce(async () => ({ tag: '2', state: { ...one('a'), whatIfs: ['less'] } }));
  came.now = { case: { ...one('a'), brief: true }, glance: null };
  await openCase('a', []);
  await tick();

  await watch();

  expect(info.value).toEqual({ ...one('a'), whatIfs: ['less'] });
});

test('a case changed outside is fetched anew', async () => {
  await openCase('a', []);
  api.state.mockImplementationOnce(async () => ({ tag: '2', state: one('a', '2') }));
  api.case.mockImplementation(async (id: string) => one(id, '2'));

  await watch();

  expect(info.value).toEqual(one('a', '2'));
});

test('what is told again after a wait leaves the report as it is, and other numbers have another report', async () => {
  let on: On = () => {};
  api.run.mockImplementation(async (_id, _settings, _visitor, _sensitivity, _had, _signal, told: On) => { on = told; });
  await openCase('a', []);
  await vi.advanceTimersByTimeAsync(1000);
  on('report', { title: 'A', plans: [{ id: 'p' }] });
  expect(partial.value).toBe(true);
  on('prospects', { rounds: 3 });
  on('until', { questions: [] });
  on('busy', {});
  const before = report.value;
  expect(before).toMatchObject({ title: 'A', prospects: { rounds: 3 }, until: { questions: [] } });

  refine();
  on('report', { title: 'A', plans: [{ id: 'p' }] });
  expect(report.value).toBe(before);
  on('prospects', { rounds: 3 });
  expect(report.value).toBe(before);

  setNumber('parties.north.power', '1');
  expect(stale.value).toBe(true);
  await vi.advanceTimersByTimeAsync(1000);
  on('report', { title: 'A', plans: [] });
  expect(report.value).toEqual({ title: 'A', plans: [] });
  expect(stale.value).toBe(false);
  expect(glance.value).toEqual({ plans: [] });
});

test('who asks again says what has come, until the numbers are others', async () => {
  let on: On = () => {};
  const said: string[][] = [];
  api.run.mockImplementation(async (_id, _settings, _visitor, _sensitivity, had: string[], _signal, told: On) => {
    said.push(had);
    on = told;
  });
  await openCase('a', []);
  await vi.advanceTimersByTimeAsync(1000);
  on('glance', { plans: [] });
  on('report', { title: 'A' }, 'r1');
  on('odds', { draws: 1 }, 'o1');
  on('odds', { draws: 2 }, 'o2');
  on('busy', {});
  await vi.advanceTimersByTimeAsync(1000);
  expect(said).toEqual([[], ['r1', 'o2']]);

  setNumber('parties.north.power', '1');
  await vi.advanceTimersByTimeAsync(1000);
  expect(said.at(-1)).toEqual([]);
  on('report', { title: 'A' }, 'r2');
  await openCase('b', []);
  await vi.advanceTimersByTimeAsync(1000);
  expect(said.at(-1)).toEqual([]);
});
