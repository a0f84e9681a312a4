import addressFormat from '../../../rules/testland/address-format.json' with { type: 'json' };
import carrier from '../../../rules/testland/carrier.json' with { type: 'json' };
import country from '../../../rules/testland/country.json' with { type: 'json' };
import districts from '../../../rules/testland/districts.json' with { type: 'json' };
import postSouth from '../../../rules/testland/post-south.json' with { type: 'json' };
import post from '../../../rules/testland/post.json' with { type: 'json' };
import ruleSets from '../../../rules/testland/rule-sets.json' with { type: 'json' };
import type { Day } from '../../src/shared/day.ts';
import { getAddressFormat } from '../../src/policy/address-format.ts';
import type { AddressFormat } from '../../src/policy/address-format.schema.ts';
import type { Subject } from '../../src/policy/policy-body.schema.ts';
import { resolvePolicy } from '../../src/policy/policy.resolve.ts';
import type { Policy } from '../../src/policy/policy.resolve.ts';
import type { Post } from '../../src/policy/post.schema.ts';
import { activeRows, readRuleBook } from '../../src/policy/rule-book.ts';
import type { RuleBook, RuleFile } from '../../src/policy/rule-book.ts';

/**
 * A made-up country, so that tests hang on no real tariff: its posts, address and money stand in `rules/testland`. The
 * service here is one of the fixture's own, which goes by mail; those that are filed there come and go without it.
 * Two regions: NO belongs to the post `testland`, SO to `testland-south`.
 */
const FROM = '2020-01-01';
/** UTC+14: most of the time it is another day there than in America, so that a wrong zone shows. */
const ZONE = 'Pacific/Kiritimati';
const cited = { source: 'Testland Gazette 1', confidence: 'ours' };
const words = (en: string) => ({ zh: `测试：${en}`, en });
const dated = { from: FROM, to: null, ...cited };

const BASICS = [
  ruleSets,
  country,
  addressFormat,
  carrier,
  post,
  postSouth,
  districts,
  {
    subject: 'service',
    id: 'library_card',
    words: words('Library card'),
    family: 'cards',
    ...cited,
    kinds: [
      { id: 'renew', words: words('Renew') },
      { id: 'first', words: words('First card') },
    ],
    needs: [
      'filing',
      'fee',
      'payment',
      'material',
      'stage',
      'deadline',
      'consent',
      'declaration',
      'age',
      'withdrawal',
    ],
  },
];

const TERMS = {
  in_first_review: 5,
  needs_supplement: 20,
  needs_interview: 14,
  in_second_review: 4,
  awaiting_papers: 21,
  papers_on_hold: 14,
  papers_going_back: 7,
  papers_received: 2,
  in_production: 10,
  ready: 3,
  dispatched: 15,
  draft_kept: 90,
};

const OPENING = { day: FROM, time: '09:00', timeZone: ZONE, at: '2019-12-31T19:00:00Z' };
const fee = (cents: number, per: string) => ({
  amount: { currency: 'XTS', cents },
  per,
  words: words('Fee'),
});
const slot = (reader: string) => ({ title: words(reader), why: words(reader), reader });
const material = (by: string, id: string) => ({
  by,
  copies: 1,
  words: words(id),
  help: words(id),
});
const question = (id: string, kind: string, when: object | null = null) => ({
  id,
  kind,
  words: words(id),
  help: null,
  when,
  required: true,
  flags: kind === 'yes_no' ? [{ code: `${id}_yes`, is: '=', value: 'yes', words: words(id) }] : [],
});

const BODIES: { [S in Subject]?: Record<string, unknown> } = {
  filing: {
    place: {
      place: 'any_post_own_first',
      mustBeInCountry: true,
      oneLiveOrder: true,
    },
  },
  fee: { card: fee(700, 'order'), endorsement: fee(100, 'endorsement') },
  payment: {
    terms: {
      instruments: ['money_order'],
      refused: ['cash', 'personal_check'],
      payee: 'Testland Library',
      memo: 'applicant_chinese_name',
    },
  },
  material: {
    photo: { ...material('upload', 'photo'), slot: slot('photo') },
    data_page: { ...material('upload', 'data_page'), slot: slot('data_page') },
    old_card: material('mail', 'old_card'),
    information_page: material('mail', 'information_page'),
    return_envelope: material('mail', 'return_envelope'),
  },
  mail: {
    return_envelope: { mark: null, services: ['tl-registered'], words: words('Registered, to yourself') },
  },
  stage: { in_first_review: { turn: 'post', words: words('First review'), estimate: null } },
  deadline: Object.fromEntries(Object.entries(TERMS).map(([item, days]) => [item, { days }])),
  consent: {
    by_mail: { version: 'by_mail-1', title: words('Mail'), text: words('Mail'), agree: words('Yes') },
  },
  declaration: {
    reader: {
      version: 'reader-1',
      isOurText: true,
      title: words('Reader'),
      intro: words('Reader'),
      questions: [
        question('other_card', 'yes_no'),
        question('other_card_where', 'country', { other_card: 'yes' }),
      ],
      truth: words('True'),
    },
  },
  // Testland's own: a test that meets another country's age has not asked the rules.
  age: { minor_documents: { under: 15 }, minor_interview: { under: 17 }, guardian_signs: { under: 9 } },
  withdrawal: { terms: { from: ['in_first_review'], words: words('Any time') } },
  path: {
    steps: { steps: ['firstReview', 'interview', 'secondReview', 'mailIn', 'production', 'mailOut'] },
  },
  hold: { fell_out: { words: words('Something fell out'), remedy: words('Send it again') } },
};

function rowFile(subject: string, bodies: Record<string, unknown>, scope = 'library_card/*') {
  const rows = Object.entries(bodies).map(([item, body]) => ({ item, at: 'TL', for: scope, ...dated, body }));
  return { subject, ruleSet: 'testland', rows };
}

const offer = (opens: object | null) => ({ opens, closes: null, email: 'general', words: words('Offer') });
const FILES = [
  ...BASICS,
  ...Object.entries(BODIES).map(([subject, bodies]) => rowFile(subject, bodies)),
  rowFile(
    'path',
    {
      steps: {
        steps: ['guardian', 'firstReview', 'secondReview', 'handOver'],
        hours: words('Mon to Fri, 9 to 12'),
      },
    },
    'library_card/first',
  ),
  rowFile('guardian', { signatures: { signatures: 2 } }, 'library_card/first'),
  rowFile('offer', { window: offer(OPENING) }, 'library_card/renew'),
  rowFile('offer', { window: offer(null) }, 'library_card/first'),
];

export const TESTLAND_FILES: RuleFile[] = FILES.map((json, index) => ({
  path: `testland/${index}.json`,
  json,
}));
export const TESTLAND: RuleBook = readRuleBook(TESTLAND_FILES).book;

/** @throws when there is no such post in the fixture. */
export function getTestlandPost(id: 'testland' | 'testland-south' = 'testland'): Post {
  const found = TESTLAND.posts.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no post ${id}`);
  return found;
}

export function getTestlandAddressFormat(): AddressFormat {
  return getAddressFormat(TESTLAND, 'TL');
}

/** The policy of one kind at the post `testland`. @throws before 2020-01-01. */
export function getTestlandPolicy(kind: 'renew' | 'first' = 'renew', day: Day = '2026-03-02'): Policy {
  const resolved = resolvePolicy(
    activeRows(TESTLAND, 'testland'),
    getTestlandPost(),
    'library_card',
    kind,
    day,
  );
  if (!resolved.ok) throw new Error(resolved.code);
  return resolved.value;
}
