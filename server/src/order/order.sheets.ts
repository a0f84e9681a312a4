import { usAddressLines } from '@lingshi/domain/identity/address.ts';
import { SIGNATURE_ASPECT } from '@lingshi/domain/evidence/signature-path.ts';
import { whoSigns } from '@lingshi/domain/evidence/signature.ts';
import { askedQuestions } from '@lingshi/domain/policy/declaration.ts';
import { feeFor } from '@lingshi/domain/policy/fee.ts';
import { papersAddress } from '@lingshi/domain/policy/filing.ts';
import type { Answers } from '@lingshi/domain/order/order.form.ts';
import { STATUS } from '@lingshi/domain/order/order.status.ts';
import type { Locale, Phrase } from '@lingshi/domain/shared/phrase.ts';
import { fillInEveryLanguage } from '@lingshi/languages/every-language.ts';
import type { DeclarationInput } from '../document/declaration.document.ts';
import type { MailingKitInput } from '../document/mailing-kit.document.ts';
import type { ReceiptInput } from '../document/receipt.document.ts';
import { RECEIPT_WORDS } from '../document/receipt.words.ts';
import { CARRIAGE_WORDS, INSTRUMENT_WORDS } from '../document/payment.words.ts';
import { AppError, orThrow } from '../platform/http/app-error.ts';
import type { Services } from '../services.ts';
import { factsOfCase, packingOf } from './order.facts.ts';
import type { OrderPolicy } from './order.facts.ts';
import { answersByTopic } from './order.load.ts';
import type { LoadedOrder } from './order.load.ts';

/** What the sheets of one order are made from. */
export type SheetSource = { services: Services; loaded: LoadedOrder; where: OrderPolicy; locale: Locale };
/** @see findGuardianName */
type Signed = SheetSource & { guardian: string | null };

/** What every sheet of this order carries. Its time is the order's, so equal content gives equal bytes. */
function sheetOf({ services, loaded: { order }, where, locale }: SheetSource) {
  if (order.number === null || order.submittedAt === null) throw new AppError('order.wrong_status');
  const groups = order.number
    .split('-')
    .flatMap((part) => (part.length > 4 ? [part.slice(0, 3), part.slice(3)] : [part]));
  return {
    locale,
    paper: 'letter',
    demo: services.config.mode === 'demo',
    createdAt: order.submittedAt,
    zone: where.post.timeZone,
    reference: { kind: 'order', value: order.number, groups },
    rulesVersion: order.rulesVersion ?? '',
    ...namesOf(services, where, order.service, order.kind),
  } as const;
}

function namesOf({ rules }: Services, { post }: OrderPolicy, service: string, kind: string) {
  const known = rules.book.services.find(({ id }) => id === service);
  const kindWords = known?.kinds.find(({ id }) => id === kind)?.words;
  const fallback: Phrase = { zh: kind, en: kind };
  return { service: known?.words ?? fallback, kind: kindWords ?? fallback, post: post.names };
}

export function receiptSheet(source: SheetSource): ReceiptInput {
  const { loaded, where } = source;
  const { person } = needed(loaded);
  return {
    ...sheetOf(source),
    submittedAt: loaded.order.submittedAt ?? '',
    applicantName: person.surname + person.givenName,
    fee: { currency: currencyOf(where), totalCents: loaded.order.feeCents ?? 0 },
    papersLater: true,
    next: where.policy.stages.map(({ item, words, estimate }) => ({
      what: words,
      turn: STATUS[item as keyof typeof STATUS]?.turn ?? 'post',
      when: estimate === null ? null : daysInWords(estimate),
    })),
  };
}

function daysInWords({ min, max, counted }: { min: number; max: number; counted: string }): Phrase {
  const span = min === max ? `${max}` : `${min}-${max}`;
  const { workingDays, days } = RECEIPT_WORDS;
  return fillInEveryLanguage(counted === 'working_days' ? workingDays : days, { span });
}

