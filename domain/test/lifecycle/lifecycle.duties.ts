import type { OrderCommandType } from '../../src/lifecycle/lifecycle.command.ts';
import type { OrderStatus } from '../../src/lifecycle/lifecycle.status.ts';
import type { Role } from '../../src/order/order.types.ts';

type Duty = {
  /** The clause of the notice, or the page of ours, that gives this right. */
  source: string;
  roles: readonly Role[];
  may: readonly OrderCommandType[];
  in: readonly OrderStatus[];
};

/** The ways in which an order is over. */
const OVER = ['completed', 'refused', 'withdrawn', 'lapsed'] as const;
/** Sent, and not over: in the order of its way. */
const UNDER_WAY = [
  'awaiting_signatures',
  'in_first_review',
  'needs_supplement',
  'number_contested',
  'needs_interview',
  'in_second_review',
  'awaiting_papers',
  'papers_on_hold',
  'papers_received',
  'awaiting_production',
  'in_production',
  'ready',
  'dispatched',
  'ready_for_collection',
] as const;
const BEFORE_PAPERS_COME = [
  'awaiting_signatures',
  'in_first_review',
  'needs_supplement',
  'number_contested',
  'needs_interview',
  'in_second_review',
  'awaiting_papers',
] as const;

/**
 * Who may do what, when, written by hand from what people may read, and from nothing in `src`: the product's own table
 * is held against it cell by cell. Change a line because its source says so, never because the product does.
 */
