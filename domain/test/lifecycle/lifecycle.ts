import type { SignerCase } from '../../src/guardian/guardian.signer.ts';
import { NO_MAIL } from '../../src/mail/mail.ts';
import { MAILED_PATH } from '../../src/order/order.evolve.ts';
import { ORDER_RULES } from '../../src/lifecycle/lifecycle.rules.ts';
import type { OrderCommand, OrderCommandType } from '../../src/lifecycle/lifecycle.command.ts';
import type { OrderFacts } from '../../src/lifecycle/lifecycle.decide.ts';
import { fold } from '../../src/lifecycle/lifecycle.evolve.ts';
import type { Actor, Role } from '../../src/order/order.types.ts';
import type { Order } from '../../src/lifecycle/lifecycle.types.ts';
import type { OrderStatus } from '../../src/lifecycle/lifecycle.status.ts';

/** A guardian of somebody else's child. */
export const SIGNER: SignerCase = {
  signer: { name: '测一', pinyin: 'CE YI', birthDay: '1988-05-17', documents: [], level: 'document' },
  filer: null,
  others: [],
  child: { name: '测小', pinyin: 'CE XIAO', birthDay: '2019-04-01', documents: [] },
  rules: { ages: [] },
};

// `supplement_closed` is 0, so that the day after a due day closes in every status alike.
const days = {
  in_first_review: 5,
  needs_supplement: 30,
  in_second_review: 5,
  awaiting_papers: 30,
  supplement_closed: 0,
};
export const facts: OrderFacts = {
  now: '2026-01-02T10:00:00Z',
  today: '2026-01-02',
  days,
  messageId: 'm1',
  claimedBy: null,
  askable: ['file.photo', 'person.surname'],
  submit: {
    number: 'TL-26-ABC234-X',
    rulesVersion: 'testland-1',
    path: MAILED_PATH,
    form: { id: 'library_card', version: 3 },
    fee: { currency: 'XTS', cents: 2300 },
    endorsements: 0,
    residencePost: 'testland',
    ownDistrict: true,
    oldBookInParcel: true,
    interview: null,
    missing: [],
    consentsMissing: [],
    presenceDemanded: true,
    refusal: null,
  },
  expectedPapers: { contents: [], payment: null },
  foundFrom: ORDER_RULES.reportFound.from,
  signing: { wanted: 1, filerPersonId: 'q1', missing: [] },
  newInvitationId: 'i1',
  guardian: { personId: 'q2', invitationId: 'i1', signer: SIGNER },
};

/** The facts, with the right by which an applicant sends this command. */
export function factsFor(type: OrderCommandType): OrderFacts {
  const [sight = 'own'] = ORDER_RULES[type].sights ?? [];
  return { ...facts, sight };
}

/** One good command of each kind. */
export const COMMANDS: Record<OrderCommandType, OrderCommand> = {
  choosePost: { type: 'choosePost', post: 'testland' },
  handToAccount: { type: 'handToAccount', accountId: 'a9', applicantId: 'p9' },
  takeFiling: { type: 'takeFiling' },
  noteException: { type: 'noteException', exceptionId: 'x1', step: 'asked', post: 'testland' },
  recordPresence: { type: 'recordPresence', presence: 'inside', country: 'TL', accuracyMetres: 20 },
  submit: { type: 'submit' },
  answerSupplement: { type: 'answerSupplement' },
  withdraw: { type: 'withdraw' },
  reportFound: { type: 'reportFound' },
  recordMailing: { type: 'recordMailing', tracking: '9400111899223344556677' },
  confirmReceipt: { type: 'confirmReceipt' },
  askSupplement: { type: 'askSupplement', targets: ['file.photo'], note: 'The photo is dark.' },
  withdrawRequest: { type: 'withdrawRequest', note: 'It was asked by mistake.' },
  closeUnanswered: { type: 'closeUnanswered' },
  refuse: { type: 'refuse', rule: 'notice intro ¶4', note: 'Not in the country.' },
  passFirstReview: { type: 'passFirstReview', note: 'All agrees.' },
  recordInterview: { type: 'recordInterview', outcome: 'seen', note: 'Seen at the post.' },
  returnToFirstReview: { type: 'returnToFirstReview', note: 'Look at the address again.' },
  passSecondReview: { type: 'passSecondReview', note: 'All agrees.' },
  voidLost: { type: 'voidLost', note: 'The holder called: it is theirs.' },
  dismissLost: { type: 'dismissLost', note: 'The number is somebody else’s.' },
  weighLost: { type: 'weighLost', standing: 'disputed' },
  contestNumber: { type: 'contestNumber', own: true },
  releaseNumber: { type: 'releaseNumber', note: 'They file for their wife.' },
  awardNumber: { type: 'awardNumber', note: 'Seen with the document in hand.' },
  recordPapers: { type: 'recordPapers', contents: [], instrument: null },
  holdPapers: { type: 'holdPapers', reason: 'fell_out', note: 'The money order fell out.' },
  startProduction: { type: 'startProduction' },
  finishProduction: { type: 'finishProduction' },
  cancelOldBook: { type: 'cancelOldBook' },
  dispatch: { type: 'dispatch', tracking: '9400111899223344556677' },
  closeDelivered: { type: 'closeDelivered', note: 'Delivered by the carrier.' },
  returnPapers: { type: 'returnPapers', tracking: '9400111899223344556677' },
  closeReturn: { type: 'closeReturn', note: 'Nothing ever came.' },
  recordLatePapers: { type: 'recordLatePapers' },
  inviteGuardian: { type: 'inviteGuardian' },
  signAsGuardian: { type: 'signAsGuardian' },
  declineAsGuardian: { type: 'declineAsGuardian' },
  withdrawSignature: { type: 'withdrawSignature' },
  changeSigning: { type: 'changeSigning', how: 'paper' },
  closeUnsigned: { type: 'closeUnsigned' },
  recordHandOver: { type: 'recordHandOver', collectedBy: 'applicant', identitySeen: true },
  closeUncollected: { type: 'closeUncollected' },
};

const BEFORE_FIRST: readonly OrderStatus[] = [
  'draft',
  'awaiting_signatures',
  'in_first_review',
  'needs_supplement',
  'number_contested',
];
const BEFORE_SECOND: readonly OrderStatus[] = [...BEFORE_FIRST, 'needs_interview', 'in_second_review'];

export function orderIn(status: OrderStatus): Order {
  return {
    ...fold('o1', [
      {
        type: 'drafted',
        accountId: 'a1',
        applicantId: 'p1',
        country: 'TL',
        post: 'testland',
        service: 'library_card',
        kind: 'renew',
        at: '2026-01-01T00:00:00Z',
      },
    ]),
    status,
    presence: 'inside',
    dueDay: '2026-01-01',
    mail: { ...NO_MAIL, oldBookInParcel: true },
    firstReviewerId: BEFORE_FIRST.includes(status) ? null : 'somebody-else',
    secondReviewerId: BEFORE_SECOND.includes(status) ? null : 'another',
    ...(status === 'number_contested' && { contest: { returnTo: 'in_first_review', own: true } }),
  };
}

export function actorWith(role: Role): Actor {
  if (role === 'applicant') return { kind: 'applicant', accountId: 'a1' };
  if (role === 'clock') return { kind: 'clock', post: 'testland' };
  return { kind: 'officer', officerId: 'f1', post: 'testland', roles: [role] };
}
