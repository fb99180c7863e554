// Requests to the server. A refusal comes back as a Problem that says what is wrong and what to do; a lost network or a
// broken server also become Problems, so that a page has one thing to show.
import { WireError, type Decoder } from './decode';
import { problem as problemDecoder, type FieldError, type ProblemDocument } from './wire';

export type Trouble = 'offline' | 'server' | 'busy' | 'wire' | 'refused' | 'notFound' | 'file' | 'large';

export class Problem extends Error {
  constructor(
    readonly trouble: Trouble,
    readonly status: number,
    readonly code: string,
    title: string,
    readonly errors: FieldError[] = [],
    readonly incident: string | null = null,
  ) {
    super(title);
    this.name = 'Problem';
  }

  // Whether the same request may succeed when sent again.
  get passing(): boolean {
    return this.trouble === 'offline' || this.trouble === 'server' || this.trouble === 'busy';
  }
}

// Whether the answer says that this person may see it no more: what was read of it before must not stay on the screen.
export function endsSight(problem: Problem): boolean {
  return [401, 403, 404, 410].includes(problem.status);
}

export interface Conditions {
  csrf: string;
  lang: string;
  signedOut: () => void;
  inTraining: () => void; // the server says that nothing here is real
  commanded: (name: string) => void; // a command was carried out, not only tried
}

let conditions: Conditions = {
  csrf: '',
  lang: 'vi',
  signedOut: () => undefined,
  inTraining: () => undefined,
  commanded: () => undefined,
};

export function setConditions(next: Partial<Conditions>): void {
  conditions = { ...conditions, ...next };
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'DELETE';
  body?: unknown;
  query?: Record<string, string | number | null | undefined>;
  idempotencyKey?: string;
  person?: string; // a name that must not stand in the address
  signal?: AbortSignal | undefined;
}

export function apiUrl(path: string, query: RequestOptions['query'] = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return `/api/v1${path}${text ? `?${text}` : ''}`;
}

function troubleOf(status: number): Trouble {
  if (status === 404) return 'notFound';
  if (status === 429 || status === 503) return 'busy';
  return status >= 500 ? 'server' : 'refused';
}

export function problemOf(status: number, body: unknown): Problem {
  let document: ProblemDocument;
  try {
    document = problemDecoder(body, 'problem');
  } catch {
    return new Problem(troubleOf(status), status, `HTTP_${status}`, '');
  }
  return new Problem(troubleOf(status), status, document.code, document.title, document.errors, document.incident);
}

export function headersOf(options: RequestOptions): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': conditions.lang };
  if (options.method && options.method !== 'GET') headers['X-CSRF-Token'] = conditions.csrf;
  if (options.idempotencyKey) headers['Idempotency-Key'] = options.idempotencyKey;
  if (options.person !== undefined) headers['X-Person'] = encodeURIComponent(options.person);
  if (options.body !== undefined) headers['Content-Type'] = 'application/json';
  return headers;
}

const BODY_BYTES = 1 << 20; // more than this the server does not read
const BYTES_OF_LETTER = 3; // at most, of a UTF-16 unit

// What is too long is not sent: the server would close the line on it, which looks as if the network were lost.
export function bodyOf(body: unknown): string | null {
  if (body === undefined) return null;
  const text = JSON.stringify(body);
  const isLarge = text.length * BYTES_OF_LETTER > BODY_BYTES && new TextEncoder().encode(text).length > BODY_BYTES;
  if (isLarge) throw new Problem('large', 413, 'BODY_TOO_LARGE', '');
  return text;
}

async function send(path: string, options: RequestOptions): Promise<Response> {
  const body = bodyOf(options.body);
  try {
    const response = await fetch(apiUrl(path, options.query), {
      method: options.method ?? 'GET',
      headers: headersOf(options),
      body,
      credentials: 'same-origin',
      signal: options.signal ?? null,
    });
    if (response.headers?.get('X-Mangnon-Space') === 'training') conditions.inTraining();
    return response;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem('offline', 0, 'OFFLINE', '');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

// A password or code typed wrongly ends no session.
const MISTYPED = ['SIGN_IN_REFUSED', 'SECOND_FACTOR_NEEDED', 'SECOND_FACTOR_WRONG'];

// Reads an answer's text: a value of the wanted form, or a Problem.
export function readAnswer<T>(status: number, text: string, decoder: Decoder<T>, at: string): T {
  if (status >= 400 || status === 0) {
    const refusal = problemOf(status, parsed(text));
    if (status === 401 && !MISTYPED.includes(refusal.code)) conditions.signedOut();
    throw refusal;
  }
  try {
    return decoder(text === '' ? undefined : parsed(text), at);
  } catch (error) {
    if (error instanceof WireError) throw new Problem('wire', status, error.message, '');
    throw error;
  }
}

const COMMANDS = '/commands/';

export async function request<T>(path: string, decoder: Decoder<T>, options: RequestOptions = {}): Promise<T> {
  const response = await send(path, options);
  const text = await response.text().catch(() => {
    throw new Problem('offline', 0, 'OFFLINE', '');
  });
  const answer = readAnswer(response.status, text, decoder, path);
  if (path.startsWith(COMMANDS) && options.query?.trial !== 'yes') conditions.commanded(path.slice(COMMANDS.length));
  return answer;
}

export interface ServedFile {
  name: string;
  bytes: Blob;
}

// A file that the server makes anew for each request.
export async function fetchFile(path: string, options: RequestOptions): Promise<ServedFile> {
  const response = await send(path, options);
  if (!response.ok) readAnswer(response.status, await response.text().catch(() => ''), () => undefined, path);
  const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'mangnon';
  const bytes = await response.blob().catch(() => {
    throw new Problem('offline', 0, 'OFFLINE', '');
  });
  return { name, bytes };
}

export interface Upload<T> {
  answer: Promise<T>;
  cancel: () => void;
}

// A file that was changed or removed since it was chosen can be read no more.
async function unsent(file: File): Promise<Problem> {
  const isThere = await file
    .slice(0, 1)
    .arrayBuffer()
    .then(() => true)
    .catch(() => false);
  return isThere ? new Problem('offline', 0, 'OFFLINE', '') : new Problem('file', 0, 'FILE_UNREADABLE', '');
}

// XMLHttpRequest, because it alone tells how much of the file has been sent.
export function upload<T>(
  path: string,
  file: File,
  decoder: Decoder<T>,
  options: RequestOptions & { progress: (part: number) => void },
): Upload<T> {
  const call = new XMLHttpRequest();
  const answer = new Promise<T>((resolve, reject) => {
    call.open('POST', apiUrl(path, options.query));
    const headers = { ...headersOf({ ...options, method: 'POST' }), 'Content-Type': 'application/octet-stream' };
    for (const [name, value] of Object.entries(headers)) call.setRequestHeader(name, value);
    call.upload.onprogress = (event) => options.progress(event.total > 0 ? event.loaded / event.total : 0);
    call.onerror = () => void unsent(file).then(reject);
    call.onabort = () => reject(new Problem('refused', 0, 'CANCELLED', ''));
    call.onload = () => {
      try {
        resolve(readAnswer(call.status, call.responseText, decoder, path));
      } catch (error) {
        reject(error as Error);
      }
    };
    call.send(file);
  });
  return { answer, cancel: () => call.abort() };
}
