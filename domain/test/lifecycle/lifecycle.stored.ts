import type { Instrument } from '../../src/mail/mail.types.ts';
import type { OrderEvent } from '../../src/lifecycle/lifecycle.event.ts';

/**
 * Every event that was ever written, with every optional field left out and filled in. An event that leaves the code
 * stays here: somewhere an order's history still holds it. Each history must fold for ever to the state beside it in
 * `lifecycle.stored.golden.json`.
 */
export const DRAFTED = {
  type: 'drafted',
  accountId: 'a1',
  applicantId: 'p1',
  country: 'TL',
  post: 'testland',
  service: 'library_card',
  kind: 'renew',
  at: '2026-01-01T00:00:00Z',
} as const;
const PRESENT = { type: 'presenceRecorded', presence: 'inside', country: 'TL', accuracyMetres: 20 } as const;
/** As it was written before there were interviews, and before paths were rules. */
export const SUBMITTED = {
  type: 'submitted',
  number: 'TL-26-ABC234-X',
  post: 'testland',
  rulesVersion: 'testland-1',
  feeCents: 2300,
  annotations: 1,
  residencePost: 'testland',
  ownDistrict: true,
  oldBookInParcel: true,
  presence: 'inside',
  at: '2026-01-02T10:00:00Z',
  dueDay: '2026-01-07',
} as const;
const { feeCents: _bare, ...UNPRICED } = SUBMITTED;
/** As it was written since forms have versions and sums a currency. */
export const PRICED = {
  ...UNPRICED,
  fee: { currency: 'XTS', cents: 700 },
  form: { id: 'library_card', version: 3 },
} as const;
const { annotations: _renamed, ...PLAIN } = PRICED;
/** As it has been written since endorsements have their name. */
const ENDORSED = { ...PLAIN, endorsements: 2 } as const;
/** As they have been written since the lines of a fee are kept with its sum. */
const FEE_LINES = [
  {
    item: 'card',
    words: { zh: '工本费', en: 'The card' },
    sum: { currency: 'XTS', cents: 700 },
    source: 'our own',
  },
] as const;
const MARKED = { ...SUBMITTED, interview: { reason: 'face_failed', outcome: null } } as const;
const said = { officerId: 'f1', messageId: 'm1' };
const PASSED_FIRST = { type: 'firstReviewPassed', ...said, dueDay: '2026-01-08' } as const;
const PASSED_SECOND = {
  type: 'secondReviewPassed',
  officerId: 'f2',
  messageId: 'm2',
  dueDay: '2026-02-01',
} as const;
const PAPERS = {
  type: 'papersRecorded',
  contents: ['old_card'],
  instrument: null,
  problems: [],
  dueDay: '2026-02-03',
} as const;
const MONEY_ORDER = { kind: 'money_order', payeeRight: true, memoRight: true, serial: '7' } as const;
/** As it was written before sums had a currency. */
const BARE_MONEY_ORDER = { ...MONEY_ORDER, amountCents: 2300 } as unknown as Instrument;
const USD_MONEY_ORDER: Instrument = { ...MONEY_ORDER, amount: { currency: 'USD', cents: 2300 } };
const ASKED = {
  type: 'supplementAsked',
  supplement: { targets: ['file.photo'], messageId: 'm3', returnTo: 'in_first_review' },
  dueDay: '2026-01-20',
} as const;
const ANSWERED = { type: 'supplementAnswered', returnTo: 'in_first_review', dueDay: '2026-01-21' } as const;
const SIGNED_PATH = ['guardian', 'firstReview', 'secondReview', 'production', 'handOver'] as const;
const GUARDED = {
  ...SUBMITTED,
  path: SIGNED_PATH,
  oldBookInParcel: false,
  guardian: { wanted: 2, filer: { accountId: 'a1', personId: 'q1' } },
} as const;
const SIGNED = {
  type: 'guardianSigned',
  invitationId: 'i2',
  accountId: 'a2',
  personId: 'q2',
  dueDay: '2026-01-09',
} as const;

