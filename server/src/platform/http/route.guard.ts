import type { FastifyRequest } from 'fastify';
import type { Audience, RouteSpec } from '@lingshi/contract/route.ts';
import type { QueryResultRow } from 'pg';
import { isRefusal, type Actor, type Actors, type Read } from './actor.ts';
import { AppError, refused } from './app-error.ts';
import { askerKey } from './device-cookie.ts';
import type { Http } from './http.ts';
import { readToken } from './session-cookie.ts';

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null;
    /** Of the read that came along with the session. */
    rows: QueryResultRow[] | null;
  }
}

/**
 * The one place that says who may call. Order: limits by network first, so that a flood costs no look-up of
 * sessions; then who it is; then whether they may; then the limits on the account.
 */
export async function guardRoute<A extends Actors>(
  http: Http<A>,
  route: RouteSpec,
  request: FastifyRequest,
): Promise<void> {
  await countCalls(http, route, request, ['client', 'session']);
  if (route.audience !== 'public') await admit(http, route, request);
}

/**
 * The same for a route that reads along with the session: what to read is known only when the request is parsed, so
 * this is the first half, for the time before; {@link admit} is the second.
 */
export async function guardRead<A extends Actors>(
  http: Http<A>,
  route: RouteSpec,
  request: FastifyRequest,
): Promise<void> {
  await countCalls(http, route, request, ['client', 'session']);
  if (readToken(http.options.cookie, request) === undefined) throw new AppError('session.required');
}

/** Who it is, whether they may, and the limits on the account. */
export async function admit<A extends Actors>(
  http: Http<A>,
  route: RouteSpec,
  request: FastifyRequest,
  read?: Read<Actor>,
): Promise<void> {
  const actor = await findActor(http, request, read);
  if (actor === null) throw new AppError('session.required');
  refuseUnlessAllowed(actor, route, http.options.clock.now());
  await countCalls(http, route, request, ['actor']);
}

/** The signed-in account or null; throws the refusal when the session has ended. */
export async function findActor<A extends Actors>(
  http: Http<A>,
  request: FastifyRequest,
  read?: Read<Actor>,
): Promise<Actor | null> {
  const token = readToken(http.options.cookie, request);
  if (token === undefined) return null;
  const { outcome, rows } = await http.options.authenticate(
    token,
    read as Read<A[Exclude<Audience, 'public'>]>,
  );
  if (outcome === null) return null;
  if (isRefusal(outcome)) throw refused(outcome);
  request.actor = outcome;
  request.actorId = outcome.id;
  request.rows = rows;
  return outcome;
}

function refuseUnlessAllowed(actor: Actor, route: RouteSpec, now: Date): void {
  if (actor.owesSecondFactor && !route.beforeSecondFactor)
    throw new AppError('session.second_factor_required');
  if (route.roles && !route.roles.some((role) => actor.roles.includes(role)))
    throw new AppError('role.not_allowed');
  if (route.provenWithin === undefined) return;
  const age = now.getTime() - Date.parse(actor.provenAt);
  if (!(age <= route.provenWithin * 1000)) throw new AppError('session.reauthentication_required');
}

async function countCalls<A extends Actors>(
  { options }: Http<A>,
  route: RouteSpec,
  request: FastifyRequest,
  kinds: readonly string[],
): Promise<void> {
  for (const name of [route.limit ?? []].flat()) {
    const { by } = options.limiter.get(name);
    if (!kinds.includes(by)) continue;
    const session = by === 'session' ? readToken(options.cookie, request) : undefined;
    const key = by === 'actor' ? request.actorId : (session ?? askerKey(options, request));
    if (key !== null) await options.limiter.consume(name, key);
  }
}

/** Trap: a limiter that does not exist, or counts what a route does not have, must fail at start and not at night. */
export function assertRouteFits<A extends Actors>({ options }: Http<A>, route: RouteSpec): void {
  const where = `${route.method} ${route.path}`;
  if (route.audience !== 'public' && route.audience !== options.audience) {
    throw new Error(`${where} is for ${route.audience}; this listener serves ${options.audience}.`);
  }
  if (route.idempotent && route.audience === 'public') {
    throw new Error(
      `${where}: an idempotency key belongs to an account, so a public route cannot ask for one.`,
    );
  }
  for (const name of [route.limit ?? []].flat()) {
    const { by } = options.limiter.get(name);
    if (by === 'value') throw new Error(`${where}: only its handler can count ${name}.`);
    if (by === 'actor' && route.audience === 'public') throw new Error(`${where}: ${name} counts accounts.`);
  }
}
