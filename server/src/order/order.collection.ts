import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { getOrder } from '@lingshi/contract/order/order.contract.ts';
import { cardOf } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { nameOf } from '@lingshi/domain/order/case-person.ts';
import { listBrought } from '@lingshi/domain/policy/material.ts';
import type { Post } from '@lingshi/domain/policy/post.schema.ts';
import { findPhone } from '../policy/policy.served.ts';
import { factsOfCase } from './order.facts.ts';
import type { LoadedOrder } from './order.loaded.ts';
import type { OrderPolicy } from './order.policy.ts';
import { personIn } from './order.seen.ts';

type Page = RouteAnswer<typeof getOrder>;

/** Where a document is collected, when, and what is brought along; the envelope's address is another. */
export function collectionOf(loaded: LoadedOrder, where: OrderPolicy): Page['collection'] {
  if (cardOf(loaded.order.status).step !== 'handOver') return null;
  const { post, policy, today } = where;
  const open = post.hall?.hours ?? null;
  const items = listBrought(policy, factsOfCase(loaded, where));
  return {
    hall: post.hall === undefined ? null : hallOf(post.hall),
    hours: policy.path?.hours ?? open,
    phone: findPhone(post, 'documents', today) ?? findPhone(post, 'protection', today),
    items: items.map(({ item, words, help }) => ({ id: item, words, help })),
    payment: paymentOf(loaded, where),
  };
}

function hallOf({ lines, source, confidence }: NonNullable<Post['hall']>) {
  return { lines, source, confirmed: confidence !== 'unconfirmed' };
}

/** The sum was pinned at submit; instruments and payee are the rules'. Null where nothing is paid. Rule: notice 二(一)6. */
export function paymentOf(
  loaded: LoadedOrder,
  where: OrderPolicy,
): NonNullable<Page['collection']>['payment'] {
  const { payment } = where.policy;
  const { fee } = loaded.order;
  if (payment === null || fee === null) return null;
  const person = personIn(loaded, where);
  const { instruments, payee } = payment;
  return { instruments, amount: fee, payee, memo: person === null ? '' : nameOf(person) };
}