export const STORED_HISTORIES = {
  draft: [
    DRAFTED,
    { type: 'postChosen', post: 'testland-south' },
    { ...PRESENT, presence: 'outside', country: null, accuracyMetres: null },
    PRESENT,
  ],
  mailed: [
    DRAFTED,
    PRESENT,
    SUBMITTED,
    PASSED_FIRST,
    { type: 'returnedToFirstReview', messageId: 'm4', dueDay: '2026-01-09' },
    PASSED_FIRST,
    PASSED_SECOND,
    { type: 'postingRecorded', tracking: '9400111899223344556677' },
    {
      ...PAPERS,
      instrument: BARE_MONEY_ORDER,
      problems: [
        { code: 'payment.wrong_amount', detail: { expectedCents: 2300, receivedCents: 2000 } },
        { code: 'payment.missing' },
      ],
    },
    PAPERS,
    { type: 'productionStarted', dueDay: '2026-02-10' },
    { type: 'papersHeld', messageId: 'm5', dueDay: '2026-02-20' },
    PAPERS,
    { type: 'productionStarted', dueDay: '2026-02-22' },
    { type: 'productionFinished', dueDay: '2026-02-24' },
    { type: 'oldBookCancelled' },
    { type: 'dispatched', tracking: '9400111899223344556678', dueDay: '2026-03-01' },
    { type: 'received' },
    { type: 'closed', by: 'applicant' },
  ],
  heldForAReason: [
    DRAFTED,
    { ...PRICED, presence: null },
    ASKED,
    { ...ANSWERED, fee: { currency: 'XTS', cents: 900 }, annotations: 0 },
    PASSED_FIRST,
    PASSED_SECOND,
    { ...PAPERS, instrument: USD_MONEY_ORDER },
    { type: 'papersHeld', reason: 'fell_out', messageId: 'm5', dueDay: '2026-02-20' },
  ],
  closedByPost: [
    DRAFTED,
    SUBMITTED,
    PASSED_FIRST,
    PASSED_SECOND,
    PAPERS,
    { type: 'productionStarted', dueDay: '2026-02-10' },
    { type: 'productionFinished', dueDay: '2026-02-24' },
    { type: 'dispatched', tracking: '9400111899223344556678', dueDay: '2026-03-01' },
    { type: 'closed', by: 'post', messageId: 'm6' },
  ],
  interviewed: [
    DRAFTED,
    MARKED,
    { ...PASSED_FIRST, toInterview: true },
    { ...ASKED, supplement: { ...ASKED.supplement, returnTo: 'needs_interview' } },
    { ...ANSWERED, returnTo: 'needs_interview', feeCents: 2800, annotations: 2 },
    { type: 'interviewRecorded', ...said, outcome: 'seen', dueDay: '2026-01-25' },
  ],
  refusedAtInterview: [
    DRAFTED,
    MARKED,
    { ...PASSED_FIRST, toInterview: true },
    { type: 'refused', rule: 'duplicate', messageId: 'm7' },
  ],
  markedBySupplement: [
    DRAFTED,
    SUBMITTED,
    PASSED_FIRST,
    { ...ASKED, supplement: { ...ASKED.supplement, returnTo: 'in_second_review' } },
    { ...ANSWERED, returnTo: 'needs_interview', interview: { reason: 'face_not_done', outcome: null } },
  ],
  supplemented: [DRAFTED, SUBMITTED, ASKED, ANSWERED],
  endorsed: [
    DRAFTED,
    ENDORSED,
    ASKED,
    { ...ANSWERED, fee: { currency: 'XTS', cents: 1000 }, endorsements: 3 },
  ],
  itemized: [DRAFTED, { ...ENDORSED, feeLines: FEE_LINES }, ASKED, { ...ANSWERED, endorsements: 2 }],
  itemizedAnew: [
    DRAFTED,
    { ...ENDORSED, feeLines: FEE_LINES },
    ASKED,
    { ...ANSWERED, fee: { currency: 'XTS', cents: 700 }, feeLines: FEE_LINES, endorsements: 0 },
  ],
  /** A fee of before, over one with lines: they go with their sum. */
  itemizedNoMore: [
    DRAFTED,
    { ...ENDORSED, feeLines: FEE_LINES },
    ASKED,
    { ...ANSWERED, fee: { currency: 'XTS', cents: 900 } },
  ],
  requestWithdrawn: [
    DRAFTED,
    SUBMITTED,
    ASKED,
    { type: 'supplementWithdrawn', messageId: 'm9', returnTo: 'in_first_review', dueDay: '2026-01-21' },
  ],
  unanswered: [DRAFTED, SUBMITTED, ASKED, { type: 'closedUnanswered' }],
  unansweredWithWords: [DRAFTED, SUBMITTED, ASKED, { type: 'closedUnanswered', messageId: 'm9' }],
  refused: [DRAFTED, SUBMITTED, { type: 'refused', rule: 'duplicate', messageId: 'm7' }],
  withdrawn: [DRAFTED, SUBMITTED, { type: 'withdrawn' }],
  'withdrawn, what was lost is found': [DRAFTED, SUBMITTED, { type: 'withdrawn', found: true }],
  onBehalf: [
    DRAFTED,
    { type: 'openedOnBehalf', officerId: 'f1', how: 'email' },
    SUBMITTED,
    { type: 'handedToAccount', accountId: 'a9', applicantId: 'p9' },
  ],
  'onBehalf, gone on with by a colleague': [
    DRAFTED,
    { type: 'openedOnBehalf', officerId: 'f1', how: 'phone' },
    { type: 'filingTaken', officerId: 'f2' },
    SUBMITTED,
    { type: 'withdrawn' },
  ],
  excepted: [
    DRAFTED,
    SUBMITTED,
    { type: 'exceptionNoted', exceptionId: 'x1', step: 'asked', post: 'testland' },
    { type: 'exceptionNoted', exceptionId: 'x1', step: 'granted', post: 'testland' },
  ],
  signed: [
    DRAFTED,
    GUARDED,
    { type: 'guardianInvited', invitationId: 'i1' },
    { type: 'guardianDeclined', invitationId: 'i1', accountId: 'a3' },
    { type: 'guardianInvited', invitationId: 'i2' },
    SIGNED,
    { type: 'signatureWithdrawn', accountId: 'a2', dueDay: '2026-01-10' },
    { type: 'guardianInvited', invitationId: 'i2' },
    SIGNED,
    ASKED,
    { type: 'signatureWithdrawn', accountId: 'a2' },
    { ...ANSWERED, returnTo: 'awaiting_signatures' },
  ],
  signedAgain: [
    DRAFTED,
    GUARDED,
    { type: 'guardianInvited', invitationId: 'i2' },
    SIGNED,
    ASKED,
    { ...ANSWERED, returnTo: 'awaiting_signatures', signAgain: true },
    { type: 'guardianInvited', invitationId: 'i3' },
    { ...SIGNED, invitationId: 'i3', level: 'declared', findings: ['signer_unverified'] },
  ],
  lostVoided: [
    DRAFTED,
    { ...SUBMITTED, lostDisputed: true },
    { type: 'lostVoided', officerId: 'f1', messageId: 'm9' },
  ],
  lostDismissed: [
    DRAFTED,
    { ...SUBMITTED, lostDisputed: true },
    ASKED,
    { ...ANSWERED, lostDisputed: false },
    ASKED,
    { ...ANSWERED, lostDisputed: true },
    { type: 'lostDismissed', officerId: 'f1', messageId: 'm9' },
  ],
  signingChanged: [
    DRAFTED,
    GUARDED,
    { type: 'guardianInvited', invitationId: 'i1' },
    { type: 'signingChanged', dueDay: '2026-01-09' },
    { type: 'signingChanged', guardian: GUARDED.guardian, dueDay: '2026-02-01' },
    SIGNED,
  ],
  lostContested: [
    DRAFTED,
    { ...SUBMITTED, lost: 'provisional' },
    { type: 'lostContested' },
    ASKED,
    { ...ANSWERED, lost: 'void' },
  ],
  lostProven: [DRAFTED, { ...SUBMITTED, lost: 'provisional' }, { type: 'lostProven' }],
  lostPassed: [DRAFTED, { ...SUBMITTED, lost: 'provisional' }, PASSED_FIRST, PASSED_SECOND],
  unsigned: [DRAFTED, GUARDED, { type: 'closedUnsigned' }],
  unsignedWithWords: [DRAFTED, GUARDED, { type: 'closedUnsigned', messageId: 'm8' }],
  collected: [
    DRAFTED,
    GUARDED,
    SIGNED,
    PASSED_FIRST,
    PASSED_SECOND,
    { type: 'productionStarted', dueDay: '2026-02-10' },
    { type: 'productionFinished', dueDay: '2026-02-24' },
    { type: 'handedOver', officerId: 'f3', collectedBy: 'guardian', identitySeen: true },
    { type: 'closed', by: 'post' },
  ],
  collectedWithWords: [
    DRAFTED,
    { ...SUBMITTED, path: ['firstReview', 'secondReview', 'handOver'] },
    PASSED_FIRST,
    PASSED_SECOND,
    { type: 'handedOver', officerId: 'f3', collectedBy: 'applicant', identitySeen: true, messageId: 'm9' },
    { type: 'closed', by: 'post' },
  ],
  uncollected: [
    DRAFTED,
    { ...SUBMITTED, path: ['firstReview', 'secondReview', 'handOver'] },
    PASSED_FIRST,
    PASSED_SECOND,
    { type: 'closedUncollected', messageId: 'm9' },
  ],
  uncollectedByClock: [
    DRAFTED,
    { ...PRICED, fee: null, path: ['firstReview', 'secondReview', 'handOver'] },
    PASSED_FIRST,
    PASSED_SECOND,
    { type: 'closedUncollected' },
  ],
} as const satisfies Record<string, readonly OrderEvent[]>;
