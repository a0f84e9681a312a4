import { addressLines } from '@lingshi/domain/identity/address.ts';
import { SIGNATURE_ASPECT } from '@lingshi/domain/evidence/signature-path.ts';
import { whoSigns } from '@lingshi/domain/evidence/signature.signer.ts';
import { isStrokes } from '@lingshi/domain/evidence/signature.ts';
import type { Strokes } from '@lingshi/domain/evidence/signature.ts';
import { listAt, textAt, valueAt } from '@lingshi/domain/form/answer-path.ts';
import { textsIn } from '@lingshi/domain/form/check.shape.ts';
import type { FieldKind } from '@lingshi/domain/form/form.types.ts';
import type { VisibleForm } from '@lingshi/domain/form/visible.ts';
import type { PackingItem } from '@lingshi/domain/mail/packing-list.ts';
import { nameOf, pinyinOf } from '@lingshi/domain/order/case-person.ts';
import { askedQuestions } from '@lingshi/domain/policy/declaration.ts';
import { carriageWords } from '@lingshi/domain/policy/carrier.ts';
import { papersAddress } from '@lingshi/domain/policy/filing.ts';
import { cardOf } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import type { Locale, Phrase } from '@lingshi/domain/shared/phrase.ts';
import { fillInEveryLanguage } from '@lingshi/languages/every-language.ts';
import type { DeclarationInput } from '../document/declaration.document.ts';
import type { MailingKitInput } from '../document/mailing-kit.document.ts';
import type { ReceiptInput } from '../document/receipt.document.ts';
import { RECEIPT_WORDS } from '../document/receipt.words.ts';
import { PRINTED_INSTRUMENTS } from '../document/instrument.words.ts';
import { AppError, orThrow } from '../platform/http/app-error.ts';
import type { OrderParts } from './order.parts.ts';
import { feeOfOrder } from './order.fee.ts';
import { namesOf } from './order.list.ts';
import { packingOf, stepsAhead } from './order.facts.ts';
import type { OrderPolicy } from './order.policy.ts';
import type { Signed as OtherSignature } from './order.signatures.ts';
import type { LoadedOrder } from './order.loaded.ts';
import { getPerson, seeOrder } from './order.seen.ts';

/** What the sheets of one order are made from. */
export type SheetSource = { parts: OrderParts; loaded: LoadedOrder; where: OrderPolicy; locale: Locale };
/** @see findGuardianName; `others` are guardians who signed from accounts of their own. */
type Signed = SheetSource & { guardian: string | null; others: readonly OtherSignature[] };

/** What every sheet of this order carries. Its time is the order's, so equal content gives equal bytes. */
function sheetOf({ parts, loaded: { order }, where, locale }: SheetSource) {
  if (order.number === null || order.submittedAt === null) throw new AppError('order.wrong_status');
  const groups = order.number
    .split('-')
    .flatMap((part) => (part.length > 4 ? [part.slice(0, 3), part.slice(3)] : [part]));
  const { service, kind } = namesOf(parts, order.service, order.kind);
  return {
    locale,
    service,
    kind,
    post: where.post.names,
    paper: where.country.paper,
    demo: parts.config.mode === 'demo',
    createdAt: order.submittedAt,
    zone: where.post.timeZone,
    reference: { kind: 'order', value: order.number, groups },
    rulesVersion: order.rulesVersion ?? '',
  } as const;
}

export function receiptSheet(source: SheetSource): ReceiptInput {
  const { loaded, where } = source;
  return {
    ...sheetOf(source),
    submittedAt: loaded.order.submittedAt ?? '',
    applicantName: nameOf(getPerson(loaded, where)),
    fee: loaded.order.fee,
    papersLater: loaded.order.path?.includes('mailIn') === true,
    onBehalf: loaded.order.onBehalf !== undefined,
    next: stepsAhead(loaded, where, asFiled(loaded.order)).flatMap(({ status, step }) => {
      if (step === undefined) return [];
      const { words, estimate } = step;
      return [
        { what: words, turn: cardOf(status).turn, when: estimate === null ? null : daysInWords(estimate) },
      ];
    }),
  };
}

