import { textAt } from '@lingshi/domain/form/answer-path.ts';
import type { Complaint } from '@lingshi/domain/form/check.types.ts';
import { pagesOf } from '@lingshi/domain/form/form.types.ts';
import type { VisibleForm } from '@lingshi/domain/form/visible.ts';
import type { Step } from '@lingshi/domain/policy/path.schema.ts';
import { listSteps } from '@lingshi/domain/policy/stage.ts';
import type { StageStep } from '@lingshi/domain/policy/stage.ts';
import { feeFor, pinFeeLines } from '@lingshi/domain/policy/fee.ts';
import { signaturesFor } from '@lingshi/domain/policy/guardian.ts';
import { mayFileAt } from '@lingshi/domain/policy/filing.ts';
import { refusalOfServed } from '@lingshi/domain/policy/served.ts';
import { OLD_DOCUMENTS, packingList } from '@lingshi/domain/mail/packing-list.ts';
import type { PackingItem } from '@lingshi/domain/mail/packing-list.ts';
import type { Policy } from '@lingshi/domain/policy/policy.resolve.ts';
import type { CaseFacts } from '@lingshi/domain/policy/fact.ts';
import { demandsOf } from '@lingshi/domain/order/order.demands.ts';
import type { Demands } from '@lingshi/domain/order/order.demands.ts';
import { interviewReason } from '@lingshi/domain/interview/interview.reason.ts';
import type { CaseFee } from '@lingshi/domain/order/order.decide.ts';
import type { OrderFacts, SubmitFacts } from '@lingshi/domain/lifecycle/lifecycle.decide.ts';
import type { ExpectedPapers } from '@lingshi/domain/mail/mail.types.ts';
import { roadAhead } from '@lingshi/domain/lifecycle/lifecycle.path.ts';
import type { OrderStatus } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { Money } from '@lingshi/domain/shared/money.ts';
import { parseDay } from '@lingshi/domain/shared/day.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import type { OrderParts } from './order.parts.ts';
import type { LoadedOrder } from './order.loaded.ts';
import { evidenceOf } from './order.case-part.ts';
import type { OrderPolicy } from './order.policy.ts';
import { findingsOf, personIn, seeOrder } from './order.seen.ts';
import { factsIn, judgeOrder, residencePostOf } from './order.served.ts';

/** What the rules may ask about this case, from what the form says. */
export function factsOfCase(
  loaded: LoadedOrder,
  where: OrderPolicy,
  ownDistrict: boolean | null = loaded.order.submittedAt === null ? null : loaded.order.ownDistrict,
): CaseFacts {
  return factsIn(seeOrder(loaded, where), ownDistrict);
}

export function deadlinesOf(policy: Policy): OrderFacts['days'] {
  return Object.fromEntries(policy.deadlines.map(({ item, days }) => [item, days]));
}

export function beforeTravelOf(policy: Policy): OrderFacts['beforeTravel'] {
  return Object.fromEntries(policy.deadlines.map(({ item, beforeTravel }) => [item, beforeTravel]));
}

/** The day of the journey, as the form says it now. */
export function travelDayOf({ form, answers }: VisibleForm): Day | null {
  const { travelDay } = form.factsFrom;
  return travelDay === undefined ? null : parseDay(textAt(answers, travelDay));
}

/** Statuses the rules let an applicant withdraw in; undefined where they say nothing: then `ORDER_RULES` alone does. */
export function withdrawFrom({ policy }: OrderPolicy): readonly string[] | undefined {
  return policy.withdrawal?.from;
}

/** Everything `submit` is judged by. Pure but for the rules in memory. */
export function submitFacts(
  parts: Pick<OrderParts, 'rules' | 'clock' | 'forms'>,
  loaded: LoadedOrder,
  where: OrderPolicy,
  number: string,
): SubmitFacts {
  const { policy, post, today } = where;
  const seen = seeOrder(loaded, where);
  const residencePost = residencePostOf(parts, seen, where);
  const place = mayFileAt(post, residencePost, policy);
  const ownDistrict = place.ok ? place.value.ownDistrict : null;
  const facts = factsOfCase(loaded, where, ownDistrict);
  const demands = demandsOf(policy, facts);
  const served = judgeOrder(parts, { order: loaded.order, seen, where });
  return {
    number,
    rulesVersion: policy.rulesVersion,
    form: { id: where.form.id, version: where.form.version },
    ...feeOfCase(policy, facts),
    residencePost,
    // A district no source names is nobody's fault: such an order waits with the post's own.
    ownDistrict: ownDistrict ?? true,
    oldBookInParcel: packingList({ materials: policy.materials, facts, oldDocumentPresent: true }).some(
      ({ item }) => OLD_DOCUMENTS.includes(item),
    ),
    path: knownSteps(policy),
    travelDay: travelDayOf(seen),
    ...guardiansOf(policy, facts, loaded),
    interview: interviewReason(
      policy,
      evidenceOf(loaded, where).faceOutcome,
      personIn(loaded, where) ?? undefined,
      today,
    ),
    missing: missingTargets(loaded, where, demands),
    consentsMissing: owedConsents(loaded, where),
    // Whoever wrote or telephoned is where no officer sees them. Rule: notice 三(三).
    presenceDemanded: demands.presence && loaded.order.onBehalf === undefined,
    refusal: refusalOfServed(served),
  };
}

/** `checkRuleBook` has let through no path with a step that is not known. */
export function knownSteps({ path }: Policy): readonly Step[] {
  return (path?.steps ?? []) as Step[];
}

type StepAhead = { status: OrderStatus; step: StageStep | undefined };

