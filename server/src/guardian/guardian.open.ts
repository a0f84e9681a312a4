import { isAnother } from '@lingshi/domain/guardian/guardian.signer.ts';
import type { SignerCase } from '@lingshi/domain/guardian/guardian.signer.ts';
import { maskChineseName } from '@lingshi/domain/identity/masking.ts';
import { nameOf } from '@lingshi/domain/order/case-person.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { readGuardianInvitation } from '@lingshi/contract/guardian/guardian.contract.ts';
import { decide } from '@lingshi/domain/lifecycle/lifecycle.decide.ts';
import { SITTING } from '../actor/actor.sitting.ts';
import { findGuardedOrder } from '../order/order.load.ts';
import type { LoadedOrder } from '../order/order.loaded.ts';
import { getPerson } from '../order/order.seen.ts';
import { policyOf } from '../order/order.policy.ts';
import { declaredAnswers } from '../order/order.sheets.ts';
import { gatherFacts } from '../order/order.gathered.ts';
import { AppError, orThrow } from '../platform/http/app-error.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { getSigner } from './guardian.person.ts';
import { findInvitation } from '../order/order.signatures.ts';
import { across } from '../platform/db/account-crossing.ts';
import { asAccount } from '../platform/db/account-scope.ts';

/** Who holds a code, and for which order. */
export type Asked = { accountId: string; code: string };
export type Opened = { loaded: LoadedOrder; invitationId: string };

/**
 * The order an open invitation leads to. Mistyped, used, replaced and too old look the same: who guesses learns nothing.
 * @throws AppError guardian.code_unknown
 */
export async function openInvitation(parts: OrderParts, { code }: Asked): Promise<Opened> {
  const { pools, clock } = parts;
  const opened = await across(pools.applicant, 'guardian_code', async () => {
    const found = await findInvitation(parts, pools.applicant, code);
    const loaded = found && (await findGuardedOrder(parts, pools.applicant, found.orderId, clock.now()));
    return loaded && { loaded, invitationId: found.id };
  });
  if (opened === null) throw new AppError('guardian.code_unknown');
  return opened;
}

/**
 * What a guardian reads before signing. Who could not sign is told so at once.
 * @throws AppError guardian.*, identity.missing, order.wrong_status
 */
export async function readInvitation(
  parts: OrderParts,
  asked: Asked,
): Promise<RouteAnswer<typeof readGuardianInvitation>> {
  const { loaded, invitationId } = await openInvitation(parts, asked);
  const { accountId } = asked;
  const { personId, signer } = await getSigner(parts, parts.pools.applicant, accountId, loaded);
  const where = policyOf(parts, loaded.order);
  const command = { type: 'signAsGuardian' } as const;
  const facts = {
    ...gatherFacts(parts, loaded, command, where),
    guardian: { personId, invitationId, signer },
  };
  orThrow(decide(loaded.order, command, { kind: 'applicant', accountId }, facts));
  await logSignerReading(parts, loaded, accountId);
  const { declaration } = where.policy;
  if (declaration === null) throw new Error('a path with guardians has a declaration to sign');
  const { version, title, intro, truth } = declaration;
  const person = getPerson(loaded, where);
  return {
    child: maskChineseName(nameOf(person)),
    bornYear: Number(person.birthDay.slice(0, 4)),
    place: placeOf(signer),
    service: serviceWords(parts, loaded),
    post: where.post.names,
    dueDay: loaded.order.dueDay,
    declaration: { version, title, intro, truth, answers: declaredAnswers(loaded, where) },
  };
}

/** Whose place it is: whoever was sent the code by mistake sees it before signing. */
function placeOf({ signer, named }: SignerCase): { name: string; differs: boolean } | null {
  const other = named?.other ?? null;
  return other === null ? null : { name: maskChineseName(other.name), differs: isAnother(signer, other) };
}

export function serviceWords({ rules }: OrderParts, { order }: Pick<LoadedOrder, 'order'>) {
  const { service } = order;
  return rules.book.services.find(({ id }) => id === service)?.words ?? { zh: service, en: service };
}

/** For the guardian who filed to see; of one sitting there is one line. */
async function logSignerReading(
  { pools, clock }: OrderParts,
  { order }: LoadedOrder,
  accountId: string,
): Promise<void> {
  const line = [order.id, clock.now().toISOString(), accountId, order.post];
  await asAccount(order.accountId, async () => pools.applicant.query(LOG_READING, line));
}

const LOG_READING = `
  INSERT INTO access_log (at, signer_id, role, post, order_id, what)
  SELECT $2::timestamptz, $3::uuid, 'guardian', $4::text, $1::uuid, 'declaration'
  WHERE NOT EXISTS (SELECT FROM access_log l WHERE l.order_id = $1::uuid AND l.signer_id = $3::uuid
    AND l.at > $2::timestamptz - ${SITTING})`;