/** With its whole way before it, whenever the receipt is printed. */
function asFiled(order: Order): Order {
  return { ...order, status: 'draft', submittedAt: null };
}

function daysInWords({ min, max, counted }: { min: number; max: number; counted: string }): Phrase {
  const span = min === max ? `${max}` : `${min}-${max}`;
  const { workingDays, days } = RECEIPT_WORDS;
  return fillInEveryLanguage(counted === 'working_days' ? workingDays : days, { span });
}

export function declarationSheet(source: Signed): DeclarationInput {
  const { loaded, where, guardian, others } = source;
  const { policy, today } = where;
  const person = getPerson(loaded, where);
  const { page, version, accepted, strokes } = declaredIn(seeOrder(loaded, where));
  if (policy.declaration === null) throw new AppError('order.wrong_status');
  const { signer } = whoSigns(policy, person, today);
  const name = nameOf(person);
  return {
    ...sheetOf(source),
    person: {
      name,
      pinyin: pinyinOf(person),
      birthDay: person.birthDay,
      documentNumber: person.passportNumber,
    },
    questionSet: {
      version,
      items: declaredAnswers(loaded, where),
    },
    consents: policy.consents
      .filter(({ item }) => accepted[item] !== undefined)
      .map(({ item, title }) => ({ title, version: String(accepted[item] ?? '') })),
    signature: handOf(strokes),
    signer: { name: signer === 'guardian' ? guardian : name, as: signer },
    signedAt: savedAt(loaded, page),
    others: others.map((one) => ({ name: one.name, signature: handOf(one.strokes), signedAt: one.signedAt })),
  };
}

function handOf(strokes: Strokes): DeclarationInput['signature'] {
  return {
    aspect: SIGNATURE_ASPECT,
    strokes: strokes.map((stroke) => stroke.map(([x, y]) => [x, y] as [number, number])),
  };
}

/** The questions that were asked, with what was answered. */
export function declaredAnswers(
  loaded: LoadedOrder,
  where: OrderPolicy,
): { question: Phrase; answer: Phrase | string | boolean }[] {
  const seen = seeOrder(loaded, where);
  const { declaration } = seen.facts.rules;
  const { answers } = declaredIn(seen);
  if (declaration === null) return [];
  const answered = askedQuestions(declaration, answers).filter(({ id }) => isSaid(answers[id]));
  return answered.map(({ id, words, kind }) => ({
    question: words,
    answer: answerInWords(answers[id], kind),
  }));
}

/** What was declared, agreed to and signed, wherever the form asks it. */
function declaredIn({ pages, answers }: VisibleForm) {
  const at = (kind: FieldKind) => {
    const page = pages.find(({ fields }) => fields.some((field) => field.kind === kind));
    const field = page?.fields.find((one) => one.kind === kind);
    return { page, field, value: valueAt(answers[page?.id ?? ''] ?? {}, field?.id ?? '') };
  };
  const [questions, signature] = [at('questions'), at('signature')];
  const consents = pages.flatMap(({ id, fields }) =>
    fields.filter(({ kind }) => kind === 'consents').map((field) => valueAt(answers[id] ?? {}, field.id)),
  );
  const versionAt = questions.field?.kind === 'questions' ? questions.field.versionAt : '';
  return {
    page: questions.page?.id ?? '',
    version: textAt(answers[questions.page?.id ?? ''] ?? {}, versionAt),
    answers: textsIn(questions.value),
    accepted: Object.assign({}, ...consents.map(textsIn)) as ReturnType<typeof textsIn>,
    strokes: isStrokes(signature.value) ? signature.value : [],
  };
}

