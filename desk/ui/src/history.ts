/** Numbers set to other values, and the way back: plain values, no page. */

/** Settings by path, in the order they were first set. */
export type Settings = ReadonlyMap<string, string>;

export interface History { past: Settings[]; now: Settings; future: Settings[]; moving?: string | undefined }

export const NOTHING: Settings = new Map();

export const start = (now: Settings = NOTHING): History => ({ past: [], now, future: [] });

const MOST = 200;

/** Another state; while one path keeps moving (a slider being dragged), that is one step. */
export function moveTo(history: History, now: Settings, moving?: string): History {
  const same = moving !== undefined && moving === history.moving;
  return {
    past: same ? history.past : [...history.past, history.now].slice(-MOST),
    now, future: [], moving,
  };
}

export function set(history: History, path: string, value: string | undefined, moving = false): History {
  const now = new Map(history.now);
  if (value === undefined) now.delete(path);
  else now.set(path, value);
  return moveTo(history, now, moving ? path : undefined);
}

/** Ends a movement: the next change of the same path is a step of its own. */
export const rest = (history: History): History => ({ ...history, moving: undefined });

export function undo(history: History): History {
  const before = history.past.at(-1);
  return before === undefined
    ? history
    : { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future] };
}

export function redo(history: History): History {
  const [next, ...future] = history.future;
  return next === undefined ? history : { past: [...history.past, history.now], now: next, future };
}

export const written = (settings: Settings): string[] => [...settings].map(([path, value]) => `${path}=${value}`);

export function read(lines: string[]): Settings {
  const settings = new Map<string, string>();
  for (const line of lines) {
    const at = line.indexOf('=');
    if (at > 0) settings.set(line.slice(0, at).trim(), line.slice(at + 1).trim());
  }
  return settings;
}
