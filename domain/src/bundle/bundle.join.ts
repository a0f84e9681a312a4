import { isEnded } from '../lifecycle/lifecycle.status.ts';
import type { Order } from '../lifecycle/lifecycle.types.ts';
import { ok, refuse } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';

/** An order that is filed with others: for whom, where, and how far it is. */
export type BundleMember = Pick<Order, 'applicantId' | 'post' | 'status'>;

/** Who has ended keeps no place: the person may come back with another order. */
export function livingOf<M extends BundleMember>(members: readonly M[]): M[] {
  return members.filter((member) => !isEnded(member));
}

/**
 * Whether one more may be filed with these. A bundle is for one post; a member who chose another post later is not
 * thrown out, but goes in an envelope of its own.
 * @param most of the rules that hold for the joining order; null = they let nobody file together
 */
export function judgeJoining(
  members: readonly BundleMember[],
  joining: Pick<BundleMember, 'applicantId' | 'post'>,
  most: number | null,
): Result<undefined> {
  const living = livingOf(members);
  if (most === null) return refuse('bundle.not_offered');
  if (living.some(({ applicantId }) => applicantId === joining.applicantId))
    return refuse('bundle.person_twice');
  if (living.length > 0 && living.every(({ post }) => post !== joining.post))
    return refuse('bundle.other_post');
  return living.length >= most ? refuse('bundle.too_many', { most }) : ok();
}
