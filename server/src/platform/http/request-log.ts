import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode } from '@lingshi/domain/shared/error-code.ts';
import { boundedCache } from '../crypto/bounded-cache.ts';
import type { Metrics } from '../metrics.ts';
import { networkOf } from './client-address.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Account of the caller once known; an identifier, never a name. */
    actorId: string | null;
  }
}

// Somebody tries what is not theirs: operators watch these lines. OWASP ASVS 16.3.
const WATCHED = /^(request\.csrf|limit\.|session\.second|role\.|code\.|totp\.|passkey\.|link\.)/;

// A page asks ten times within a second: its network is not hashed each time.
const NETWORKS_KEPT = 5_000;
const NETWORK_KEPT_MS = 60_000;

/**
 * One line for every answer: what was asked (the template, never the address), what came of it, how long it took.
 * No body, no query, no network address: `client` is a keyed hash of it.
 */
export function observeAnswers(
  app: FastifyInstance,
  { metrics, pseudonym }: { metrics: Metrics; pseudonym: (value: string) => string },
): void {
  let closing = false;
  const networks = boundedCache<string>(NETWORKS_KEPT, NETWORK_KEPT_MS);
  const clientOf = (ip: string): string => {
    const known = networks.get(ip) ?? pseudonym(networkOf(ip));
    networks.set(ip, known);
    return known;
  };
  app.decorateRequest('actorId', null);
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method, route, status, seconds } = summarise(request, reply);
    // A stream lasts as long as its tab: its time says nothing about us.
    if (request.routeOptions.config.route?.raw !== 'stream')
      metrics.observeRequest({ method, route, status, seconds });
    const code = reply.refusal;
    if (code) metrics.countRefusal(code);
    const line = { method, route, status, ms: Math.round(seconds * 1000), ...(code && { code }) };
    const who = {
      ...(request.actorId && { actor: request.actorId }),
      client: clientOf(request.ip),
    };
    request.log[levelOf(status, code)]({ ...line, ...who }, 'answered');
  });
}

function summarise(request: FastifyRequest, reply: FastifyReply) {
  return {
    method: request.method,
    route: request.routeOptions.url ?? '(none)',
    status: reply.statusCode,
    seconds: reply.elapsedTime / 1000,
  };
}

function levelOf(status: number, code: ErrorCode | null): 'info' | 'warn' | 'error' {
  if (status >= 500 && status !== 503) return 'error';
  return status === 503 || (code !== null && WATCHED.test(code)) ? 'warn' : 'info';
}
