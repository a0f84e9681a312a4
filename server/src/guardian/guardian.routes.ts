import * as contract from '@lingshi/contract/guardian/guardian.contract.ts';
import type { AppHttp } from '../app.http.ts';
import { registerRoute } from '../platform/http/route.register.ts';
import type { Services } from '../services.ts';
import { inviteGuardian } from './guardian.invite.ts';
import { readInvitation } from './guardian.open.ts';
import { declineAsGuardian, signAsGuardian } from './guardian.sign.ts';
import { listGuardianships, withdrawSignature } from './guardian.signed.ts';

/** Signing an order that another guardian filed. */
export function registerGuardianRoutes(http: AppHttp, services: Services): void {
  registerRoute(http, contract.inviteGuardian, async ({ actor, params, body, requestId, idempotency }) =>
    inviteGuardian(services, { ...params, ...body, accountId: actor.id, requestId, idempotency }),
  );
  registerRoute(http, contract.readGuardianInvitation, async ({ actor, body }) =>
    readInvitation(services, { ...body, accountId: actor.id }),
  );
  registerRoute(http, contract.signAsGuardian, async ({ actor, body, requestId, idempotency, replay }) =>
    signAsGuardian(services, { ...body, accountId: actor.id, requestId, idempotency }, replay),
  );
  registerRoute(http, contract.declineAsGuardian, async ({ actor, body, requestId }) => {
    await declineAsGuardian(services, { ...body, accountId: actor.id, requestId });
    return {};
  });
  registerRoute(http, contract.listGuardianships, async ({ actor }) => ({
    signed: await listGuardianships(services, actor.id),
  }));
  registerRoute(http, contract.withdrawSignature, async ({ actor, params, requestId }) => {
    await withdrawSignature(services, { ...params, accountId: actor.id, requestId });
    return {};
  });
}
