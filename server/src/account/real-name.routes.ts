import { askRegistry } from '@lingshi/contract/registry/registry.contract.ts';
import { getAccount } from './account.store.ts';
import { findRealName } from './real-name.declare.ts';
import type { AppHttp } from '../actor/actor.http.ts';
import { AppError } from '../platform/http/app-error.ts';
import { registerRoute } from '../platform/http/route.register.ts';
import type { AccountParts } from './account.parts.ts';
import { enqueueRegistryCheck } from '../registry/registry.jobs.ts';

/** The holder's own wish to be checked again; the answer comes by itself, on the account's page. */
export function registerRealNameRoutes(http: AppHttp, parts: AccountParts): void {
  registerRoute(http, askRegistry, async ({ actor }) => {
    const { pools, registry } = parts;
    if (registry === null) throw new AppError('registry.none');
    const account = await getAccount(parts, pools.applicant, actor.id);
    if ((await findRealName(pools.applicant, account)) === null) throw new AppError('identity.missing');
    await enqueueRegistryCheck(pools.applicant, { accountId: actor.id, by: 'applicant' });
    return {};
  });
}
