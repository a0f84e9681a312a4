import * as contract from '@lingshi/contract/mandate/mandate.contract.ts';
import type { AppHttp } from '../actor/actor.http.ts';
import { registerRoute } from '../platform/http/route.register.ts';
import type { AccountParts } from '../account/account.parts.ts';
import { acceptMandate, readInvitation } from './mandate.accept.ts';
import { endMandate } from './mandate.end.ts';
import { inviteHolder } from './mandate.invite.ts';
import { listMandates } from './mandate.list.ts';

/** Letting somebody else file, and filing for somebody else. */
export function registerMandateRoutes(http: AppHttp, parts: AccountParts): void {
  registerRoute(http, contract.listMandates, async ({ actor }) => listMandates(parts, actor.id));
  registerRoute(http, contract.inviteHolder, async ({ actor, body, idempotency, replay }) => {
    const { card, replayed } = await inviteHolder(parts, { ...body, accountId: actor.id, idempotency });
    return replayed ? replay({ status: 201, answer: card }) : card;
  });
  registerRoute(http, contract.readInvitation, async ({ actor, body }) =>
    readInvitation(parts, { ...body, accountId: actor.id }),
  );
  registerRoute(http, contract.acceptMandate, async ({ actor, body, idempotency, replay }) => {
    const { id, replayed } = await acceptMandate(parts, { ...body, accountId: actor.id, idempotency });
    return replayed ? replay({ status: 201, answer: { id } }) : { id };
  });
  registerRoute(http, contract.endMandate, async ({ actor, params }) => {
    await endMandate(parts, { ...params, accountId: actor.id });
    return {};
  });
}
