import { carriageWords } from '@lingshi/domain/policy/carrier.ts';
import { papersAddress } from '@lingshi/domain/policy/filing.ts';
import { commandsOfApplicant } from '@lingshi/domain/lifecycle/lifecycle.buttons.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import { FILING_SIGHTS } from '@lingshi/domain/order/order.sight.ts';
import type { Sight } from '@lingshi/domain/order/order.sight.ts';
import { listInvitations, listSignatures } from './order.signatures.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { OrderParts } from './order.parts.ts';
import { feeOfOrder } from './order.fee.ts';
import { collectionOf, paymentOf } from './order.collection.ts';
import { packingOf, withdrawFrom, stepsAhead } from './order.facts.ts';
import { handlingOf } from '@lingshi/domain/policy/path.schema.ts';
import { policyOf } from './order.policy.ts';
import type { OrderPolicy } from './order.policy.ts';
import { isGateOpen } from '@lingshi/domain/mail/mail.rules.ts';
import { foundFrom, lostNumber } from './order.lost.ts';
import { findCard } from './order.list.ts';
import { findOrder } from './order.load.ts';
import { rulesChangedSince } from './order.rules-since.ts';
import { seeOrder } from './order.seen.ts';
import { signingOf } from './order.signing.ts';
import { servedOf } from './order.served.ts';
import type { LoadedOrder } from './order.loaded.ts';
import { answeredTargets, listedTargets } from './order.owed.ts';
import { isSignedAsked } from './order.supplement.ts';
import { tasksOf } from './order.tasks.ts';
import { listTimeline } from './order.timeline.ts';
import { listFiles } from './order.files.ts';

export type OrderDocument = 'receipt' | 'declaration' | 'mailing_kit';

/** @throws order.not_found, for a stranger's order as for none */
export async function getOrderPage(parts: OrderParts, accountId: string, orderId: string) {
  const { pools, clock } = parts;
  const [card, loaded] = await Promise.all([
    findCard(parts, accountId, orderId),
    findOrder(parts, pools.applicant, { accountId }, orderId, clock.now()),
  ]);
  if (card === null || loaded === null) throw new AppError('order.not_found');
  const [timeline, files, guardians] = await Promise.all([
    listTimeline(pools.applicant, orderId),
    listFiles(pools.applicant, orderId),
    findGuardians(parts, loaded),
  ]);
  const where = policyOf(parts, loaded.order);
  const { order } = loaded;
  return {
    ...card,
    draftedAt: order.draftedAt,
    submittedAt: order.submittedAt,
    rulesVersion: order.rulesVersion,
    form: order.form,
    fee: feeOf(loaded, where),
    presence: order.presence,
    interview: order.interview ?? null,
    commands: commandsOf(card.sight, loaded, where),
    ...takingBack(loaded, where),
    timeline,
    ahead: stepsAhead(loaded, where).map(({ status, step }) => ({ status, days: step?.estimate ?? null })),
    ...draftOf(parts, loaded, where),
    supplement: supplementOf(loaded, where),
    files,
    documents: documentsOf(order, where),
    mailing: mailingOf(loaded, where),
    ...journeyOf(loaded, where),
    guardians,
    signing: signingOf(loaded, where),
    refusedRule: order.refusedRule,
    refusal: refusalOf(order, where),
  };
}

/** What is told of a draft alone. */
function draftOf(parts: OrderParts, loaded: LoadedOrder, where: OrderPolicy) {
  const { order } = loaded;
  return {
    tasks: order.status === 'draft' ? tasksOf(loaded, where) : [],
    served: servedOf(parts, { order, seen: seeOrder(loaded, where), where }),
    rulesSince: rulesChangedSince(parts, loaded, where),
  };
}

/** What the rules say of ending it oneself. */
function takingBack(loaded: LoadedOrder, where: OrderPolicy) {
  const { withdrawal } = where.policy;
  return {
    withdrawal: withdrawal?.words ?? null,
    found: withdrawal?.found?.words ?? null,
    declaresLost: loaded.order.submittedAt !== null && lostNumber(loaded, where) !== null,
  };
}

