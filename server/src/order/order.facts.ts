import { holds } from '@lingshi/domain/policy/condition.ts';
import type { Step } from '@lingshi/domain/policy/path.schema.ts';
import { caseFacts } from '@lingshi/domain/policy/case-facts.ts';
import { findPost } from '@lingshi/domain/policy/district.ts';
import { feeFor } from '@lingshi/domain/policy/fee.ts';
import { isOffered, mayFileAt } from '@lingshi/domain/policy/filing.ts';
import { OLD_DOCUMENTS, packingList } from '@lingshi/domain/mail/packing-list.ts';
import type { PackingItem } from '@lingshi/domain/mail/packing-list.ts';
import type { Part, Policy } from '@lingshi/domain/policy/policy.resolve.ts';
import type { ExpectedPayment } from '@lingshi/domain/mail/payment.ts';
import type { Post } from '@lingshi/domain/policy/post.schema.ts';
import type { CaseFacts } from '@lingshi/domain/policy/case-facts.ts';
import { missingTargets } from '@lingshi/domain/order/order.form-check.ts';
import { demandsOf } from '@lingshi/domain/order/order.demands.ts';
import type { Demands } from '@lingshi/domain/order/order.demands.ts';
import { interviewReason } from '@lingshi/domain/interview/interview.reason.ts';
import type { CaseFee } from '@lingshi/domain/order/order.decide.ts';
import type { OrderFacts, SubmitFacts } from '@lingshi/domain/lifecycle/lifecycle.decide.ts';
import type { Answers, Topic } from '@lingshi/domain/order/order.form.ts';
import type { ExpectedPapers } from '@lingshi/domain/mail/mail.types.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import { evaluateDeclaration } from '@lingshi/domain/evidence/declaration.ts';
import { measureSignature } from '@lingshi/domain/evidence/signature.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import { ok, refuse } from '@lingshi/domain/shared/result.ts';
import type { Refusal, Result } from '@lingshi/domain/shared/result.ts';
import { dayIn } from '../platform/clock.ts';
import { orThrow } from '../platform/http/app-error.ts';
import type { Services } from '../services.ts';
import { answersByTopic, soundAnswers } from './order.load.ts';
import type { LoadedOrder } from './order.load.ts';

/** The policy an order lives under: the one of its filing day, the draft's of today. */
export type OrderPolicy = { post: Post; policy: Policy; today: Day };

/** @throws post.not_found, order.refused_kind, policy.none_in_force */
export function policyOf(services: Pick<Services, 'rules' | 'clock'>, order: Order): OrderPolicy {
  return orThrow(findPolicy(services, order));
}

/** @returns post.not_found, order.refused_kind, policy.none_in_force */
export function findPolicy(
  { rules, clock }: Pick<Services, 'rules' | 'clock'>,
  order: Order,
): Result<OrderPolicy> {
  const post = rules.findPost(order.post);
  if (post === null) return refuse('post.not_found');
  const today = dayIn(post.timeZone, clock.now());
  // An order keeps the rules of its filing day, whatever comes into force later (facts B timeline).
  const day = order.submittedAt === null ? today : dayIn(post.timeZone, new Date(order.submittedAt));
  const policy = rules.policy(post, order.service, order.kind, day);
  return policy.ok ? ok({ post, policy: policy.value, today }) : policy;
}

/** What the rules may ask about this case, from the form. */
export function factsOfCase(
  { policy, today }: Pick<OrderPolicy, 'policy' | 'today'>,
  answers: Answers,
  ownDistrict: boolean | null,
): CaseFacts {
  return caseFacts(
    policy,
    {
      birthDay: answers.person?.birthDay ?? null,
      expiresDay: answers.document?.expiryDay ?? null,
      annotations: annotationsOf(answers),
      ownDistrict,
    },
    today,
  );
}

function annotationsOf(answers: Answers): number {
  return answers.endorsement?.wanted === true ? (answers.endorsement.names ?? []).length : 0;
}

export function deadlinesOf(policy: Policy): OrderFacts['days'] {
  return Object.fromEntries(policy.deadlines.map(({ item, days }) => [item, days]));
}

/** Statuses the rules let an applicant withdraw in; undefined where they say nothing: then `ORDER_RULES` alone does. */
export function withdrawFrom({ policy }: OrderPolicy): readonly string[] | undefined {
  return policy.withdrawal?.from;
}

export function mayWithdraw({ status }: Order, where: OrderPolicy): boolean {
  return withdrawFrom(where)?.includes(status) !== false;
}

