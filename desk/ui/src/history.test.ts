import { expect, test } from 'vitest';
import { read, redo, rest, set, start, undo, written } from './history';

test('undo and redo walk the same way back and forth', () => {
  let h = start();
  h = set(h, 'a', '1');
  h = set(h, 'b', '2');
  h = set(h, 'a', undefined);
  expect(written(h.now)).toEqual(['b=2']);
  h = undo(h);
  expect(written(h.now)).toEqual(['a=1', 'b=2']);
  h = undo(undo(undo(h)));
  expect(written(h.now)).toEqual([]);
  h = redo(redo(redo(redo(h))));
  expect(written(h.now)).toEqual(['b=2']);
});

test('a slider dragged is one step, dragged again another', () => {
  let h = set(set(set(start(), 'a', '1', true), 'a', '2', true), 'a', '3', true);
  h = rest(h);
  h = set(h, 'a', '4', true);
  h = undo(h);
  expect(written(h.now)).toEqual(['a=3']);
  h = undo(h);
  expect(written(h.now)).toEqual([]);
});

test('a change after undo forgets what was undone', () => {
  let h = undo(set(start(), 'a', '1'));
  h = set(h, 'b', '2');
  expect(written(redo(h).now)).toEqual(['b=2']);
});

test('settings are read as they are written', () => {
  expect(written(read(['a=1..2', ' b = x > y ', 'nonsense', '=1']))).toEqual(['a=1..2', 'b=x > y']);
});
