import type { FastifyRequest } from 'fastify';
import type { Audience } from '@lingshi/contract/route.ts';
import type { Refusal } from '@lingshi/domain/shared/result.ts';

/** Who is signed in, as far as the platform must know. The session code adds what its nouns need. */
export type Actor = {
  readonly id: string;
  readonly sessionId: string;
  readonly roles: readonly string[];
  /** Signed in by half: only routes with `beforeSecondFactor` answer. */
  readonly owesSecondFactor?: boolean;
  /** ISO instant of the last proof of identity in this session. */
  readonly provenAt: string;
};

/** The actor type of each signed-in audience. */
export type Actors = Record<Exclude<Audience, 'public'>, Actor>;

export type ActorOf<Audience_ extends Audience, A extends Actors> = Audience_ extends keyof A
  ? A[Audience_]
  : null;

/**
 * Resolves the token of this listener's own cookie. null: no such session; a refusal: there was one, and why it no
 * longer serves. May keep the session alive. Throws when the database is away.
 */
export type Authenticate<T extends Actor> = (
  token: string,
  request: FastifyRequest,
) => Promise<T | Refusal | null>;

export function isRefusal(outcome: Actor | Refusal): outcome is Refusal {
  return 'ok' in outcome;
}
