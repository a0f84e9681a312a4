import type { Instrument } from '../../src/mail/mail.types.ts';

/** Events of which the histories are put together. */
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
export const PRESENT = {
  type: 'presenceRecorded',
  presence: 'inside',
  country: 'TL',
  accuracyMetres: 20,
} as const;
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
export const ENDORSED = { ...PLAIN, endorsements: 2 } as const;
/** As they have been written since the lines of a fee are kept with its sum. */
export const FEE_LINES = [
  {
    item: 'card',
    words: { zh: '工本费', en: 'The card' },
    sum: { currency: 'XTS', cents: 700 },
    source: 'our own',
  },
] as const;
export const MARKED = { ...SUBMITTED, interview: { reason: 'face_failed', outcome: null } } as const;
export const said = { officerId: 'f1', messageId: 'm1' };
export const PASSED_FIRST = { type: 'firstReviewPassed', ...said, dueDay: '2026-01-08' } as const;
export const PASSED_SECOND = {
  type: 'secondReviewPassed',
  officerId: 'f2',
  messageId: 'm2',
  dueDay: '2026-02-01',
} as const;
export const PAPERS = {
  type: 'papersRecorded',
  contents: ['old_card'],
  instrument: null,
  problems: [],
  dueDay: '2026-02-03',
} as const;
export const MONEY_ORDER = { kind: 'money_order', payeeRight: true, memoRight: true, serial: '7' } as const;
/** As it was written before sums had a currency. */
export const BARE_MONEY_ORDER = { ...MONEY_ORDER, amountCents: 2300 } as unknown as Instrument;
export const USD_MONEY_ORDER: Instrument = { ...MONEY_ORDER, amount: { currency: 'USD', cents: 2300 } };
export const ASKED = {
  type: 'supplementAsked',
  supplement: { targets: ['file.photo'], messageId: 'm3', returnTo: 'in_first_review' },
  dueDay: '2026-01-20',
} as const;
export const ANSWERED = {
  type: 'supplementAnswered',
  returnTo: 'in_first_review',
  dueDay: '2026-01-21',
} as const;
export const SIGNED_PATH = ['guardian', 'firstReview', 'secondReview', 'production', 'handOver'] as const;
export const GUARDED = {
  ...SUBMITTED,
  path: SIGNED_PATH,
  oldBookInParcel: false,
  guardian: { wanted: 2, filer: { accountId: 'a1', personId: 'q1' } },
} as const;
export const SIGNED = {
  type: 'guardianSigned',
  invitationId: 'i2',
  accountId: 'a2',
  personId: 'q2',
  dueDay: '2026-01-09',
} as const;
