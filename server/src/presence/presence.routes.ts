import {
  getPresenceProof,
  namePresenceStamp,
  sendPresenceCapture,
  startPresenceChallenge,
} from '@lingshi/contract/presence/presence.contract.ts';
import type { AppHttp } from '../actor/actor.http.ts';
import { registerRoute } from '../platform/http/route.register.ts';
import { readWhole } from '../platform/http/upload-body.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { keepCapture } from './presence.capture.ts';
import { getProof, nameStamp, startChallenge } from './presence.challenge.ts';

/** Where the position was denied: a picture with words asked for just now, or an entry stamp. Rule: notice intro ¶4. */
export function registerPresenceRoutes(http: AppHttp, parts: OrderParts): void {
  registerRoute(http, getPresenceProof, async ({ actor, params }) =>
    getProof(parts, actor.id, params.orderId),
  );
  registerRoute(http, startPresenceChallenge, async ({ actor, params }) =>
    startChallenge(parts, { accountId: actor.id, sessionId: actor.sessionId, ...params }),
  );
  registerRoute(http, sendPresenceCapture, async ({ actor, params, stream }) => {
    const arrivedAt = parts.clock.now();
    const body = await readWhole(stream);
    const { id: accountId, sessionId } = actor;
    return keepCapture(parts, { accountId, sessionId, ...params, body, arrivedAt });
  });
  registerRoute(http, namePresenceStamp, async ({ actor, params, body }) =>
    nameStamp(parts, { accountId: actor.id, ...params, ...body }),
  );
}