export const DUTIES: readonly Duty[] = [
  {
    source:
      'notice 二(一)3, intro ¶4: a person fills in a form, says where they are and sends it to one post',
    roles: ['applicant'],
    may: ['choosePost', 'recordPresence', 'submit'],
    in: ['draft'],
  },
  {
    source: 'notice 二(一)3: the post asks for more, and the person answers',
    roles: ['applicant'],
    may: ['answerSupplement'],
    in: ['needs_supplement'],
  },
  {
    source: 'glossary, withdrawn; decision 27: taken back by the applicant, until papers are with the post',
    roles: ['applicant'],
    may: ['withdraw'],
    in: BEFORE_PAPERS_COME,
  },
  {
    source: 'security, known limits: a reported loss is taken back until the new document is begun',
    roles: ['applicant'],
    may: ['reportFound'],
    in: [...BEFORE_PAPERS_COME, 'papers_on_hold', 'papers_received', 'awaiting_production'],
  },
  {
    source: 'notice 二(一)5(1): papers are mailed from 复审中 on, and again where something in them is wrong',
    roles: ['applicant'],
    may: ['recordMailing'],
    in: ['awaiting_papers', 'papers_on_hold'],
  },
  {
    source: 'notice 二(一)5(2): the person looks out for the new document',
    roles: ['applicant'],
    may: ['confirmReceipt'],
    in: ['dispatched'],
  },
  {
    source: 'glossary, co-signing guardian; decision 20: asked, signs or does not, before the first review',
    roles: ['applicant'],
    may: ['inviteGuardian', 'signAsGuardian', 'declineAsGuardian'],
    in: ['awaiting_signatures'],
  },
  {
    source: 'decision 20, 27: a signature is taken back until the first review has passed the order',
    roles: ['applicant'],
    may: ['withdrawSignature'],
    in: ['awaiting_signatures', 'in_first_review', 'needs_supplement', 'number_contested'],
  },
  {
    source: 'decision 20: how the other guardian signs is changed until a review rests on it',
    roles: ['applicant'],
    may: ['changeSigning'],
    in: ['awaiting_signatures', 'in_first_review'],
  },
  {
    source: 'glossary, first review: the first pair of eyes',
    roles: ['reviewer'],
    may: ['passFirstReview'],
    in: ['in_first_review'],
  },
  {
    source: 'glossary, second review: another officer, who may send the order back to the first',
    roles: ['second_reviewer'],
    may: ['passSecondReview', 'returnToFirstReview'],
    in: ['in_second_review'],
  },
  {
    source:
      'notice 二(一)3; glossary, supplement, refused: whoever reviews an order asks for more or refuses it',
    roles: ['reviewer'],
    may: ['askSupplement', 'refuse'],
    in: ['in_first_review', 'number_contested'],
  },
  {
    source: 'the same, in the second review',
    roles: ['second_reviewer'],
    may: ['askSupplement', 'refuse'],
    in: ['in_second_review'],
  },
  {
    source: 'the same, in the interview; notice 二(一)4: who sees the person records it',
    roles: ['interviewer'],
    may: ['askSupplement', 'refuse', 'recordInterview'],
    in: ['needs_interview'],
  },
  {
    source: 'design 4: a request that was a mistake has its exit, by whoever may ask where it was asked',
    roles: ['reviewer', 'second_reviewer', 'interviewer'],
    may: ['withdrawRequest'],
    in: ['needs_supplement'],
  },
  {
    source: 'glossary, lapsed: not answered by its day, closed by the clock or the post',
    roles: ['reviewer', 'clock'],
    may: ['closeUnanswered'],
    in: ['needs_supplement'],
  },
  {
    source: 'glossary, lapsed: not signed by its day, closed by the clock or the post',
    roles: ['reviewer', 'clock'],
    may: ['closeUnsigned'],
    in: ['awaiting_signatures'],
  },
  {
    source:
      'glossary, lapsed: not collected by its day, closed by the clock or the post, whose mail room keeps it',
    roles: ['mail_room', 'clock'],
    may: ['closeUncollected'],
    in: ['ready_for_collection'],
  },
  {
    source:
      'glossary, number_contested; decision 27: an officer lets it go on, or gives the number to who filed',
    roles: ['reviewer'],
    may: ['releaseNumber', 'awardNumber'],
    in: ['number_contested'],
  },
  {
    source:
      'security, known limits: an officer makes a reported loss void, in the first review or the second',
    roles: ['reviewer'],
    may: ['voidLost'],
    in: ['in_first_review'],
  },
  { source: 'the same', roles: ['second_reviewer'], may: ['voidLost'], in: ['in_second_review'] },
  {
    source: 'security, known limits: lifted in a review by who reviews',
    roles: ['reviewer'],
    may: ['dismissLost'],
    in: ['in_first_review'],
  },
  { source: 'the same', roles: ['second_reviewer'], may: ['dismissLost'], in: ['in_second_review'] },
  {
    source:
      'security, known limits: lifted until the new document is begun, and after an order that brought none',
    roles: ['reviewer', 'second_reviewer'],
    may: ['dismissLost'],
    in: [
      'awaiting_papers',
      'papers_on_hold',
      'papers_received',
      'awaiting_production',
      'papers_going_back',
      'refused',
      'withdrawn',
      'lapsed',
    ],
  },
  {
    source:
      'glossary, mail room: takes in what is mailed; decision 27: also what was on its way to a contested order',
    roles: ['mail_room'],
    may: ['recordPapers'],
    in: ['awaiting_papers', 'papers_on_hold', 'number_contested'],
  },
  {
    source: 'glossary, papers_going_back: the mail room sends papers of an order that is over back',
    roles: ['mail_room'],
    may: ['returnPapers', 'closeReturn'],
    in: ['papers_going_back'],
  },
  {
    source: 'design 4: every status has its exits, also when a paper comes late',
    roles: ['mail_room'],
    may: ['recordLatePapers'],
    in: ['refused', 'withdrawn', 'lapsed'],
  },
  {
    source:
      'glossary, papers_on_hold: something in the envelope is wrong, and whoever has it before them says so',
    roles: ['mail_room', 'production'],
    may: ['holdPapers'],
    in: ['papers_received', 'in_production'],
  },
  {
    source:
      'glossary, in_production: the document is made once papers are complete, or where none are mailed',
    roles: ['production'],
    may: ['startProduction'],
    in: ['papers_received', 'awaiting_production'],
  },
  { source: 'the same', roles: ['production'], may: ['finishProduction'], in: ['in_production'] },
  {
    source: 'notice 二(一)5(1): the old book is cancelled before it goes back with the new one',
    roles: ['production', 'mail_room'],
    may: ['cancelOldBook'],
    in: ['ready'],
  },
  {
    source: 'notice 二(一)5(2); glossary, dispatch, mail room: the new document is mailed',
    roles: ['mail_room'],
    may: ['dispatch'],
    in: ['ready'],
  },
  {
    source: 'glossary, completed: received, as the carrier says',
    roles: ['mail_room'],
    may: ['closeDelivered'],
    in: ['dispatched'],
  },
  {
    source: 'glossary, hand-over: by the mail room, which keeps all that leaves the house',
    roles: ['mail_room'],
    may: ['recordHandOver'],
    in: ['ready_for_collection'],
  },
  {
    source:
      'glossary, on behalf; notice 三(三): the right to file so is the post’s, while something is to be done',
    roles: ['reviewer', 'post_admin'],
    may: ['takeFiling'],
    in: ['draft', ...UNDER_WAY],
  },
  {
    source: 'glossary, take over: the person takes it at any time; what is over can still be read',
    roles: ['clock'],
    may: ['handToAccount'],
    in: ['draft', ...UNDER_WAY, 'papers_going_back', ...OVER],
  },
  {
    source: 'glossary, exception; security, known limits: noted by the platform on an order that is live',
    roles: ['clock'],
    may: ['noteException', 'weighLost'],
    in: UNDER_WAY,
  },
  {
    source:
      'decision 27: weighed by the platform when somebody proves the number; what is on its way goes on',
    roles: ['clock'],
    may: ['contestNumber'],
    in: UNDER_WAY.filter((status) => status !== 'number_contested' && status !== 'dispatched'),
  },
];

/** Notice intro ¶4, 三(三): what an officer who files for somebody sends in their place, until they take it over. */
export const IN_THEIR_PLACE: Partial<Record<OrderCommandType, readonly Role[]>> = {
  submit: ['reviewer', 'post_admin'],
  answerSupplement: ['reviewer', 'post_admin'],
  withdraw: ['reviewer', 'post_admin'],
  reportFound: ['reviewer', 'post_admin'],
};

/** Whether a line above gives this role this command in this status. */
export function isDutyOf(role: Role, type: OrderCommandType, status: OrderStatus): boolean {
  return DUTIES.some(
    (duty) => duty.roles.includes(role) && duty.may.includes(type) && duty.in.includes(status),
  );
}
