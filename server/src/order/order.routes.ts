import {
  discardDraft as discardRoute,
  getAnswers,
  getOrder as getRoute,
  listOrders as listRoute,
  liveUpdates,
  saveAnswer as saveRoute,
  sendCommand,
  startOrder as startRoute,
} from '@lingshi/contract/order/order.contract.ts';
import { recordPresence as presenceRoute } from '@lingshi/contract/presence/presence.contract.ts';
import { whoRead } from '@lingshi/contract/audit/audit.contract.ts';
import { isApplicantSessionAlive } from '../account/account.authenticate.ts';
import type { AppHttp } from '../actor/actor.http.ts';
import { registerRoute } from '../platform/http/route.register.ts';
import type { OrderParts } from './order.parts.ts';
import { listReaders } from './order.access.ts';
import { saveAnswer } from './order.answers.ts';
import { executeCommand } from './order.commands.ts';
import { registerOrderDocuments } from './order.documents.ts';
import { listOrders } from './order.list.ts';
import { selectOrder } from './order.load.ts';
import { getOrder } from './order.open.ts';
import { getOrderPage } from './order.page.ts';
import { recordPresence } from './order.presence.ts';
import { discardDraft, startOrder } from './order.start.ts';

/** What an applicant asks of orders. Each handler only reads the request and calls the noun. */
export function registerOrderRoutes(http: AppHttp, parts: OrderParts): void {
  const { pools, clock } = parts;

  registerRoute(http, startRoute, async ({ actor, body, requestId, idempotency }) =>
    startOrder(parts, { ...body, accountId: actor.id, requestId, idempotency }),
  );
  registerRoute(http, listRoute, async ({ actor }) => ({ orders: await listOrders(parts, actor.id) }));
  registerRoute(http, getRoute, async ({ actor, params }) => getOrderPage(parts, actor.id, params.orderId));
  registerRoute(http, discardRoute, async ({ actor, params }) => {
    await discardDraft(parts, actor.id, params.orderId);
    return {};
  });
  registerRoute(http, getAnswers, async ({ actor, params }) => {
    const { answers } = await getOrder(parts, actor.id, params.orderId);
    return { answers };
  });
  registerRoute(http, saveRoute, async ({ actor, params, body, requestId }) =>
    saveAnswer(parts, { ...params, ...body, accountId: actor.id, requestId }),
  );
  registerRoute(http, presenceRoute, async ({ actor, params, body, requestId }) =>
    recordPresence(parts, { accountId: actor.id, orderId: params.orderId, report: body, requestId }),
  );
  registerRoute(
    http,
    sendCommand,
    async ({ actor, params, body, rows, requestId, idempotency, replay }) => {
      const request = { ...params, ...body, actor: applicantActor(actor.id), requestId, idempotency };
      return executeCommand(parts, pools.applicant, { ...request, found: rows }, replay);
    },
    ({ caller, params }) => selectOrder(parts, { accountId: caller.id }, params.orderId, clock.now()),
  );
  registerRoute(http, whoRead, async ({ actor, params, query }) =>
    listReaders(parts, { accountId: actor.id, orderId: params.orderId, before: query.before ?? null }),
  );
  registerRoute(http, liveUpdates, async ({ actor, reply }) => {
    const isSessionAlive = async () => isApplicantSessionAlive(parts, actor.sessionId);
    return parts.streams.open({ reply, actor, topics: [`account:${actor.id}`], isSessionAlive });
  });
  registerOrderDocuments(http, parts);
}

function applicantActor(accountId: string): { kind: 'applicant'; accountId: string } {
  return { kind: 'applicant', accountId };
}