/** How it is paid and received, how papers went back, and when the person travels. */
function journeyOf(loaded: LoadedOrder, where: OrderPolicy) {
  const { path, travelDay = null, mail } = loaded.order;
  const handling = handlingOf(path ? { steps: path } : where.policy.path);
  return {
    handling,
    collection: collectionOf(loaded, where),
    travelDay,
    trackingBack: mail?.trackingBack ?? null,
  };
}

function commandsOf(sight: Sight, loaded: LoadedOrder, where: OrderPolicy) {
  const from = withdrawFrom(where);
  return commandsOfApplicant(loaded.order, {
    sight,
    signing: signingOf(loaded, where) !== null,
    foundFrom: foundFrom(loaded, where),
    ...(from && { withdrawFrom: from }),
  });
}

/** Null where nobody else signs. Codes are for whoever files. */
async function findGuardians(parts: OrderParts, { order, dek, sight }: LoadedOrder) {
  const { guardian, submittedAt, id: orderId } = order;
  if (guardian === undefined || submittedAt === null) return null;
  const { applicant } = parts.pools;
  const others = await listSignatures(applicant, { orderId, dek });
  const open = order.status === 'awaiting_signatures' && FILING_SIGHTS.includes(sight);
  return {
    wanted: guardian.wanted,
    signed: [
      { name: null, at: submittedAt },
      ...others.map(({ name, signedAt }) => ({ name, at: signedAt })),
    ],
    invitations: open ? await listInvitations(parts, applicant, orderId) : [],
  };
}

export function documentsOf(order: Order, { policy }: OrderPolicy): OrderDocument[] {
  if (order.submittedAt === null) return [];
  return [
    'receipt',
    ...(policy.declaration === null || order.onBehalf !== undefined ? [] : (['declaration'] as const)),
    ...(isGateOpen(order) ? (['mailing_kit'] as const) : []),
  ];
}

function feeOf(loaded: LoadedOrder, where: OrderPolicy) {
  const fee = feeOfOrder(loaded, where);
  if (fee === null) return null;
  const lines = fee.lines.map(({ item, words, sum, source }) => ({ id: item, words, amount: sum, source }));
  return { total: fee.total, lines };
}

function supplementOf(loaded: LoadedOrder, where: OrderPolicy) {
  const { supplement } = loaded.order;
  if (supplement === null) return null;
  const { messageId } = supplement;
  return {
    targets: listedTargets(loaded, where),
    messageId,
    answered: answeredTargets(loaded, where),
    signAgain: loaded.order.guardian !== undefined && isSignedAsked(loaded, where),
  };
}

function mailingOf(loaded: LoadedOrder, where: OrderPolicy) {
  const { order } = loaded;
  const address = papersAddress(where.post);
  const { mail } = where.policy;
  const payment = paymentOf(loaded, where);
  if (!isGateOpen(order) || !address.ok || payment === null) return null;
  const returns = mail.find(({ item }) => item.includes('return'));
  return {
    addressLines: address.value.to,
    coverWording: mail.find(({ mark }) => mark !== null)?.mark ?? '',
    items: packingOf(loaded, where).map(({ item, words, help, quantity, returned }) => ({
      id: item,
      words,
      help,
      quantity,
      returned,
    })),
    payment,
    returnEnvelope: {
      kinds: carriageWords(where.carriers, returns?.services ?? []),
      senderLines: address.value.returnSender,
    },
    trackingIn: order.mail?.papers?.trackingIn ?? null,
    trackingOut: order.mail?.trackingOut ?? null,
    problems: [...(order.mail?.papers?.problems ?? [])],
    hold: holdOf(order, where),
  };
}

/** The reason the mail room chose, and what puts it right, as the rules of the order's filing day have them. */
function holdOf({ mail }: Order, { policy }: OrderPolicy) {
  const reasons = (mail?.papers?.problems ?? []).map(({ detail }) => detail?.['reason']);
  const hold = policy.holds.find(({ item }) => reasons.includes(item));
  return hold ? { words: hold.words, remedy: hold.remedy, source: hold.source } : null;
}

/** What a refusal means and what can be done instead, as the rules of the order's filing day have it. */
function refusalOf({ refusedRule }: Order, { policy }: OrderPolicy) {
  const ground = policy.refusals.find(({ item }) => item === refusedRule);
  return ground ? { words: ground.words, instead: ground.instead, source: ground.source } : null;
}
