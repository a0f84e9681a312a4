import { checkPage } from '@lingshi/domain/form/check.ts';
import { findPage, pagesOf } from '@lingshi/domain/form/form.types.ts';
import type { Page } from '@lingshi/domain/form/form.types.ts';
import type { Answer } from '@lingshi/domain/form/answer-path.ts';
import { keptAnswer } from '@lingshi/domain/form/keep.ts';
import { listSlots } from '@lingshi/domain/policy/material.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type {
  listShared as listRoute,
  shareAnswers as shareRoute,
} from '@lingshi/contract/bundle/bundle.contract.ts';
import { saveAnswer } from '../order/order.answers.ts';
import { factsOfCase } from '../order/order.facts.ts';
import { listOrders } from '../order/order.list.ts';
import { getActedOrder, getOrder } from '../order/order.open.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { policyOf } from '../order/order.policy.ts';
import { seeAnswers, seeOrder, storedAnswers } from '../order/order.seen.ts';
import { AppError } from '../platform/http/app-error.ts';
import { openMembers } from './bundle.page.ts';
import type { OpenMember } from './bundle.page.ts';
import { findBundleOf, toRefusal } from './bundle.store.ts';

type Shared = RouteAnswer<typeof listRoute>;
type Taken = { topic: string; answer: Answer; from: string };

const NOTHING: Shared = { pages: [], papers: [] };

/**
 * What a draft may take from others filed with it: pages that nobody has written here, papers that lack. It changes
 * nothing: what is shown becomes an answer when the person saves it.
 * @throws order.not_found
 */
export async function listShared(parts: OrderParts, accountId: string, orderId: string): Promise<Shared> {
  const loaded = await getOrder(parts, accountId, orderId);
  const bundleId = await findBundleOf(parts.pools.applicant, accountId, orderId);
  if (bundleId === null || loaded.order.status !== 'draft') return NOTHING;
  const target = { loaded, where: policyOf(parts, loaded.order) };
  const others = await othersOf(parts, { accountId, bundleId, orderId });
  const cards = await listOrders(parts, accountId);
  const named = (id: string) => ({
    orderId: id,
    label: cards.find((card) => card.id === id)?.applicantLabel ?? '',
  });
  return {
    pages: pagesFor(target, others).map(({ from, ...page }) => ({ ...page, from: named(from) })),
    papers: papersFor(target, others).map(({ from, ...paper }) => ({ ...paper, from: named(from) })),
  };
}

type Of = { accountId: string; bundleId: string; orderId: string };

async function othersOf(parts: OrderParts, { accountId, bundleId, orderId }: Of): Promise<OpenMember[]> {
  const members = await openMembers(parts, accountId, bundleId);
  return members.filter(({ loaded }) => loaded.order.id !== orderId);
}

/** Pages of a draft that are not written yet, as others have them; in the order of its form. */
function pagesFor(target: OpenMember, others: readonly OpenMember[]): Taken[] {
  const { loaded, where } = target;
  const topics = Object.entries(where.service.shared ?? {});
  return pagesOf(where.form).flatMap((page) => {
    const [topic] = topics.find(([, id]) => id === page.id) ?? [];
    const asked = seeOrder(loaded, where).pages.some(({ id }) => id === page.id);
    const written = loaded.answers.some((stored) => stored.topic === page.id);
    const source = topic === undefined || !asked || written ? null : bestOf(topic, others);
    const answer = source === null ? {} : fitted(target, page, source.answer);
    return source === null || Object.keys(answer).length === 0
      ? []
      : [{ topic: page.id, answer, from: source.from }];
  });
}

type Source = { answer: Answer; from: string; whole: boolean; savedAt: string };

/** Whoever has the page whole comes first, then whoever wrote it last. */
function bestOf(topic: string, others: readonly OpenMember[]): Source | null {
  const found = others.flatMap((other) => sourceIn(topic, other) ?? []);
  const sorted = found.toSorted(
    (a, b) => Number(b.whole) - Number(a.whole) || (a.savedAt < b.savedAt ? 1 : -1),
  );
  return sorted[0] ?? null;
}

function sourceIn(topic: string, { loaded, where }: OpenMember): Source | null {
  const page = findPage(where.form, where.service.shared?.[topic] ?? '');
  const stored = loaded.answers.find((one) => one.topic === page?.id);
  if (page === null || stored === undefined) return null;
  const seen = seeOrder(loaded, where);
  const { answer, savedAt } = stored;
  return { answer, savedAt, from: loaded.order.id, whole: checkPage(seen, page, 'whole').length === 0 };
}

/** As much of it as this form asks: the pages of two services need not be alike. */
function fitted({ loaded, where }: OpenMember, page: Page, answer: Answer): Answer {
  const answers = { ...storedAnswers(loaded), [page.id]: answer };
  return keptAnswer(seeAnswers(loaded, where, answers), page);
}

function papersFor({ loaded, where }: OpenMember, others: readonly OpenMember[]) {
  return familySlots({ loaded, where })
    .filter((slot) => loaded.files.every((file) => file.slot !== slot))
    .flatMap((slot) =>
      others
        .filter((other) => familySlots(other).includes(slot))
        .flatMap(({ loaded: { files, order } }) =>
          files.filter((file) => file.slot === slot).map(({ id }) => ({ slot, fileId: id, from: order.id })),
        ),
    );
}

/** Slots whose papers say the same of brothers and sisters, by the rules of the order. */
export function familySlots({ loaded, where }: OpenMember): string[] {
  const slots = listSlots(where.policy, factsOfCase(loaded, where));
  return slots.filter(({ family }) => family === true).map(({ item }) => item);
}

type SharedWith = RouteAnswer<typeof shareRoute>;

/**
 * Writes what one order says of the family into the drafts filed with it, page by page where nothing stands yet; what
 * somebody wrote is never overwritten. Told person by person.
 * @throws order.not_found, bundle.not_found (it is filed alone), mandate.view_only
 */
export async function shareAnswers(
  parts: OrderParts,
  { accountId, orderId, requestId }: { accountId: string; orderId: string; requestId: string },
): Promise<SharedWith> {
  const loaded = await getActedOrder(parts, accountId, orderId);
  const bundleId = await findBundleOf(parts.pools.applicant, accountId, orderId);
  if (bundleId === null) throw new AppError('bundle.not_found');
  const source = { loaded, where: policyOf(parts, loaded.order) };
  const drafts = (await othersOf(parts, { accountId, bundleId, orderId })).filter(
    (one) => one.loaded.order.status === 'draft',
  );
  const members: SharedWith['members'] = [];
  for (const draft of drafts) members.push(await shareWith(parts, { accountId, requestId }, source, draft));
  return { members };
}

async function shareWith(
  parts: OrderParts,
  by: { accountId: string; requestId: string },
  source: OpenMember,
  draft: OpenMember,
): Promise<SharedWith['members'][number]> {
  const { id: orderId } = draft.loaded.order;
  const topics: string[] = [];
  try {
    for (const { topic, answer } of pagesFor(draft, [source])) {
      await saveAnswer(parts, { ...by, orderId, topic, answer, version: 0 });
      topics.push(topic);
    }
    return { orderId, topics, refusal: null };
  } catch (error) {
    return { orderId, topics, refusal: toRefusal(error) };
  }
}