/** What may be left open and was is not printed: a bare line would read as if it had been asked and withheld. */
function isSaid(answer: string | boolean | undefined): boolean {
  return answer !== undefined && String(answer).trim() !== '';
}

function answerInWords(answer: string | boolean | undefined, kind: string): Phrase | string | boolean {
  if (kind === 'yes_no') return answer === true || answer === 'yes';
  const text = String(answer ?? '').trim();
  return kind === 'country' && /^[A-Z]{2}$/.test(text) ? countryName(text) : text;
}

function countryName(code: string): Phrase {
  const named = (tag: string) =>
    new Intl.DisplayNames(tag, { type: 'region', fallback: 'code' }).of(code) ?? code;
  return { zh: named('zh-CN'), en: named('en') };
}

/**
 * @throws order.wrong_status, post.mail_address_unconfirmed: an address nobody confirmed is never printed.
 * The caller asks first whether the mail gate is open.
 */
export function mailingSheet(source: SheetSource): MailingKitInput {
  const { loaded, where } = source;
  const person = getPerson(loaded, where);
  const { answers, form } = seeOrder(loaded, where);
  const parcel = where.service.parcel?.(answers) ?? null;
  const address = orThrow(papersAddress(where.post));
  const { mail, payment } = where.policy;
  const envelope = mail.find(({ item }) => item === 'return_envelope');
  if (payment === null || envelope === undefined || parcel === null || person.sex === null)
    throw new AppError('order.wrong_status');
  return {
    ...sheetOf(source),
    submittedAt: loaded.order.submittedAt ?? '',
    applicant: {
      name: nameOf(person),
      surnamePinyin: person.surnamePinyin,
      givenPinyin: person.givenPinyin,
      birthDay: person.birthDay,
      sex: person.sex,
      oldPassportNumber: person.passportNumber,
      phone: person.phone,
      email: person.email,
    },
    endorsements: listAt(answers, form.factsFrom.endorsements ?? '').map(nameToAdd),
    returnAddress: [parcel.recipient, ...addressLines(where.addressFormat, parcel.address)],
    mailBy: loaded.order.status === 'awaiting_papers' ? loaded.order.dueDay : null,
    packing: packingOf(loaded, where).map(toPackingLine),
    leaveOut: payment.refused.map((kind) => PRINTED_INSTRUMENTS[kind]),
    fee: feeSheet(source, nameOf(person)),
    label: { to: address.to, wording: mail.find(({ mark }) => mark !== null)?.mark ?? '' },
    returnEnvelope: {
      accepted: carriageWords(where.carriers, envelope.services),
      postage: envelope.words,
      sender: address.returnSender,
    },
  };
}

/** The name alone is written into the book, whatever else the form asks of it. */
function nameToAdd(entry: unknown): string {
  return typeof entry === 'string' ? entry : textAt(entry, 'name');
}

function toPackingLine({ words, quantity, help }: PackingItem): MailingKitInput['packing'][number] {
  return { words, count: quantity, note: help };
}

/** The fee as pinned at submit; instruments and payee are the rules'. Rule: notice 二(一)6. */
function feeSheet({ loaded, where }: SheetSource, memo: string): MailingKitInput['fee'] {
  const fee = feeOfOrder(loaded, where);
  const { payment } = where.policy;
  if (fee === null || payment === null) throw new AppError('order.wrong_status');
  return {
    lines: fee.lines.map(({ words, sum }) => ({ words, amount: sum })),
    total: fee.total,
    accepted: payment.instruments.map((kind) => PRINTED_INSTRUMENTS[kind]),
    refused: payment.refused.map((kind) => PRINTED_INSTRUMENTS[kind]),
    payee: payment.payee,
    memo,
  };
}

function savedAt({ answers, order }: LoadedOrder, topic: string): string {
  return answers.find((stored) => stored.topic === topic)?.savedAt ?? order.draftedAt;
}
