import type { Instant } from '../shared/day.ts';
import { ok, refuse } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import type { CaseFacts } from './case-facts.ts';
import { holds } from './condition.ts';
import type { Policy, PolicyPost } from './policy.resolve.ts';
import type { Post } from './post.schema.ts';

/**
 * Whether a resident of `residencePost`'s district may file at `post`, and whether that is the own district
 * (served first). Null residence = no source says whose district the address is in: never a dead end, the
 * officer decides.
 * Rule: notice intro ¶4 (any post of the country, own district first); facts A8 for the later rule set.
 */
export function mayFileAt(
  post: PolicyPost,
  residencePost: string | null,
  policy: Pick<Policy, 'filing' | 'country'>,
): Result<{ ownDistrict: boolean | null }> {
  if (post.country !== policy.country) return refuse('post.not_in_country', { country: policy.country });
  if (residencePost === null) return ok({ ownDistrict: null });
  const ownDistrict = residencePost === post.id;
  if (!ownDistrict && policy.filing.place === 'own_district_only') {
    return refuse('post.other_district', { post: residencePost, source: policy.filing.source });
  }
  return ok({ ownDistrict });
}

/**
 * Whether the service can be filed at this instant for this case.
 * @returns `service.not_open` with `opensAt` (null = not here yet) and the e-mail use to write to.
 */
export function isOffered(policy: Pick<Policy, 'offer'>, facts: CaseFacts, at: Instant): Result<undefined> {
  const { opens, closes, when, email } = policy.offer;
  const now = Date.parse(at);
  const begun = opens !== null && Date.parse(opens.at) <= now;
  const ended = closes !== null && Date.parse(closes.at) <= now;
  if (begun && !ended && holds(when, facts) !== 'no') return ok();
  return refuse('service.not_open', { opensAt: begun ? null : (opens?.at ?? null), email });
}

/**
 * Where papers are posted to, and the sender of the return envelope.
 * Trap: an address nobody has confirmed is never handed out: a passport sent there may be lost.
 */
export function papersAddress(post: Post): Result<{ to: string[]; returnSender: string[] }> {
  const { papersAddress: to, returnSender } = post;
  if (to === null || returnSender === null) return refuse('post.mail_address_unconfirmed', { post: post.id });
  if (to.confidence === 'unconfirmed' || returnSender.confidence === 'unconfirmed') {
    return refuse('post.mail_address_unconfirmed', { post: post.id });
  }
  return ok({ to: to.lines, returnSender: returnSender.lines });
}
