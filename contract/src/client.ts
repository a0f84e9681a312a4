import type { ErrorCode } from '@lingshi/domain/shared/error-code.ts';
import type { Call, ErrorAnswer, RouteAnswer, RouteInput, RouteSpec } from './route.ts';

/** A refusal, as the caller meets it. `status` is 0 when no answer came at all. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly code: ErrorCode;
  readonly status: number;
  readonly detail: Record<string, unknown>;
  readonly requestId: string;
  /** Seconds, from `Retry-After`; 0 when the server named none. */
  readonly retryAfter: number;

  constructor(code: ErrorCode, status = 0, answer?: Partial<ErrorAnswer>, retryAfter = 0) {
    super(code);
    this.code = code;
    this.status = status;
    this.requestId = answer?.requestId ?? '';
    // The words for a fault name the request, so that a person can quote it.
    this.detail = { requestId: this.requestId, ...answer?.detail };
    this.retryAfter = retryAfter;
  }
}

export type ClientOptions = {
  /** Origin of the server; empty for the page's own. */
  base?: string;
  fetch?: typeof globalThis.fetch;
  /** Told of every 401, before the error is thrown. */
  onUnauthorised?: (code: ErrorCode) => void;
};

type Reply<R extends RouteSpec> = R extends { readonly raw: 'download' | 'stream' }
  ? Response
  : RouteAnswer<R>;
/** `headers` is for the few routes that read one of their own, as an upload its offset. */
type Input<R extends RouteSpec> = RouteInput<R> & { headers?: Record<string, string>; signal?: AbortSignal };
type InputArgument<R extends RouteSpec> =
  Record<never, never> extends RouteInput<R> ? [input?: Input<R>] : [input: Input<R>];

type Loose = {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  idempotencyKey?: string;
  headers?: Record<string, string>;
  signal?: AbortSignal;
};

export type Client = {
  /** Throws `CallError`; an aborted call throws the signal's reason. */
  call: <R extends RouteSpec>(target: Call<R>, ...input: InputArgument<R>) => Promise<Reply<R>>;
};

export function createClient({
  base = '',
  fetch = globalThis.fetch,
  onUnauthorised,
}: ClientOptions = {}): Client {
  async function call(target: Call<RouteSpec>, input: Loose = {}): Promise<unknown> {
    const response = await fetch(base + addressOf(target.path, input), requestOf(target.method, input)).catch(
      () => {
        input.signal?.throwIfAborted();
        throw new CallError('network.away');
      },
    );
    if (!response.ok) {
      const error = await readError(response);
      if (error.status === 401) onUnauthorised?.(error.code);
      throw error;
    }
    if (target.raw) return response;
    return response.status === 204 ? undefined : response.json();
  }
  // The types of every route are checked at the call; inside, all routes look alike.
  return { call: call as Client['call'] };
}

/** The address of a route with its parameters and query filled in. */
export function addressOf(path: string, { params = {}, query = {} }: Loose = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one != null) search.append(name, String(one));
  }
  const filled = path.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(String(params[name])));
  return filled + (search.size ? `?${search}` : '');
}

function requestOf(method: string, { body, idempotencyKey, signal, headers: own }: Loose): RequestInit {
  const headers: Record<string, string> = { ...own, 'x-lingshi': '1' };
  const bytes = body instanceof Blob || ArrayBuffer.isView(body);
  if (body !== undefined) headers['content-type'] = bytes ? 'application/octet-stream' : 'application/json';
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey;
  return {
    method,
    headers,
    ...(signal && { signal }),
    ...(body !== undefined && {
      body: bytes ? (body as NonNullable<RequestInit['body']>) : JSON.stringify(body),
    }),
  };
}

/** Whatever stands between (a proxy, a captive portal) may answer without our shape. */
async function readError(response: Response): Promise<CallError> {
  const { status } = response;
  const answer = (await response.json().catch(() => undefined)) as Partial<ErrorAnswer> | undefined;
  const fallback = status > 501 ? 'database.away' : 'server.bug';
  return new CallError(
    answer?.code ?? fallback,
    status,
    answer,
    Number(response.headers.get('retry-after')) || 0,
  );
}
