import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Audience } from '@lingshi/contract/route.ts';
import type { Clock } from '../clock.ts';
import type { Limiter } from '../limits/limiter.ts';
import type { Logger } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Actors, Authenticate } from './actor.ts';
import { answerBrokenRequest } from './broken-request.ts';
import { CONNECTION_LIMITS, guardConnections, requestTimes } from './connection-guard.ts';
import type { ConnectionLimits } from './connection-guard.ts';
import { refuseForgedChange } from './csrf.ts';
import { sendError } from './error-answer.ts';
import { acceptOnlyJson, refuseDirtyAddress } from './json-body.ts';
import { answerUnlisted } from './not-found.ts';
import { describeRoutes } from './openapi.ts';
import { refuseForeignHost } from './own-host.ts';
import { observeAnswers } from './request-log.ts';
import { setSecurityHeaders } from './security-headers.ts';
import type { CookieSpec } from './session-cookie.ts';
import { endSlowBodies } from './slow-body.ts';

type SignedIn = Exclude<Audience, 'public'>;

/** One listener: one origin, one audience beside the public, one session cookie. */
export type HttpOptions<A extends Actors> = {
  audience: SignedIn;
  cookie: CookieSpec;
  /** Exact origins (`https://host:port`) whose pages may ask for changes. */
  origins: readonly string[];
  /** Addresses or CIDR blocks of our own proxies; nobody else's X-Forwarded-For is believed. */
  trustedProxies: readonly string[];
  authenticate: Authenticate<A[SignedIn]>;
  limiter: Limiter;
  /** See `pseudonymise` in client-address.ts. */
  pseudonym: (value: string) => string;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
  /** The only names it answers under (see own-host.ts); default any, where a proxy sees to that. */
  hosts?: readonly string[];
  /** How many sockets, and for how long; default {@link CONNECTION_LIMITS}. */
  connections?: ConnectionLimits;
  /** Tests set it: a route that answers a code it does not declare fails. */
  strict?: boolean;
  /** Largest JSON body in bytes; default 256 KiB. */
  bodyLimit?: number;
};

/** A listener that routes are added to; see `registerRoute`. */
export type Http<A extends Actors = Actors> = {
  readonly app: FastifyInstance;
  readonly options: HttpOptions<A>;
};

const SECONDS = 1000;

/** The listener with everything every answer needs, and no route. `http.app.listen` opens it. */
export async function createHttp<A extends Actors>(options: HttpOptions<A>): Promise<Http<A>> {
  const { log, strict = false, connections = CONNECTION_LIMITS } = options;
  const app = fastify({
    loggerInstance: log,
    // Our own line is in request-log.ts.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    // Never the caller's: an id that somebody else chose could stand for two requests.
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    bodyLimit: options.bodyLimit ?? 256 * 1024,
    // The longest is the id of a passkey; the router's own limit of 100 makes some of them not there.
    routerOptions: { maxParamLength: 1400 },
    requestTimeout: connections.requestMs,
    keepAliveTimeout: 72 * SECONDS,
    http: { ...requestTimes(connections), maxHeaderSize: 16 * 1024 },
    // While closing, what comes in over an open connection is still served, and the connection then closed.
    return503OnClosing: false,
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: (error, request, reply) => {
      setSecurityHeaders(reply);
      void sendError(error, request, reply, { strict });
    },
  }) as unknown as FastifyInstance;
  guardConnections(app.server, connections, options.trustedProxies);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateReply('refusal', null);
  app.decorateRequest('actor', null);
  app.decorateRequest('rows', null);
  app.setErrorHandler((error, request, reply) => sendError(error, request, reply, { strict }));
  acceptOnlyJson(app);
  answerUnlisted(app);
  observeAnswers(app, options);
  await app.register(cookie);
  endSlowBodies(app, connections.bodyMs);
  await describeRoutes(app, options);
  addDoor(app, options);
  return { app, options };
}

/** What every request passes before its route is asked. */
function addDoor(
  app: FastifyInstance,
  { hosts, origins }: Pick<HttpOptions<Actors>, 'hosts' | 'origins'>,
): void {
  app.addHook('onRequest', async (request, reply) => {
    setSecurityHeaders(reply);
    reply.header('x-request-id', request.id);
    refuseForeignHost(request, hosts);
    if (!request.is404) refuseForgedChange(request, origins);
  });
  app.addHook('preValidation', async (request) => refuseDirtyAddress(request));
}
