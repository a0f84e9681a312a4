import { writtenLines } from '@lingshi/domain/identity/address.ts';
import { lockedPersonOf, subjectOf } from '@lingshi/domain/order/case-person.ts';
import { platformFlags } from '@lingshi/domain/order/order.flags.ts';
import type { Flag, FlagCase } from '@lingshi/domain/order/order.flags.ts';
import { alikeKey, lockKeys } from '@lingshi/domain/order/order.lock.ts';
import type { LockedIn, LockedPerson } from '@lingshi/domain/order/order.lock.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import { formPersonOf, identityIndex } from '../account/applicant.identity.ts';
import type { OrderParts } from './order.parts.ts';
import type { Append } from './order.append.ts';
import type { LoadedOrder } from './order.loaded.ts';
import { evidenceOf } from './order.case-part.ts';
import type { OrderPolicy } from './order.policy.ts';
import { getPerson, seeOrder } from './order.seen.ts';
import { advisedTarget } from './order.served.ts';
import { sealSubject } from './order.subject.ts';

/** What officers are pointed at when a form is handed in. */
export function flagsOf(
  parts: Pick<OrderParts, 'rules' | 'clock' | 'forms'>,
  loaded: LoadedOrder,
  where: OrderPolicy,
  { after, lost }: { after: Order; lost: NonNullable<FlagCase['lost']> },
): Flag[] {
  const { policy, today } = where;
  const seen = seeOrder(loaded, where);
  const { dataPage } = evidenceOf(loaded, where);
  return platformFlags({
    rules: policy,
    seen,
    declaration: policy.declaration,
    presence: after.presence,
    presenceWasOutside: after.presenceWasOutside === true,
    residencePost: after.residencePost,
    underMandate: loaded.sight === 'held',
    lost,
    ...(dataPage && { dataPage }),
    advisedAt: advisedTarget(parts, { order: loaded.order, seen, where }),
    today,
  });
}

/** A number that somebody only knows, and reports lost, keeps its holder from nothing. */
function lockedBy(person: LockedPerson, { lost }: Pick<Order, 'lost'>): LockedPerson {
  const claimed = lost === 'provisional' || lost === 'disputed' || lost === 'dismissed';
  return claimed ? { ...person, passportNumber: null } : person;
}

/**
 * Who the order is for, as the form says now, and the locks that follow from it where the rules want them.
 * @param holder whose it is once this is written
 */
export function identified(
  { indexes, rules }: OrderParts,
  loaded: LoadedOrder,
  where: OrderPolicy,
  holder: LockedIn & Pick<Order, 'lost'> = loaded.order,
): Pick<Append, 'subject' | 'take'> {
  const { dek, order } = loaded;
  const { policy, addressFormat } = where;
  const person = getPerson(loaded, where);
  const printed = subjectOf(person, writtenLines(addressFormat, person.address));
  const named = formPersonOf(person);
  const subject = {
    ...sealSubject(dek, order.id, printed, indexes),
    identityIndex: named === null ? null : identityIndex({ indexes }, named),
  };
  // Rule: notice intro ¶4; the notice limits neither pensions nor checks of documents.
  if (!policy.filing.oneLiveOrder) return { subject };
  const told = lockedBy(lockedPersonOf(person), holder);
  // Sorted, so that two who want the same keys wait for one another in one order.
  const keys = lockKeys(told, holder)
    .map((key) => indexes.document(key))
    .toSorted((one, other) => Buffer.compare(one, other));
  const family = rules.familyOf(order.service);
  return {
    subject,
    take: { country: order.country, family, indexes: keys, alike: indexes.document(alikeKey(told)) },
  };
}
