/**
 * Every clause of the notice, in this project's own words. `said`: a sentence of the screens for what no rule row says,
 * as file and key. `tests`: file and title, for what no golden situation decides. `waits`: why nothing is there yet.
 */
export type Clause = {
  id: string;
  about: string;
  said?: readonly (readonly [file: string, key: string])[];
  tests?: readonly (readonly [file: string, title: string])[];
  waits?: string;
};

const STATUS = 'contract/src/order/status.words.ts';
const HOME = 'web/src/applicant/home/home.words.ts';

export const CLAUSES: readonly Clause[] = [
  {
    id: 'intro ¶1',
    about: 'The service opens to the public on a day.',
    said: [[HOME, 'home.out_heading']],
    tests: [
      ['server/src/platform/http/static-web.test.ts', 'is not given in place of a file or of the interface'],
    ],
  },
  {
    id: 'intro ¶2',
    about: 'Anyone registers with an e-mail address or a telephone number and proves a real name.',
    said: [['web/src/applicant/account/account.words.ts', 'name.title']],
    tests: [
      [
        'server/src/account/account.sign-in.test.ts',
        'known and unknown get the same answer, and nothing about an account is asked',
      ],
    ],
  },
  { id: 'intro ¶3', about: 'When each service opens, and that the older booking ends at that instant.' },
  {
    id: 'intro ¶4',
    about: 'Who may file where: any post of the country, the own district first, one order a person.',
  },
  {
    id: '一',
    about: 'Registration by e-mail or telephone, then the real name.',
    said: [['web/src/applicant/account/account.words.ts', 'me.no_name']],
    tests: [
      ['server/src/account/account.sign-in.test.ts', 'that cannot be is refused with what is wrong with it'],
    ],
  },
  { id: '二(一)1', about: 'Which service is for whom; the form, the declaration, photo and data page.' },
  { id: '二(一)2', about: 'The applicant shows in person that it is them: the face check.' },
  {
    id: '二(一)3',
    about: 'After submission the order is followed on screen; officers may ask for more through it.',
    said: [
      [STATUS, 'in_first_review applicant'],
      [STATUS, 'needs_supplement applicant'],
    ],
    tests: [['server/src/worklist/desk.test.ts', 'goes from the gate through mail room and production']],
  },
  { id: '二(一)4', about: 'Minors, and whoever failed the face check, may be interviewed by video.' },
  { id: '二(一)5(1)', about: 'What is mailed to the post, when, and how the envelope is marked.' },
  {
    id: '二(一)5(2)',
    about: 'The status says when the new document is about to be mailed.',
    said: [[STATUS, 'ready applicant']],
    tests: [['server/src/worklist/desk.test.ts', 'goes from the gate through mail room and production']],
  },
  {
    id: '二(一)6',
    about: 'The fee to the cent, by money order or cashier’s check, to whom, with which memo.',
  },
  {
    id: '二(二)',
    about: 'Confirmation that a pensioner is alive, and the paper way where the screen fails.',
  },
  { id: '二(三)', about: 'Whether a legalized document is genuine.' },
  {
    id: '二(四)',
    about: 'Consular news, warnings, facts about places, translation.',
    waits: 'no service for it is defined yet',
  },
  {
    id: '二(五)',
    about: 'Help in an emergency: one touch to the hotline.',
    said: [
      ['web/src/applicant/help/help.words.ts', 'help.hotline'],
      ['web/src/applicant/help/help.words.ts', 'help.title'],
    ],
    tests: [['e2e/appearance.e2e.ts', '/help?from=card#numbers']],
  },
  { id: '三(一)', about: 'From the opening day on, documents and pensions are applied for here.' },
  {
    id: '三(二)',
    about: 'A real name is proven by passport or identity number; others use somebody’s verified account.',
  },
  { id: '三(三)', about: 'The humanitarian way by e-mail or telephone, with proof.' },
  { id: '三(四)', about: 'A passport made without a visit holds no fingerprints.' },
  { id: '三(五)', about: 'Official and Hong Kong SAR passports are not handled here.' },
  { id: '三(六)', about: 'Every fee is published; nobody asks for money by telephone or video.' },
  {
    id: '三(七)',
    about: 'Users may say what does not work.',
    waits: 'the addresses of each post are shown, a way to write from the screen is not there yet',
  },
  { id: '三(八)', about: 'No liability for what is lost in the mail.' },
];
