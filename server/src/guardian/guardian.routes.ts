import * as contract from '@lingshi/contract/guardian/guardian.contract.ts';
import type { AppHttp } from '../actor/actor.http.ts';
import { registerRoute } from '../platform/http/route.register.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { inviteGuardian } from './guardian.invite.ts';
import { readInvitation } from './guardian.open.ts';
import { declineAsGuardian, signAsGuardian } from './guardian.sign.ts';
import { listGuardianships, withdrawSignature } from './guardian.signed.ts';

/** Signing an order that another guardian filed. */
export function registerGuardianRoutes(http: AppHttp, parts: OrderParts): void {
  registerRoute(http, contract.inviteGuardian, async ({ actor, params, body, requestId, idempotency }) =>
    inviteGuardian(parts, { ...params, ...body, accountId: actor.id, requestId, idempotency }),
  );
  registerRoute(http, contract.readGuardianInvitation, async ({ actor, body }) =>
    readInvitation(parts, { ...body, accountId: actor.id }),
  );
  registerRoute(http, contract.signAsGuardian, async ({ actor, body, requestId, idempotency, replay }) =>
    signAsGuardian(parts, { ...body, accountId: actor.id, requestId, idempotency }, replay),
  );
  registerRoute(http, contract.declineAsGuardian, async ({ actor, body, requestId }) => {
    await declineAsGuardian(parts, { ...body, accountId: actor.id, requestId });
    return {};
  });
  registerRoute(http, contract.listGuardianships, async ({ actor }) => ({
    signed: await listGuardianships(parts, actor.id),
  }));
  registerRoute(http, contract.withdrawSignature, async ({ actor, params, requestId }) => {
    await withdrawSignature(parts, { ...params, accountId: actor.id, requestId });
    return {};
  });
}
