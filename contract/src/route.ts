import type { z } from 'zod';
import type { ErrorCode } from '@lingshi/domain/shared/error-code.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Who may call. 'public' needs no session; 'applicant' and 'staff' each accept only the cookie of
 * their own origin, so a cookie of one is useless at the other.
 */
export type Audience = 'public' | 'applicant' | 'staff';

export type RouteSpec = {
  readonly method: Method;
  /** With named parameters, as in `/api/orders/:orderId`. */
  readonly path: `/${string}`;
  readonly audience: Audience;
  /** Only for 'staff': any one of these roles is enough. Left out: every signed-in officer. */
  readonly roles?: readonly string[];
  /** Also serves a session that still owes its second factor: the pages where it is given, no others. */
  readonly beforeSecondFactor?: true;
  /** The person must have proven who they are within this many seconds (contact change, unmasking). */
  readonly provenWithin?: number;
  readonly summary: string;
  /** Groups the routes in the published description. */
  readonly tag?: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** What is sent is encoded through this schema: a field not listed here never leaves. No transforms. */
  readonly answer: z.ZodType;
  /** Status of a good answer; 200 if left out, 204 for an empty one. */
  readonly status?: 200 | 201 | 202 | 204;
  /** The refusals this route may answer, beside those every route may (see `AMBIENT_ERRORS`). */
  readonly errors: readonly ErrorCode[];
  /** The caller must send `Idempotency-Key`; the command writes the key row in its own transaction. */
  readonly idempotent?: true;
  /** Names of limiters in server/src/platform/limits/limits.ts; each counts every call of this route. */
  readonly limit?: string | readonly string[];
  /**
   * Leaves JSON: `upload` takes a byte stream as body, `download` and `stream` write the answer
   * themselves (files, pages, server-sent events).
   */
  readonly raw?: 'upload' | 'download' | 'stream';
  /** Largest body in bytes, where the default of the listener does not fit. */
  readonly bodyLimit?: number;
};

/** Declares one route. It is data: nothing is registered until the server asks for it. */
export function route<const R extends RouteSpec>(spec: R): R {
  return spec;
}

/** Any route may answer these; they come from the platform, not from a rule. */
export const AMBIENT_ERRORS = [
  'request.invalid',
  'request.body_too_large',
  'request.unsupported_type',
  'request.not_found',
  'request.method_not_allowed',
  'request.csrf',
  'limit.exceeded',
  'idempotency.key_required',
  'idempotency.key_reused',
  'session.required',
  'session.expired',
  'session.second_factor_required',
  'session.reauthentication_required',
  'role.not_allowed',
  'database.away',
  'store.away',
  'server.bug',
] as const satisfies readonly ErrorCode[];

/**
 * Sent with every change. A page of another site cannot set it without asking the server first, and
 * the server never says yes.
 */
export const CSRF_HEADER = 'x-lingshi';
export const IDEMPOTENCY_HEADER = 'idempotency-key';
/** Present on an answer that was given before, for the same key. */
export const REPLAYED_HEADER = 'idempotent-replayed';

/** Shape of every refusal on the wire. */
export type ErrorAnswer = {
  code: ErrorCode;
  detail?: Record<string, unknown>;
  requestId: string;
};

type Schema<R, K extends string> = R extends { readonly [P in K]: infer S extends z.ZodType } ? S : never;

type InputOf<R, K extends string> = [Schema<R, K>] extends [never] ? undefined : z.input<Schema<R, K>>;
type ParsedOf<R, K extends string> = [Schema<R, K>] extends [never] ? undefined : z.output<Schema<R, K>>;

/** What a handler is handed, after validation. */
export type RouteParsed<R extends RouteSpec> = {
  params: ParsedOf<R, 'params'>;
  query: ParsedOf<R, 'query'>;
  body: ParsedOf<R, 'body'>;
};

/** What a handler returns and a caller receives. */
export type RouteAnswer<R extends RouteSpec> = z.output<R['answer']>;

/** What a caller sends; parts the route does not take are absent. */
export type RouteInput<R extends RouteSpec> = Part<R, 'params'> &
  Part<R, 'query'> &
  (R extends { readonly raw: 'upload' } ? { body: Blob | Uint8Array<ArrayBuffer> } : Part<R, 'body'>) &
  (R extends { readonly idempotent: true } ? { idempotencyKey: string } : unknown);

type Part<R, K extends string> =
  InputOf<R, K> extends undefined
    ? unknown
    : Record<never, never> extends InputOf<R, K>
      ? { [P in K]?: InputOf<R, K> }
      : { [P in K]: InputOf<R, K> };

/**
 * What the browser needs to know to call a route. The schemas stay behind as types, so that no screen
 * carries the validator; contract/src/generated/calls.ts holds one for every route.
 */
export type Call<R extends RouteSpec> = {
  readonly method: R['method'];
  readonly path: R['path'];
  /** The answer is a file or a stream: hand back the response itself. */
  readonly raw?: true;
  /** Never set; carries the type. */
  readonly route?: R;
};
