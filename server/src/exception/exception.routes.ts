import * as contract from '@lingshi/contract/exception/exception.contract.ts';
import type { AppHttp } from '../actor/actor.http.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { actingOfficer } from '../staff/staff.actor.ts';
import { registerRoute } from '../platform/http/route.register.ts';
import { askException, decideException } from './exception.decide.ts';
import { listExceptions, openException } from './exception.list.ts';
import { findOwnException, wishException } from './exception.wish.ts';

/** Asking for one more order beside a live one. */
export function registerOwnExceptionRoutes(http: AppHttp, parts: OrderParts): void {
  registerRoute(http, contract.wishException, async ({ actor, params, body }) =>
    wishException(parts, { accountId: actor.id, ...params, ...body }),
  );
  registerRoute(http, contract.getException, async ({ actor, params }) =>
    findOwnException(parts, actor.id, params.orderId),
  );
}

/** Two officers of the post where it is to be filed. */
export function registerStaffExceptionRoutes(http: AppHttp, parts: OrderParts): void {
  registerRoute(http, contract.listExceptions, async ({ actor, query, requestId }) => ({
    exceptions: await listExceptions(
      parts,
      actingOfficer(actor, contract.listExceptions, requestId),
      query.order,
    ),
  }));
  registerRoute(http, contract.openException, async ({ actor, params, requestId }) =>
    openException(parts, actingOfficer(actor, contract.openException, requestId), params.exceptionId),
  );
  registerRoute(http, contract.askException, async ({ actor, params, body, requestId }) =>
    askException(parts, actingOfficer(actor, contract.askException, requestId), { ...params, ...body }),
  );
  registerRoute(http, contract.decideException, async ({ actor, params, body, requestId }) =>
    decideException(parts, actingOfficer(actor, contract.decideException, requestId), { ...params, ...body }),
  );
}
