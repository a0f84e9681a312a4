import type { QueryResultRow } from 'pg';
import type { Audience } from '@lingshi/contract/route.ts';
import type { Refusal } from '@lingshi/domain/shared/result.ts';
import type { Statement } from '../db/one-statement.ts';

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

/** Who somebody is, without a word about whether the session lives: what never changes of an actor. */
export type CallerOf<T extends Actor> = Pick<T, Exclude<keyof T, Exclude<keyof Actor, 'id'>>>;

/** What a handler wants to read of this caller's; it must change nothing. null: nothing after all. */
export type Read<T extends Actor> = (caller: CallerOf<T>) => Statement | null;

/**
 * Resolves the token of this listener's own cookie. null: no such session; a refusal: there was one, and why it no
 * longer serves. May keep the session alive. `rows` of the read are there only with an actor.
 * Throws when the database is away.
 */
export type Authenticate<T extends Actor> = (
  token: string,
  read?: Read<T>,
) => Promise<{ outcome: T | Refusal | null; rows: QueryResultRow[] }>;

export function isRefusal(outcome: Actor | Refusal): outcome is Refusal {
  return 'ok' in outcome;
}