export function declarationSheet(source: Signed): DeclarationInput {
  const { loaded, where, guardian } = source;
  const { policy, today } = where;
  const { person, document, declaration, consents } = needed(loaded);
  if (policy.declaration === null) throw new AppError('order.wrong_status');
  const { signer } = whoSigns(person.birthDay, today);
  const name = person.surname + person.givenName;
  return {
    ...sheetOf(source),
    person: {
      name,
      pinyin: pinyinOf(person),
      birthDay: person.birthDay,
      documentNumber: document.passportNumber,
    },
    questionSet: {
      version: declaration.version,
      items: askedQuestions(policy.declaration, declaration.answers).map(({ id, words, kind }) => ({
        question: words,
        answer: answerInWords(declaration.answers[id], kind),
      })),
    },
    consents: policy.consents
      .filter(({ item }) => consents.accepted[item] !== undefined)
      .map(({ item, title }) => ({ title, version: consents.accepted[item] ?? '' })),
    signature: {
      aspect: SIGNATURE_ASPECT,
      strokes: declaration.signature.map((stroke) => stroke.map(([x, y]) => [x, y] as [number, number])),
    },
    signer: { name: signer === 'guardian' ? guardian : name, as: signer },
    signedAt: savedAt(loaded, 'declaration'),
  };
}

function answerInWords(answer: string | boolean | undefined, kind: string): string | boolean {
  if (kind === 'yes_no') return answer === true || answer === 'yes';
  return String(answer ?? '').trim() || '-';
}

/**
 * @throws order.wrong_status, post.mail_address_unconfirmed: an address nobody confirmed is never printed.
 * The caller asks first whether the mail gate is open.
 */
export function mailingSheet(source: SheetSource): MailingKitInput {
  const { loaded, where } = source;
  const { person, document, contact, return_mail: back, address_abroad: home, endorsement } = needed(loaded);
  const address = orThrow(papersAddress(where.post));
  const { mail, payment } = where.policy;
  const envelope = mail.find(({ item }) => item === 'return_envelope');
  if (payment === null || envelope === undefined) throw new AppError('order.wrong_status');
  const target = back.sameAsAbroad || back.address === null ? home : back.address;
  return {
    ...sheetOf(source),
    submittedAt: loaded.order.submittedAt ?? '',
    applicant: {
      name: person.surname + person.givenName,
      surnamePinyin: person.surnamePinyin,
      givenPinyin: person.givenPinyin,
      birthDay: person.birthDay,
      sex: person.sex,
      oldPassportNumber: document.passportNumber,
      phone: contact.phone,
      email: contact.email,
    },
    endorsements: endorsement.wanted ? endorsement.names : [],
    returnAddress: [back.recipient, ...usAddressLines(target)],
    postBy: loaded.order.status === 'awaiting_papers' ? loaded.order.dueDay : null,
    packing: packingOf(loaded, where).map(({ words, quantity, help }) => ({
      words,
      count: quantity,
      note: help,
    })),
    leaveOut: payment.refused.map((kind) => INSTRUMENT_WORDS[kind]),
    fee: feeSheet(source, person.surname + person.givenName),
    label: { to: address.to, wording: mail.find(({ mark }) => mark !== null)?.mark ?? '' },
    returnEnvelope: {
      accepted: envelope.services.map((service) => CARRIAGE_WORDS[service]),
      postage: envelope.words,
      sender: address.returnSender,
    },
  };
}

/** The fee as pinned at submit. Rule: notice 二(一)6. */
function feeSheet({ loaded, where }: SheetSource, memo: string): MailingKitInput['fee'] {
  const { policy, today } = where;
  const fee = feeFor(policy, factsOfCase(answersByTopic(loaded.answers), today, loaded.order.ownDistrict));
  if (fee === null) throw new AppError('order.wrong_status');
  return {
    currency: fee.currency,
    lines: fee.lines.map(({ words, sumCents }) => ({ words, cents: sumCents })),
    totalCents: loaded.order.feeCents ?? fee.totalCents,
    accepted: fee.payment.instruments.map((kind) => INSTRUMENT_WORDS[kind]),
    refused: fee.payment.refused.map((kind) => INSTRUMENT_WORDS[kind]),
    payee: fee.payment.payee,
    memo,
  };
}

function currencyOf({ policy }: OrderPolicy): string {
  return policy.fees[0]?.currency ?? 'USD';
}

function pinyinOf(person: { surnamePinyin: string; givenPinyin: string }): string {
  return `${person.surnamePinyin} ${person.givenPinyin}`.trim();
}

function savedAt({ answers, order }: LoadedOrder, topic: string): string {
  return answers.find((stored) => stored.topic === topic)?.savedAt ?? order.draftedAt;
}

/** A submitted order has every topic: `submit` saw to it. */
function needed(loaded: LoadedOrder): Required<Answers> {
  return answersByTopic(loaded.answers) as Required<Answers>;
}
