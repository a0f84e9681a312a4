import {
  downloadEvidence,
  downloadStaffDocument,
  markWorkRead,
  orderReaders,
  sendStaffMessage,
} from '@lingshi/contract/staff/evidence.contract.ts';
import {
  claimOrder as claimRoute,
  countWork as countRoute,
  listWork as listRoute,
  openDesk as deskRoute,
  releaseOrder as releaseRoute,
  searchWork as searchRoute,
  sendStaffCommand,
  setFlag as flagRoute,
  staffLive,
  unmaskField as unmaskRoute,
} from '@lingshi/contract/staff/work.contract.ts';
import type { AppHttp, StaffActor } from '../actor/actor.http.ts';
import { registerRoute } from '../platform/http/route.register.ts';
import { markReadByPost } from '../message/message.read.ts';
import { sendPostMessage } from '../message/message.send.ts';
import { executeCommand } from '../order/order.commands.ts';
import { readerLanguage } from '../platform/http/reader-language.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { staffRoles, toOrderActor } from '../staff/staff.actor.ts';
import { isStaffSessionAlive } from '../staff/staff.authenticate.ts';
import { readDocument, readPicture, unmaskField } from './desk.evidence.ts';
import { setFlag } from './desk.flags.ts';
import { openDesk } from './desk.page.ts';
import type { Reader } from './desk.read.ts';
import { listOrderReaders } from './desk.readers.ts';
import { countWaiting as waitingRoute } from '@lingshi/contract/staff/waiting.contract.ts';
import { claimOrder, releaseOrder } from './work.claim.ts';
import { countWork } from './work.counts.ts';
import { selectPage, writePage } from './work.list.ts';
import { searchWork } from './work.search.ts';
import { openSeen } from './work.seen.ts';
import { countWaiting } from './work.waiting.ts';

/** What officers do with orders. Each handler only reads the request and calls the noun. */
export function registerWorkRoutes(http: AppHttp, parts: OrderParts): void {
  const seen = openSeen(parts);
  registerRoute(
    http,
    listRoute,
    async ({ query, rows, actor, requestId }) => {
      const page = writePage(query, String(rows[0]?.['lines'] ?? '[]'));
      await seen.note(readerOf(actor, requestId), page.writtenJson);
      return page;
    },
    ({ caller, query }) => selectPage(parts, caller, query),
  );
  registerRoute(http, countRoute, async ({ actor }) => countWork(parts, actor));
  registerRoute(http, waitingRoute, async ({ actor }) => countWaiting(parts, actor));
  registerRoute(http, searchRoute, async ({ actor, body, requestId }) =>
    searchWork(parts, readerOf(actor, requestId), body.query),
  );
  registerRoute(http, claimRoute, async ({ actor, params }) => claimOrder(parts, actor, params.orderId));
  registerRoute(http, releaseRoute, async ({ actor, params }) => {
    await releaseOrder(parts, actor, params.orderId);
    return {};
  });
  registerRoute(http, sendStaffCommand, async ({ actor, params, body, requestId, idempotency, replay }) => {
    const request = { ...params, ...body, actor: toOrderActor(actor), requestId, idempotency };
    return parts.pools.withPost(actor.post, async (client) => executeCommand(parts, client, request, replay));
  });
  registerRoute(http, staffLive, async ({ actor, reply }) =>
    parts.streams.open({
      reply,
      actor,
      topics: [`post:${actor.post}`],
      isSessionAlive: async () => isStaffSessionAlive(parts, actor),
    }),
  );
  registerDesk(http, parts);
  registerStaffMessages(http, parts);
}

function registerDesk(http: AppHttp, parts: OrderParts): void {
  registerRoute(http, deskRoute, async ({ actor, params, requestId }) =>
    openDesk(parts, readerOf(actor, requestId), params.orderId),
  );
  registerRoute(http, unmaskRoute, async ({ actor, params, body, requestId }) =>
    unmaskField(parts, readerOf(actor, requestId), { ...params, ...body }),
  );
  registerRoute(http, flagRoute, async ({ actor, params, body }) => ({
    flags: await setFlag(parts, actor, { ...params, ...body }),
  }));
  registerRoute(http, downloadEvidence, async ({ actor, params, requestId, reply }) =>
    readPicture(parts, readerOf(actor, requestId), params, reply),
  );
  registerRoute(http, downloadStaffDocument, async ({ actor, params, query, requestId, request, reply }) => {
    const locale = query.locale ?? readerLanguage(request);
    return readDocument(parts, readerOf(actor, requestId), { ...params, locale }, reply);
  });
  registerRoute(http, orderReaders, async ({ actor, params, query, requestId }) =>
    listOrderReaders(parts, readerOf(actor, requestId), { ...params, before: query.before }),
  );
}

function registerStaffMessages(http: AppHttp, parts: OrderParts): void {
  registerRoute(http, sendStaffMessage, async ({ actor, params, body, idempotency, replay }) =>
    sendPostMessage(parts, actor, { ...params, ...body, idempotency }, replay),
  );
  registerRoute(http, markWorkRead, async ({ actor, params }) => {
    await markReadByPost(parts, actor, params.orderId);
    return {};
  });
}

function readerOf(actor: StaffActor, requestId: string): Reader {
  return { officerId: actor.id, post: actor.post, roles: staffRoles(actor.roles), requestId };
}