/** What still comes, with what the rules say of each step. A draft has the path of today before it. */
export function stepsAhead(loaded: LoadedOrder, where: OrderPolicy, order = loaded.order): StepAhead[] {
  const told = listSteps(where.policy, factsOfCase(loaded, where));
  const never = where.policy.stages.filter(({ item }) => !told.some((step) => step.item === item));
  const road = roadAhead(order, order.path ?? knownSteps(where.policy));
  return road
    .filter((status) => !never.some(({ item }) => item === status))
    .map((status) => ({ status, step: told.find(({ item }) => item === status) }));
}

/**
 * Whoever files is the first guardian. The account stands for its holder: whoever signs with one of the same numbers is
 * taken for the same person (guardian.person.ts).
 */
export function guardiansOf(
  policy: Policy,
  facts: CaseFacts,
  { order }: LoadedOrder,
): Pick<SubmitFacts, 'guardiansWanted' | 'filerPersonId'> {
  const wanted = signaturesFor(policy, facts);
  return wanted > 1 ? { guardiansWanted: wanted, filerPersonId: order.accountId } : {};
}

/** What the rules demand of the case as it is filled in now. */
export function demandsOfCase(loaded: LoadedOrder, where: OrderPolicy): Demands {
  return demandsOf(where.policy, factsOfCase(loaded, where));
}

function feeOfCase(policy: Policy, facts: CaseFacts): CaseFee {
  const fee = feeFor(policy, facts);
  return {
    fee: fee?.total ?? null,
    ...(fee && { feeLines: pinFeeLines(fee.lines) }),
    endorsements: Number(facts.endorsements ?? 0),
  };
}

/** The fee of a form that was mended, under the rules it is pinned to. */
export function mendedFee(loaded: LoadedOrder, where: OrderPolicy): CaseFee {
  return feeOfCase(where.policy, factsOfCase(loaded, where));
}

/** What the form and its slots lack, as targets (`page.field`, `file.slot`); consents are told by themselves. */
export function missingTargets(loaded: LoadedOrder, where: OrderPolicy, { uploads }: Demands): string[] {
  const findings = findingsOf(seeOrder(loaded, where)).filter(({ complaint }) => !isConsent(complaint));
  const own = ownHand(loaded, where);
  const fields = findings
    .map(({ target }) => target.split('.').slice(0, 2).join('.'))
    .filter((field) => !own.includes(field));
  return [...new Set([...fields, ...missingPictures(loaded, uploads)])];
}

/** Slots with fewer pictures than the rules ask for, as targets. */
export function missingPictures({ files }: LoadedOrder, uploads: Demands['uploads']): string[] {
  const sent = (slot: string) => files.filter((file) => file.slot === slot).length;
  return uploads.filter(({ slot, pictures }) => sent(slot) < pictures).map(({ slot }) => `file.${slot}`);
}

/** No officer signs in somebody's name: the signature is given on paper, with what is mailed or brought. */
function ownHand({ order }: LoadedOrder, { form }: OrderPolicy): string[] {
  if (order.onBehalf === undefined) return [];
  return pagesOf(form).flatMap(({ id, fields }) =>
    fields.filter(({ kind }) => kind === 'signature').map((field) => `${id}.${field.id}`),
  );
}

/** Nor does an officer consent in somebody's name. */
function owedConsents(loaded: LoadedOrder, where: OrderPolicy): string[] {
  return loaded.order.onBehalf === undefined ? missingConsents(seeOrder(loaded, where)) : [];
}

/** A consent counts for the text that was on the screen: a newer text asks again. */
function missingConsents(seen: VisibleForm): string[] {
  const open = findingsOf(seen).filter(({ complaint }) => isConsent(complaint));
  return open.map(({ complaint }) => complaint.field.split('.').at(-1) ?? '');
}

/** The same as targets, `page.point`: not all points are asked on one page. */
export function owedConsentTargets(loaded: LoadedOrder, where: OrderPolicy): string[] {
  if (loaded.order.onBehalf !== undefined) return [];
  const open = findingsOf(seeOrder(loaded, where)).filter(({ complaint }) => isConsent(complaint));
  return open.map(({ target }) => target.replace(/^(\w+)\..*\.(\w+)$/, '$1.$2'));
}

function isConsent({ code }: Complaint): boolean {
  return code === 'consent.missing';
}

/** What goes into the envelope of this order. Rule: notice 二(一)5(1). */
export function packingOf(loaded: LoadedOrder, where: OrderPolicy): PackingItem[] {
  const { order } = loaded;
  const facts = factsOfCase(loaded, where);
  const oldDocumentPresent = order.mail?.oldBookInParcel === true;
  return packingList({ materials: where.policy.materials, facts, oldDocumentPresent });
}

/** The fee was pinned at submit; instruments and payee are the rules'. Rule: notice 二(一)6. */
export function expectedPapers(loaded: LoadedOrder, where: OrderPolicy): ExpectedPapers {
  const { payment } = where.policy;
  const { fee } = loaded.order;
  return {
    // The instrument is looked at by itself, with its amount and payee.
    contents: packingOf(loaded, where)
      .map(({ item }) => item)
      .filter((item) => item !== 'payment'),
    payment:
      payment === null || fee === null
        ? null
        : {
            instruments: payment.instruments,
            payee: payment.payee,
            memo: payment.memo,
            amount: instrumentSum(loaded, where, fee),
          },
  };
}

/** Where the rules have one instrument for all of an envelope, it is made out over the sum. */
function instrumentSum(loaded: LoadedOrder, where: OrderPolicy, own: Money): Money {
  if (where.policy.bundle?.instrument !== 'together') return own;
  const { envelopeCents } = evidenceOf(loaded, where);
  return envelopeCents === undefined ? own : { ...own, cents: envelopeCents };
}
