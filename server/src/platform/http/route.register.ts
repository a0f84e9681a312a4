import type { Readable } from 'node:stream';
import type { QueryResultRow } from 'pg';
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify';
import type { RouteAnswer, RouteParsed, RouteSpec } from '@lingshi/contract/route.ts';
import { REPLAYED_HEADER } from '@lingshi/contract/route.ts';
import type { Logger } from '../log.ts';
import { asAccount, becomeAccount, NO_ACCOUNT } from '../db/account-scope.ts';
import type { Statement } from '../db/one-statement.ts';
import type { Actor, ActorOf, Actors, CallerOf } from './actor.ts';
import { AppError } from './app-error.ts';
import { networkOf } from './client-address.ts';
import { errorAnswer } from './error-schema.ts';
import type { Http } from './http.ts';
import { readIdempotency, type FirstAnswer, type Idempotency } from './idempotency.ts';
import { admit, assertRouteFits, findActor, guardRead, guardRoute } from './route.guard.ts';
import { browserMark, type BrowserMark } from './browser-mark.ts';
import { deviceCookie, type DeviceCookie } from './device-cookie.ts';
import { isWritten, sendWritten, type WrittenAnswer } from './written-answer.ts';
import { sessionCookie, type SessionCookie } from './session-cookie.ts';
import { acceptStream } from './upload-body.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    route?: RouteSpec;
  }
}

/** All a handler gets. It reads, asks domain, writes, and returns the answer; it never touches cookies or headers. */
export type RouteContext<R extends RouteSpec, A extends Actors> = RouteParsed<R> & {
  /** null on public routes. */
  actor: ActorOf<R['audience'], A>;
  /** Who is signed in at this listener, for public routes that answer a little more then. */
  findActor: () => Promise<A[Exclude<keyof A, 'public'>] | null>;
  /** Of the route's {@link ReadAlong}, with the session's look-up in one round trip; empty where it has none. */
  rows: QueryResultRow[];
  idempotency: R extends { readonly idempotent: true } ? Idempotency : null;
  /** Gives a first answer again, and says so in a header. */
  replay: (first: FirstAnswer) => RouteAnswer<R>;
  /** Only for `raw: 'upload'`: the bytes, cut off at the limit of the route. */
  stream: R extends { readonly raw: 'upload' } ? Readable : null;
  session: SessionCookie;
  /** Whose try it is, for limits that only the handler can count. */
  device: DeviceCookie;
  /** Of the browser, so that what it asked for opens in it alone. */
  mark: BrowserMark;
  /** Counts a try of a limiter that is `by: 'value'`. Throws `limit.exceeded`. */
  consume: (limit: string, key: string) => Promise<void>;
  requestId: string;
  /** Keyed hash of the caller's network. */
  client: string;
  log: Logger;
  /** For what is special about one route: a header of its own, a raw answer. */
  request: FastifyRequest;
  reply: FastifyReply;
};

type Raw = { readonly raw: 'download' | 'stream' };

/** A raw route sends the answer itself or returns the bytes; every other returns the answer. */
export type Handled<R extends RouteSpec> = R extends Raw
  ? FastifyReply | Buffer | Readable
  : RouteAnswer<R> | WrittenAnswer;

export type Handler<R extends RouteSpec, A extends Actors> = (
  context: RouteContext<R, A>,
) => Promise<Handled<R>>;

/**
 * What a route reads of its caller's in the round trip that looks the session up. It is asked before anything else
 * of the caller is known, must change nothing, and its rows reach the handler only when the guard said yes.
 */
export type ReadAlong<R extends RouteSpec, A extends Actors> = (
  request: RouteParsed<R> & { caller: CallerOf<Extract<ActorOf<R['audience'], A>, Actor>> },
) => Statement | null;

/**
 * Adds a route of the contract to a listener.
 * @param readAlong saves a round trip; see {@link ReadAlong}
 * @throws at start, when the route does not belong to this listener or names a limiter that is not there
 */
