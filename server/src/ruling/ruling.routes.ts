import * as contract from '@lingshi/contract/ruling/ruling.contract.ts';
import type { OrderParts } from '../order/order.parts.ts';
import type { AppHttp } from '../actor/actor.http.ts';
import { registerRoute } from '../platform/http/route.register.ts';
import { listLostRules } from './ruling.alarm.ts';
import { decide } from './ruling.decide.ts';
import { openChange, openItem, pageOfChanges, rulesOn } from './ruling.page.ts';
import { assertHolds, changeOf, contextAt, postOfOfficer, proposeChange } from './ruling.propose.ts';
import { listQuestions } from './ruling.questions.ts';
import { replayChange } from './ruling.replay.ts';

/** The rules of a post, and how its officers change them. */
export function registerRulingRoutes(http: AppHttp, parts: OrderParts): void {
  registerRoute(http, contract.listRules, async ({ actor, query }) => rulesOn(parts, actor, query.day));
  registerRoute(http, contract.openRule, async ({ actor, query }) => openItem(parts, actor, query));
  registerRoute(http, contract.listOpenQuestions, async ({ actor }) => listQuestions(parts, actor));
  registerRoute(http, contract.listRuleChanges, async ({ actor, query }) =>
    pageOfChanges(parts, actor, query.after),
  );
  registerRoute(http, contract.openRuleChange, async ({ actor, params }) =>
    openChange(parts, actor, params.changeId),
  );
  registerRoute(http, contract.proposeRule, async ({ actor, body, idempotency }) =>
    proposeChange(parts, actor, body, idempotency),
  );
  registerRoute(http, contract.replayRule, async ({ actor, body }) => {
    const post = postOfOfficer(parts, actor);
    const change = changeOf(parts, post, body);
    assertHolds(change, contextAt(parts, post));
    const replayed = await parts.turns.take('replay', { by: post.id, rank: 'officer' }, async () =>
      replayChange(parts, post, change),
    );
    return replayed === null ? { tried: false as const } : { tried: true as const, ...replayed };
  });
  registerRoute(http, contract.listLostRules, async ({ actor }) => ({
    orders: await listLostRules(parts, actor.post),
  }));
  registerRoute(http, contract.decideRule, async ({ actor, params, body, requestId }) => {
    await decide(parts, actor, { ...params, ...body, requestId });
    return {};
  });
}
