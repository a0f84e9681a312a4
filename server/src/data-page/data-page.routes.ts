import { readDataPage as readRoute } from '@lingshi/contract/data-page/data-page.contract.ts';
import type { AppHttp } from '../actor/actor.http.ts';
import { registerRoute } from '../platform/http/route.register.ts';
import type { PageParts } from './data-page.parts.ts';
import { readDataPage } from './data-page.read.ts';

export function registerDataPageRoutes(http: AppHttp, parts: PageParts): void {
  registerRoute(http, readRoute, async ({ actor, params }) =>
    readDataPage(parts, { accountId: actor.id, orderId: params.orderId }),
  );
}
