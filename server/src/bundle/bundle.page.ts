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
import { findPolicy } from '../order/order.policy.ts';
import type { OrderPolicy } from '../order/order.policy.ts';
import { seeOrder } from '../order/order.seen.ts';
import { servedOf } from '../order/order.served.ts';
import { tasksOf } from '../order/order.tasks.ts';
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
  const members = await loadMembers(parts, accountId, bundleId);
  const all = await listCardsTogether(parts, accountId, bundleId);
  const cards = members.map((one) => toMember(parts, all, one));
  return {
    id: bundleId,
    members: cards.flatMap((card) => card ?? []),
    envelopes: envelopesOf(members.filter(isOpen)),
  };
}

/** Those whose rules can be read. Counted by what it costs: a point each member, before any is opened. @throws bundle.not_found, limit.exceeded */
export async function openMembers(
  parts: OrderParts,
  accountId: string,
  bundleId: string,
): Promise<OpenMember[]> {
  return (await loadMembers(parts, accountId, bundleId)).filter(isOpen);
}

type LoadedMember = { loaded: LoadedOrder; where: OrderPolicy | null };

function isOpen(member: LoadedMember): member is OpenMember {
  return member.where !== null;
}

/** A draft that no rule offers any more, or that was thrown away a moment ago, is in nobody's way. */
async function loadMembers(parts: OrderParts, accountId: string, bundleId: string): Promise<LoadedMember[]> {
  const { pools, clock, limiter } = parts;
  const members = await listMembers(pools.applicant, accountId, bundleId);
  await limiter.consume('bundle_reading_by_account', accountId, members.length);
  const opened = await listTogether(parts, pools.applicant, { bundleId, accountId }, clock.now());
  return opened.map((loaded) => {
    const policy = findPolicy(parts, loaded.order);
    return { loaded, where: policy.ok ? policy.value : null };
  });
}

function toMember(
  parts: OrderParts,
  cards: readonly OrderCard[],
  { loaded, where }: LoadedMember,
): MemberCard | null {
  const { order } = loaded;
  const card = cards.find(({ id }) => id === order.id);
  const written = where === null ? NOT_OFFERED : writtenOf(parts, { loaded, where });
  return card === undefined ? null : { ...card, fee: order.fee, ...written, mailing: mailingStandOf(order) };
}

const NOT_OFFERED = { ready: false, missing: [], served: null, written: 0 };

/** How far its form is. */
function writtenOf(parts: OrderParts, { loaded, where }: OpenMember) {
  const { order } = loaded;
  const tasks = order.status === 'draft' ? tasksOf(loaded, where) : [];
  const missing = tasks.filter(({ state }) => state !== 'done').map(({ id }) => id);
  const served = servedOf(parts, { order, seen: seeOrder(loaded, where), where });
  const sharedPages = Object.values(where.service.shared ?? {});
  const open = served?.served === 'yes' || served?.served === 'perhaps';
  return {
    ready: order.status === 'draft' && missing.length === 0 && open,
    missing,
    served,
    written: loaded.answers.filter(({ topic }) => sharedPages.includes(topic)).length,
    fee: feeOfOrder(loaded, where)?.total ?? null,
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
