/** The one place that talks to the server. */
import type {
  CaseInfo, CaseLine, CaseState, Drafts, DraftText, Glance, PackageView, Problem, QuotedText, WhatIf,
} from './types';
import * as welcome from './welcome';

/** What the server refuses, with the problems it names. */
export class Refused extends Error {
  constructor(readonly status: number, readonly problems: Problem[]) {
    super(problems[0]?.text ?? `status ${status}`);
  }
}

let session: Promise<string> | string | undefined = welcome.session;

/** The token every change has to carry; it came with the page, or is asked for, and again if the server was started anew. */
function token(): Promise<string> | string {
  session ??= fetch('/api/session').then(async (r) => ((await r.json()) as { session: string }).session);
  return session;
}

async function problemsOf(response: Response): Promise<Problem[]> {
  try {
    return ((await response.json()) as { problems?: Problem[] }).problems ?? [];
  } catch {
    return [];
  }
}

interface Request {
  method?: string; json?: unknown; text?: string; headers?: Record<string, string>; signal?: AbortSignal;
}

async function send(path: string, request: Request = {}, again = true): Promise<Response> {
  const method = request.method ?? 'GET';
  const headers: Record<string, string> = { ...request.headers };
  if (method !== 'GET') {
    const known = token();
    headers['X-Winset-Session'] = typeof known === 'string' ? known : await known; // who knows it asks before anything is painted
  }
  let body: string | undefined;
  if (request.json !== undefined) {
    headers['Content-Type'] = 'application/json';
    body = JSON.stringify(request.json);
  } else if (request.text !== undefined) {
    headers['Content-Type'] = 'application/yaml; charset=utf-8';
    body = request.text;
  }
  const response = await fetch(path, {
    method, headers, ...(body === undefined ? {} : { body }), ...(request.signal ? { signal: request.signal } : {}),
  });
  if (response.status === 403 && method !== 'GET' && again) {
    session = undefined; // the server may have been started anew
    return send(path, request, false);
  }
  if (!response.ok && response.status !== 304) throw new Refused(response.status, await problemsOf(response));
  return response;
}

async function json<T>(path: string, request?: Request): Promise<T> {
  return (await (await send(path, request)).json()) as T;
}

const at = (id: string, rest = '') => `/api/cases/${encodeURIComponent(id)}${rest}`;

export const api = {
  cases: () => json<{ cases: CaseLine[] }>('/api/cases'),
  case: (id: string) => json<CaseInfo>(at(id)),

  /** The case's state if it is another than the one with this tag. */
  async state(id: string, tag: string): Promise<{ state?: CaseState; tag: string }> {
    const response = await send(at(id, '/state'), { headers: tag ? { 'If-None-Match': tag } : {} });
    if (response.status === 304) return { tag };
    return { state: (await response.json()) as CaseState, tag: response.headers.get('ETag') ?? '' };
  },

  /** First answers; who says who he is ends what he asked of other numbers. */
  glance: (id: string, settings: string[], visitor?: string) =>
    json<Glance>(at(id, '/glance'), { method: 'POST', json: { settings, ...(visitor ? { visitor } : {}) } }),
  judge: (id: string, settings: string[], options?: Record<string, string>) =>
    json<PackageView>(at(id, '/package'), { method: 'POST', json: { settings, ...(options ? { options } : {}) } }),

  /** Starts a run and hands over each event as it comes, but those whose ids one had before. */
  async run(
    id: string, settings: string[], visitor: string, sensitivity: boolean, had: string[], signal: AbortSignal,
    on: (event: string, data: unknown, id?: string) => void,
  ): Promise<void> {
    const response = await send(at(id, '/runs'), { method: 'POST', json: { settings, visitor, sensitivity, had }, signal });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let buffer = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      buffer += value;
      const blocks = buffer.split('\n\n');
      buffer = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = parseEvent(block);
        if (event) on(event.name, JSON.parse(event.data), event.id);
      }
    }
  },

  async file(id: string, name: string): Promise<{ text: string; tag: string }> {
    const response = await send(at(id, `/files/${name}`));
    return { text: await response.text(), tag: response.headers.get('ETag') ?? '' };
  },
  async saveFile(id: string, name: string, text: string, tag: string): Promise<string> {
    const response = await send(at(id, `/files/${name}`), { method: 'PUT', text, headers: { 'If-Match': tag } });
    return response.headers.get('ETag') ?? '';
  },
  writeNumbers: (id: string, settings: string[], tag: string) =>
    send(at(id, '/numbers'), { method: 'POST', json: { settings }, headers: { 'If-Match': tag } }),
  check: (id: string, name: string, text: string) =>
    json<{ fine: boolean; problems: Problem[] }>(at(id, `/files/${name}/check`), { method: 'POST', text }),
  schema: (name: string) => json<Record<string, unknown>>(`/api/schemas/${name}`),

  async whatIf(id: string, name: string): Promise<{ whatIf: WhatIf; tag: string }> {
    const response = await send(at(id, `/what-ifs/${name}`));
    return { whatIf: (await response.json()) as WhatIf, tag: response.headers.get('ETag') ?? '' };
  },
  saveWhatIf: (id: string, name: string, title: string, settings: string[], tag: string) =>
    send(at(id, `/what-ifs/${name}`), { method: 'PUT', json: { title, settings }, headers: { 'If-Match': tag } }),
  deleteWhatIf: (id: string, name: string, tag: string) =>
    send(at(id, `/what-ifs/${name}`), { method: 'DELETE', headers: { 'If-Match': tag } }),

  quotedText: (id: string, source: string) => json<QuotedText>(at(id, `/sources/${encodeURIComponent(source)}`)),
  draftTexts: (id: string) => json<{ texts: DraftText[]; problems: Problem[] }>(at(id, '/drafts')),
  drafts: (id: string, source: string) => json<Drafts>(at(id, `/drafts/${encodeURIComponent(source)}`)),
  accept: (id: string, draft: string, changes: Record<string, unknown>) =>
    json<{ words: string }>(at(id, `/drafts/${encodeURIComponent(draft)}/accept`), { method: 'POST', json: changes }),
  reject: (id: string, draft: string) =>
    json<{ words: string }>(at(id, `/drafts/${encodeURIComponent(draft)}/reject`), { method: 'POST' }),

  /** Where the whole report can be had as one page, with so many draws. */
  reportAddress: (id: string, settings: string[], draws = 0) =>
    at(id, `/report.html?draws=${draws}`) + settings.map((s) => '&set=' + encodeURIComponent(s)).join(''),
};

/** One server-sent event. */
export function parseEvent(block: string): { name: string; data: string; id?: string } | undefined {
  let name = 'message';
  let id: string | undefined;
  const data: string[] = [];
  for (const line of block.split('\n')) {
    if (line.startsWith('event: ')) name = line.slice(7);
    else if (line.startsWith('id: ')) id = line.slice(4);
    else if (line.startsWith('data: ')) data.push(line.slice(6));
  }
  return data.length ? { name, data: data.join('\n'), ...(id === undefined ? {} : { id }) } : undefined;
}
