import * as contract from '@lingshi/contract/bundle/bundle.contract.ts';
import type { AppHttp } from '../actor/actor.http.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { registerRoute } from '../platform/http/route.register.ts';
import { readerLanguage } from '../platform/http/reader-language.ts';
import { commandBundle } from './bundle.command.ts';
import { sendBundleKit } from './bundle.kit.ts';
import { getBundlePage } from './bundle.page.ts';
import { takePaper } from './bundle.paper.ts';
import { listShared, shareAnswers } from './bundle.share.ts';
import { joinBundle } from './bundle.start.ts';

/** What several people of one account file together. */
export function registerBundleRoutes(http: AppHttp, parts: OrderParts): void {
  registerRoute(http, contract.startBundle, async ({ actor, body, requestId, idempotency }) =>
    joinBundle(parts, { ...body, bundleId: null, accountId: actor.id, requestId, idempotency }),
  );
  registerRoute(http, contract.joinBundle, async ({ actor, params, body, requestId, idempotency }) =>
    joinBundle(parts, { ...body, ...params, accountId: actor.id, requestId, idempotency }),
  );
  registerRoute(http, contract.getBundle, async ({ actor, params }) =>
    getBundlePage(parts, actor.id, params.bundleId),
  );
  registerRoute(http, contract.commandBundle, async ({ actor, params, body, requestId, idempotency }) =>
    commandBundle(parts, { ...params, ...body, accountId: actor.id, requestId, idempotency }),
  );
  registerRoute(http, contract.listShared, async ({ actor, params }) =>
    listShared(parts, actor.id, params.orderId),
  );
  registerRoute(http, contract.shareAnswers, async ({ actor, params, requestId }) =>
    shareAnswers(parts, { ...params, accountId: actor.id, requestId }),
  );
  registerRoute(http, contract.takePaper, async ({ actor, params, body }) =>
    takePaper(parts, { ...params, ...body, accountId: actor.id }),
  );
  registerRoute(http, contract.downloadBundleKit, async ({ actor, params, query, request, reply }) => {
    const locale = query.locale ?? readerLanguage(request);
    return sendBundleKit(parts, { ...params, post: query.post, accountId: actor.id, locale }, reply);
  });
}
