import {
  listMessages as listRoute,
  markRead,
  messageCentre,
  sendMessage,
} from '@lingshi/contract/message/message.contract.ts';
import type { AppHttp } from '../actor/actor.http.ts';
import { registerRoute } from '../platform/http/route.register.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { listThreads, markReadByOwner, readMessages } from './message.read.ts';
import { sendApplicantMessage } from './message.send.ts';

/** Messages for account holders; the officers' side of them is in work.routes.ts. */
export function registerMessageRoutes(http: AppHttp, parts: OrderParts): void {
  registerRoute(http, listRoute, async ({ actor, params }) => ({
    messages: await readMessages(parts, actor.id, params.orderId),
  }));
  registerRoute(http, sendMessage, async ({ actor, params, body, idempotency, replay }) =>
    sendApplicantMessage(parts, { ...params, ...body, accountId: actor.id, idempotency }, replay),
  );
  registerRoute(http, messageCentre, async ({ actor }) => ({
    threads: await listThreads(parts, actor.id),
  }));
  registerRoute(http, markRead, async ({ actor, params }) => {
    await markReadByOwner(parts, actor.id, params.orderId);
    return {};
  });
}
