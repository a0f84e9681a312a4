import {
  consentToFace as consentRoute,
  declineFace as declineRoute,
  getFaceState,
  sendFaceFrames,
  skipFace as skipRoute,
  startFaceChallenge,
  withdrawFaceConsent,
} from '@lingshi/contract/face/face.contract.ts';
import type { AppHttp } from '../actor/actor.http.ts';
import { registerRoute } from '../platform/http/route.register.ts';
import { readWhole } from '../platform/http/upload-body.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { startChallenge } from './face.challenge.ts';
import { consentToFace, declineFace, skipFace, withdrawConsent } from './face.commands.ts';
import { judgeFrames } from './face.judge.ts';
import { getState } from './face.state.ts';

/** The face check, for account holders; what an officer sees of it is in desk.page.ts. */
export function registerFaceRoutes(http: AppHttp, parts: OrderParts): void {
  registerRoute(http, getFaceState, async ({ actor, params }) => getState(parts, actor.id, params.orderId));
  registerRoute(http, consentRoute, async ({ actor, params, body }) =>
    consentToFace(parts, { accountId: actor.id, ...params, ...body }),
  );
  registerRoute(http, withdrawFaceConsent, async ({ actor, params }) =>
    withdrawConsent(parts, { accountId: actor.id, ...params }),
  );
  registerRoute(http, startFaceChallenge, async ({ actor, params }) =>
    startChallenge(parts, { accountId: actor.id, sessionId: actor.sessionId, ...params }),
  );
  registerRoute(http, sendFaceFrames, async ({ actor, params, stream }) => {
    const arrivedAt = parts.clock.now();
    const body = await readWhole(stream);
    const { id: accountId, sessionId } = actor;
    return judgeFrames(parts, { accountId, sessionId, ...params, body, arrivedAt });
  });
  registerRoute(http, skipRoute, async ({ actor, params }) =>
    skipFace(parts, { accountId: actor.id, ...params }),
  );
  registerRoute(http, declineRoute, async ({ actor, params }) =>
    declineFace(parts, { accountId: actor.id, ...params }),
  );
}