/** Everything `submit` is judged by. Pure but for the rules in memory. */
export function submitFacts(
  services: Pick<Services, 'rules' | 'clock'>,
  loaded: LoadedOrder,
  where: OrderPolicy,
  number: string,
): SubmitFacts {
  const { policy, post, today } = where;
  const typed = answersByTopic(loaded.answers);
  const demands = demandsOfCase(loaded, where);
  const lacking = missingTargets(typed, demands, currentSlots(loaded), today);
  // A form that lacks nothing was read just now; of another one only what holds is asked for facts.
  const answers = lacking.length === 0 ? typed : soundAnswers(loaded.answers);
  const home = answers.address_abroad;
  const residencePost = home === undefined ? null : findPost(services.rules.maps, home, today);
  const place = mayFileAt(post, residencePost, policy);
  const ownDistrict = place.ok ? place.value.ownDistrict : null;
  const facts = factsOfCase(where, answers, ownDistrict);
  const offered = isOffered(policy, facts, services.clock.now().toISOString());
  return {
    number,
    rulesVersion: policy.rulesVersion,
    ...feeOfCase(policy, answers, facts),
    residencePost,
    // A district no source names is nobody's fault: such an order waits with the post's own.
    ownDistrict: ownDistrict ?? true,
    oldBookInParcel: packingList({ materials: policy.materials, facts, oldDocumentPresent: true }).some(
      ({ item }) => OLD_DOCUMENTS.includes(item),
    ),
    path: knownSteps(policy),
    ...guardiansOf(policy, facts, loaded),
    interview: interviewReason(policy, loaded.faceOutcome, answers.person?.birthDay, today),
    missing: [...lacking, ...missingDeclaration(where, answers)],
    consentsMissing: missingConsents(policy, answers),
    presenceDemanded: demands.presence,
    refusal: firstRefusal(offered, place),
  };
}

/** `checkRuleBook` has let through no path with a step that is not known. */
export function knownSteps({ path }: Policy): readonly Step[] {
  return (path?.steps ?? []) as Step[];
}

/**
 * Whoever files is the first guardian; a fact that is not known yet counts as asked for. The account stands for its
 * holder: one document number belongs to one account, which the database sees to.
 */
function guardiansOf(
  { guardian }: Policy,
  facts: CaseFacts,
  { order }: LoadedOrder,
): Pick<SubmitFacts, 'guardiansWanted' | 'filerPersonId'> {
  if (guardian === null || holds(guardian.when, facts) === 'no') return {};
  return { guardiansWanted: guardian.signatures, filerPersonId: order.accountId };
}

/** What a condition of the rules may ask; of the whole form these few are read for it. */
const TOPICS_OF_FACTS: readonly Topic[] = ['person', 'document', 'endorsement'];

/** What the rules demand of the case as it is filled in now. */
export function demandsOfCase({ answers, order }: LoadedOrder, where: OrderPolicy): Demands {
  const sound = soundAnswers(answers.filter(({ topic }) => TOPICS_OF_FACTS.includes(topic)));
  return demandsOf(
    where.policy,
    factsOfCase(where, sound, order.submittedAt === null ? null : order.ownDistrict),
  );
}

function feeOfCase(policy: Policy, answers: Answers, facts: CaseFacts): CaseFee {
  return { feeCents: feeFor(policy, facts)?.totalCents ?? 0, annotations: annotationsOf(answers) };
}

/** The fee of a form that was mended, under the rules it is pinned to. */
export function mendedFee({ answers, order }: LoadedOrder, where: OrderPolicy): CaseFee {
  const sound = soundAnswers(answers);
  return feeOfCase(where.policy, sound, factsOfCase(where, sound, order.ownDistrict));
}

export function currentSlots(loaded: LoadedOrder): LoadedOrder['files'][number]['slot'][] {
  return loaded.files.map(({ slot }) => slot);
}

export function missingDeclaration({ policy, today }: OrderPolicy, answers: Answers): string[] {
  const { declaration } = policy;
  if (declaration === null) return [];
  const given = answers.declaration;
  if (given === undefined) return [];
  const open = !evaluateDeclaration(declaration, given.answers, today).complete;
  const signed = measureSignature(given.signature).ok;
  return [
    ...(open || given.version !== declaration.version ? ['declaration.answers'] : []),
    ...(signed ? [] : ['declaration.signature']),
  ];
}

/** A consent counts for the text that was on the screen: a newer text asks again. */
export function missingConsents({ consents }: Policy, answers: Answers): string[] {
  const accepted = answers.consents?.accepted ?? {};
  return consents.filter(({ item, version }) => accepted[item] !== version).map(({ item }) => item);
}

/** What goes into the envelope of this order. Rule: notice 二(一)5(1). */
export function packingOf(loaded: LoadedOrder, where: OrderPolicy): PackingItem[] {
  const { order } = loaded;
  const facts = factsOfCase(where, answersByTopic(loaded.answers), order.ownDistrict);
  const oldDocumentPresent = order.mail?.oldBookInParcel === true;
  return packingList({ materials: where.policy.materials, facts, oldDocumentPresent });
}

/** The fee was pinned at submit; instruments and payee are the rules'. Rule: notice 二(一)6. */
export function expectedPapers(loaded: LoadedOrder, where: OrderPolicy): ExpectedPapers {
  const { payment } = where.policy;
  const { feeCents } = loaded.order;
  return {
    // The instrument is looked at by itself, with its amount and payee.
    contents: packingOf(loaded, where)
      .map(({ item }) => item)
      .filter((item) => item !== 'payment'),
    payment: payment === null || feeCents === null ? null : paymentOf(payment, feeCents),
  };
}

function paymentOf({ instruments, payee, memo }: Part<'payment'>, amountCents: number): ExpectedPayment {
  return { instruments, payee, memo, amountCents };
}

function firstRefusal(...results: readonly ({ ok: true } | Refusal)[]): Refusal | null {
  return results.find((result): result is Refusal => !result.ok) ?? null;
}
