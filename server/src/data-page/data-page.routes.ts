import { readDataPage as readRoute } from '@lingshi/contract/data-page/data-page.contract.ts';
import type { AppHttp } from '../app.http.ts';
import { registerRoute } from '../platform/http/route.register.ts';
import type { Services } from '../services.ts';
import { readDataPage } from './data-page.read.ts';

export function registerDataPageRoutes(http: AppHttp, services: Services): void {
  registerRoute(http, readRoute, async ({ actor, params }) =>
    readDataPage(services, { accountId: actor.id, orderId: params.orderId }),
  );
}
