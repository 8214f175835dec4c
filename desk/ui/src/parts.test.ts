import { expect, test } from 'vitest';
import { parseEvent } from './api';
import { fold, signsIn, times } from './parts/fall';
import type { Step } from './parts/fall';
import { bounds, search } from './parts/panel';
import { slug } from './parts/saved';
import { at, holding, ticks } from './parts/scale';
import { spread } from './parts/spread';
import { parse } from './router';
import type { Input } from './types';
import { cutAtDates, day, sentence, typeset } from './words';

const input = (path: string, more: Partial<Input> = {}): Input => ({
  path, label: path.split('.'), unit: 'points', amount: '40', place: false, low: 40, typical: 40, high: 40, least: -1000,
  most: 1000, grounds: 'sourced', because: [], ...more,
});

test('every word sought must occur, in any order', () => {
  const all = [input('parties.north.leader.lambda'), input('parties.south.leader.lambda'), input('parties.north.power')];
  expect(search(all, 'LAMBDA north').map((i) => i.path)).toEqual(['parties.north.leader.lambda']);
  expect(search(all, '  ')).toEqual([]);
});

test('a slider spans the unit, the usual points, or some way around the range', () => {
  expect(bounds(input('x', { least: 0, most: 1 }))).toEqual([0, 1]);
  expect(bounds(input('x'))).toEqual([0, 100]);
  const [low, high] = bounds(input('x', { low: -20, typical: 50, high: 140 }));
  expect(low).toBeLessThan(-20);
  expect(high).toBeGreaterThan(140);
});

test('an axis holds zero, every value, and round ticks', () => {
  const scale = holding([-37, 12]);
  expect(scale).toEqual({ low: -40, high: 20, step: 10 });
  expect(ticks(scale)).toEqual([-40, -30, -20, -10, 0, 10, 20]);
  expect(at(holding([]), 0)).toBe('50.00%');
});

test('names become what files may be called', () => {
  expect(slug('  Moscow asks for less! ')).toBe('moscow-asks-for-less');
  expect(slug('Élan—2')).toBe('elan-2');
  expect(slug('和平')).toBe('');
});

test('addresses carry the case, the page and the numbers', () => {
  expect(parse('/c/literature~nash-1950/deal', '?set=a%3D1&set=b%3D2..3&left=less'))
    .toEqual({ caseId: 'literature~nash-1950', page: 'deal', settings: ['a=1', 'b=2..3'], sides: ['less', '*'] });
  expect(parse('/', '')).toEqual({ caseId: '', page: 'overview', settings: [], sides: ['', '*'] });
});

test('events are read line by line', () => {
  expect(parseEvent('event: report\ndata: {\ndata: }')).toEqual({ name: 'report', data: '{\n}' });
  expect(parseEvent('event: report\nid: 5a4d\ndata: {}')).toEqual({ name: 'report', data: '{}', id: '5a4d' });
  expect(parseEvent(': …')).toBeUndefined();
});

test('numbers get a true minus, days their words', () => {
  expect(typeset('-18 to +37, x-y (-3)')).toBe('−18 to +37, x-y (−3)');
  expect(typeset('of 1.9 x 10^14 packages')).toBe('of 1.9\u00a0×\u00a010¹⁴ packages');
  expect(sentence('the first of -3')).toBe('The first of −3.');
  expect(day('2025-12-24')).toBe('24 December 2025');
});

test('the dates in a citation are found, to be kept together whatever the direction of the text around them', () => {
  expect(cutAtDates('صحيفة النهر, 2025-06-10')).toEqual(['صحيفة النهر, ', '2025-06-10', '']);
  expect(cutAtDates('A paper 12-34')).toEqual(['A paper 12-34']);
});

test('no sign in a picture covers another, and who has room stays', () => {
  const own = [{ x: 100, y: 100 }, { x: 104, y: 103 }, { x: 104, y: 103 }, { x: 96, y: 92 }, { x: 300, y: 20 }, { x: 301, y: 20 }];
  const shown = spread(own, 8, { x: 48, y: 10 }, { x: 320, y: 256 });
  expect([shown[0], shown[4]]).toEqual([own[0], own[4]]);
  shown.forEach((a, n) => {
    expect(Math.hypot(a.x - own[n]!.x, a.y - own[n]!.y)).toBeLessThan(40);
    for (const b of shown.slice(0, n)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(18);
  });
  expect(spread([{ x: 5, y: 5 }, { x: 5, y: 5 }], 8, { x: 0, y: 0 }, { x: 10, y: 10 })).toEqual([{ x: 5, y: 5 }, { x: 5, y: 5 }]);
});

test('silence is not folded away with the smaller items, and what items are called is no matter', () => {
  const step = (kind: Step['kind'], id: string): Step => ({ kind, id, label: id, from: 0, to: 1, factor: 'x2.7' });
  const items = ['prior', 'smaller', 'posterior', ...Array.from({ length: 11 }, (_, n) => `item-${n}`)].map((id) => step('item', id));
  const w = { lead: 'A', rival: 'B', sentence: '', steps: [step('prior', 'prior'), ...items, step('silence', 'silence'), step('posterior', 'posterior')], smaller: 2, rest: 'x1.2' };
  const { before, smaller, after } = fold(w);
  expect(before).toEqual([step('prior', 'prior'), ...items.slice(0, 12)]);
  expect(smaller.map((s) => s.id)).toEqual(['item-9', 'item-10']);
  expect(after.map((s) => s.kind)).toEqual(['silence', 'posterior']);
  expect(fold({ ...w, smaller: 0 }).smaller).toEqual([]);
});

test('factors get their signs, and names of accounts stay as they are', () => {
  expect(['x2.0', '/1.5', 'x1'].map(times)).toEqual(['×2.0', '÷1.5', '×1']);
  expect(signsIn('How the odds of “24/7 pressure (x)” over “4 x4s” come about: each item multiplies them (x) or divides them (/).'))
    .toBe('How the odds of “24/7 pressure (x)” over “4 x4s” come about: each item multiplies them (×) or divides them (÷).');
});
