import { mailingStandOf, strictestTerms } from '@lingshi/domain/bundle/bundle.envelope.ts';
import { livingOf } from '@lingshi/domain/bundle/bundle.join.ts';
import { sumMoney } from '@lingshi/domain/shared/money.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { getBundle as getRoute } from '@lingshi/contract/bundle/bundle.contract.ts';
import { feeOfOrder } from '../order/order.fee.ts';
import { listCardsTogether } from '../order/order.list.ts';
import type { OrderCard } from '../order/order.list.ts';
import { listTogether } from '../order/order.load.ts';
import type { LoadedOrder } from '../order/order.loaded.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { policyOf } from '../order/order.policy.ts';
import type { OrderPolicy } from '../order/order.policy.ts';
import { seeOrder } from '../order/order.seen.ts';
import { servedOf } from '../order/order.served.ts';
import { tasksOf } from '../order/order.tasks.ts';
import { AppError } from '../platform/http/app-error.ts';
import { listMembers } from './bundle.store.ts';

export type BundlePage = RouteAnswer<typeof getRoute>;
type MemberCard = BundlePage['members'][number];

/** One who files with others, with the rules they file under. */
export type OpenMember = { loaded: LoadedOrder; where: OrderPolicy };

/** @throws bundle.not_found, for another account's as for none */
export async function getBundlePage(
  parts: OrderParts,
  accountId: string,
  bundleId: string,
): Promise<BundlePage> {
  const members = await openMembers(parts, accountId, bundleId);
  const cards = await listCardsTogether(parts, accountId, bundleId);
  return {
    id: bundleId,
    members: members.map((one) => toMember(parts, cards, one)),
    envelopes: envelopesOf(members),
  };
}

/** Counted by what it costs: a point each member, before any is opened. @throws bundle.not_found, limit.exceeded */
export async function openMembers(
  parts: OrderParts,
  accountId: string,
  bundleId: string,
): Promise<OpenMember[]> {
  const { pools, clock, limiter } = parts;
  const members = await listMembers(pools.applicant, accountId, bundleId);
  await limiter.consume('bundle_reading_by_account', accountId, members.length);
  const opened = await listTogether(parts, pools.applicant, { bundleId, accountId }, clock.now());
  return opened.map((loaded) => ({ loaded, where: policyOf(parts, loaded.order) }));
}

function toMember(parts: OrderParts, cards: readonly OrderCard[], { loaded, where }: OpenMember): MemberCard {
  const { order } = loaded;
  const card = cards.find(({ id }) => id === order.id);
  // Thrown away in the moment between.
  if (card === undefined) throw new AppError('bundle.not_found');
  const tasks = order.status === 'draft' ? tasksOf(loaded, where) : [];
  const missing = tasks.filter(({ state }) => state !== 'done').map(({ id }) => id);
  const served = servedOf(parts, { order, seen: seeOrder(loaded, where), where });
  const sharedPages = Object.values(where.service.shared ?? {});
  const open = served?.served === 'yes' || served?.served === 'perhaps';
  return {
    ...card,
    ready: order.status === 'draft' && missing.length === 0 && open,
    missing,
    served,
    written: loaded.answers.filter(({ topic }) => sharedPages.includes(topic)).length,
    fee: feeOfOrder(loaded, where)?.total ?? null,
    mailing: mailingStandOf(order),
  };
}

/** Those who go on, by the post they file at. */
export function envelopesOf(members: readonly OpenMember[]): BundlePage['envelopes'] {
  const living = livingOf(members.map((one) => ({ ...one.loaded.order, open: one }))).map(({ open }) => open);
  const posts = [...new Set(living.map(({ loaded }) => loaded.order.post))];
  return posts.map((post) => envelopeAt(post, living));
}

function envelopeAt(post: string, living: readonly OpenMember[]): BundlePage['envelopes'][number] {
  const here = living.filter(({ loaded }) => loaded.order.post === post);
  const standing = (stand: string) => here.filter(({ loaded }) => mailingStandOf(loaded.order) === stand);
  const inside = standing('now');
  const fees = inside.flatMap(({ loaded }) => loaded.order.fee ?? []);
  const days = inside.flatMap(({ loaded }) => loaded.order.dueDay ?? []);
  return {
    post,
    terms: strictestTerms(here.map(({ where }) => where.policy.bundle)),
    inside: inside.map(({ loaded }) => loaded.order.id),
    waiting: standing('later').map(({ loaded }) => loaded.order.id),
    total: fees.length === 0 ? null : sumMoney(fees),
    mailBy: days.toSorted()[0] ?? null,
  };
}
