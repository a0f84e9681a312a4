import type { MrzReading } from '@lingshi/domain/identity/mrz.parse.ts';
import { formPersonOf, identityIndex } from '../account/applicant.identity.ts';
import { raiseApplicant } from '../account/applicant.level.ts';
import { provenKinds } from '../account/document.proof.ts';
import type { Db } from '../account/session.store.ts';
import type { LoadedOrder } from '../order/order.loaded.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { policyOf } from '../order/order.policy.ts';
import { personIn } from '../order/order.seen.ts';

/** A data page that proves whom the form is for raises that person to `document`. @returns whether it proves them */
export async function raiseByPage(
  parts: OrderParts,
  db: Db,
  loaded: Pick<LoadedOrder, 'order' | 'answers'>,
  seen: { reading: MrzReading; today: string },
): Promise<boolean> {
  const { order } = loaded;
  const person = formPersonOf(personIn(loaded, policyOf(parts, order)));
  if (person === null || provenKinds(parts, person, seen).length === 0) return false;
  await raiseApplicant(db, {
    applicantId: order.applicantId,
    identity: identityIndex(parts, person),
    level: 'document',
    at: parts.clock.now().toISOString(),
  });
  return true;
}
