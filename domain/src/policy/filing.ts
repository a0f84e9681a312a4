import { ok, refuse } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
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
 * Where papers are mailed to, and the sender of the return envelope.
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