export function registerRoute<const R extends RouteSpec, A extends Actors>(
  http: Http<A>,
  route: R,
  handler: Handler<R, A>,
  readAlong?: ReadAlong<R, A>,
): void {
  assertRouteFits(http, route);
  const add = (app: FastifyInstance): void => {
    app.route({
      method: route.method,
      url: route.path,
      schema: schemaOf(route),
      config: { route },
      ...(route.bodyLimit !== undefined && { bodyLimit: route.bodyLimit }),
      // The answer to HEAD of a stream would never end.
      exposeHeadRoute: route.method === 'GET' && route.raw === undefined,
      ...(readAlong ? guardsOfRead(http, route, readAlong) : { onRequest: guardOf(http, route) }),
      handler: async (request, reply) => answer(http, route, handler, request, reply),
    });
  };
  if (route.raw === 'upload')
    void http.app.register(async (child) => (acceptStream(child, route), add(child)));
  else add(http.app);
}

function guardOf<A extends Actors>(http: Http<A>, route: RouteSpec) {
  return async (request: FastifyRequest) => guardRoute(http, route, request);
}

function guardsOfRead<R extends RouteSpec, A extends Actors>(
  http: Http<A>,
  route: R,
  readAlong: ReadAlong<R, A>,
) {
  return {
    // Whoever may not call learns that first, and not what was wrong with the question.
    attachValidation: true,
    onRequest: async (request: FastifyRequest) => guardRead(http, route, request),
    preHandler: async (request: FastifyRequest) => {
      const { params, query, body, validationError } = request;
      const read = (caller: unknown) =>
        readAlong({ params, query, body, caller } as Parameters<typeof readAlong>[0]);
      await admit(http, route, request, validationError ? undefined : read);
      if (validationError) throw validationError;
    },
  };
}

async function answer<R extends RouteSpec, A extends Actors>(
  http: Http<A>,
  route: R,
  handler: Handler<R, A>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const context = contextOf(http, route, request, reply);
  if (!isRaw(route)) reply.code(route.status ?? 200);
  const result: unknown = await asAccount(accountOf(http, request.actor), async () =>
    handler(context as unknown as RouteContext<R, A>),
  );
  if (isRaw(route)) return result ?? reply;
  if (isWritten(result)) return sendWritten(reply, result, http.options.strict ? route.answer : null);
  return reply.statusCode === 204 ? reply.send() : result;
}

/** An officer's id is no account's. */
function accountOf<A extends Actors>({ options }: Http<A>, actor: Actor | null): string {
  return options.audience === 'applicant' && actor !== null ? actor.id : NO_ACCOUNT;
}

/** For a route that is open to all: from here on it reads as whoever is signed in. */
async function findCaller<A extends Actors>(http: Http<A>, request: FastifyRequest): Promise<Actor | null> {
  const found = await findActor(http, request);
  becomeAccount(accountOf(http, found));
  return found;
}

function contextOf<A extends Actors>(
  http: Http<A>,
  route: RouteSpec,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { options } = http;
  const { actor } = request;
  if (route.idempotent && actor === null) throw new AppError('session.required');
  return {
    params: request.params,
    query: request.query,
    body: request.body,
    actor,
    rows: request.rows ?? [],
    findActor: async () => findCaller(http, request),
    idempotency: route.idempotent && actor ? readIdempotency(request, route, actor) : null,
    replay: ({ status, answer }: FirstAnswer) => {
      void reply.code(status).header(REPLAYED_HEADER, 'true');
      return answer;
    },
    stream: route.raw === 'upload' ? request.body : null,
    session: sessionCookie(options.cookie, request, reply),
    get device() {
      return deviceCookie(options, request, reply);
    },
    get mark() {
      return browserMark(options.cookie, request, reply);
    },
    consume: async (limit: string, key: string) => options.limiter.consume(limit, key),
    requestId: request.id,
    get client() {
      return options.pseudonym(networkOf(request.ip));
    },
    log: request.log,
    request,
    reply,
  };
}

function isRaw({ raw }: RouteSpec): boolean {
  return raw === 'download' || raw === 'stream';
}

function schemaOf(route: RouteSpec): FastifySchema {
  const status = route.status ?? 200;
  return {
    ...(route.params && { params: route.params }),
    ...(route.query && { querystring: route.query }),
    ...(route.body && route.raw !== 'upload' && { body: route.body }),
    response: {
      ...(!isRaw(route) && status !== 204 && { [status]: route.answer }),
      '4xx': errorAnswer,
      '5xx': errorAnswer,
    },
  };
}
