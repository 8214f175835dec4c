/** Completion of case.yaml from its JSON Schema: where the caret is, and what may stand there. */

export interface Schema {
  $ref?: string; $defs?: Record<string, Schema>; properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean; anyOf?: Schema[]; items?: Schema; enum?: unknown[]; const?: unknown;
  description?: string; required?: string[]; type?: string | string[];
}

export interface Suggestion { text: string; description: string }

export interface Caret {
  /** The keys on the way to where something is being written. */
  path: string[];
  /** What has been written of it so far. */
  prefix: string;
  /** Whether a key is being written, or a value. */
  kind: 'key' | 'value';
}

const LINE = /^(\s*)(?:- )?([^\s:#][^:#]*?)\s*:(?:\s+(.*))?$/;

/** Where a caret is in a YAML text: by indentation, as people write cases. */
export function caretAt(text: string, offset: number): Caret {
  const before = text.slice(0, offset).split('\n');
  const line = before.at(-1) ?? '';
  const own = /^(\s*)(?:- )?([^\s:#][^:#]*?)\s*:\s+(.*)$/.exec(line);
  const indent = /^\s*/.exec(line)?.[0].length ?? 0;
  const around = parents(before.slice(0, -1), indent);
  if (own) return { path: [...around, own[2]!], prefix: own[3] ?? '', kind: 'value' };
  return { path: around, prefix: line.trim().replace(/^- /, ''), kind: 'key' };
}

function parents(lines: string[], indent: number): string[] {
  const path: string[] = [];
  let least = indent;
  for (let i = lines.length - 1; i >= 0 && least > 0; i--) {
    const found = LINE.exec(lines[i]!);
    if (!found || /^\s*#/.test(lines[i]!)) continue;
    const depth = found[1]!.length;
    if (depth < least) {
      path.unshift(found[2]!);
      least = depth;
    }
  }
  return path;
}

/** Every schema that may describe what stands at a path. */
export function schemasAt(root: Schema, path: string[]): Schema[] {
  let here = expand(root, root);
  for (const key of path) {
    here = here.flatMap((s) => {
      const named = s.properties?.[key];
      if (named) return expand(root, named);
      if (typeof s.additionalProperties === 'object') return expand(root, s.additionalProperties);
      return s.items ? expand(root, s.items) : [];
    });
  }
  return here;
}

function expand(root: Schema, schema: Schema, deep = 0): Schema[] {
  if (deep > 8) return [];
  if (schema.$ref) {
    const name = schema.$ref.replace('#/$defs/', '');
    const target = root.$defs?.[name];
    return target ? expand(root, { ...target, ...(schema.description ? { description: schema.description } : {}) }, deep + 1) : [];
  }
  return [schema, ...(schema.anyOf ?? []).flatMap((s) => expand(root, s, deep + 1))];
}

/** What may be written at the caret, keys that are there already left out. */
export function suggest(root: Schema, text: string, offset: number, ids: string[] = []): Suggestion[] {
  const caret = caretAt(text, offset);
  const schemas = schemasAt(root, caret.path);
  const found = new Map<string, string>();
  if (caret.kind === 'key') {
    for (const s of schemas) {
      for (const [key, value] of Object.entries(s.properties ?? {})) {
        found.set(key, found.get(key) || descriptionOf(root, value));
      }
    }
  } else {
    for (const s of schemas) {
      for (const value of [...(s.enum ?? []), ...(s.const === undefined ? [] : [s.const])]) found.set(String(value), s.description ?? '');
    }
  }
  const wanted = caret.prefix.toLowerCase();
  if (found.size === 0 && wanted.length > 0) for (const id of ids) found.set(id, '');
  return [...found]
    .filter(([key]) => key.toLowerCase().startsWith(wanted) && key !== caret.prefix)
    .map(([key, description]) => ({ text: caret.kind === 'key' && found.get(key) !== undefined && schemas.some((s) => s.properties?.[key]) ? `${key}: ` : key, description }))
    .slice(0, 40);
}

function descriptionOf(root: Schema, schema: Schema): string {
  return schema.description ?? expand(root, schema).find((s) => s.description)?.description ?? '';
}

/** The text with a suggestion taken, and where the caret is then. */
export function take(text: string, offset: number, suggestion: string): { text: string; offset: number } {
  const { prefix } = caretAt(text, offset);
  const start = offset - prefix.length;
  return { text: text.slice(0, start) + suggestion + text.slice(offset), offset: start + suggestion.length };
}

/** The offset of a line and column counted from 1, columns in code points. */
export function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  const before = lines.slice(0, Math.max(0, line - 1)).reduce((sum, l) => sum + l.length + 1, 0);
  return before + [...(lines[line - 1] ?? '')].slice(0, Math.max(0, column - 1)).join('').length;
}
