import { by, open, ORDER, OWN, OWN_SIDE } from './decision.ts';
import type { Decisions } from './decision.ts';

/** How every right of lingshi_applicant is walled. A row that no longer holds, or a right without a row, fails the test. */
export const APPLICANT_WALLS: Decisions = {
  access_log: [{ rights: ['insert', 'select'], wall: ORDER }],
  account: [
    { rights: ['insert', 'select', 'update (locale)'], wall: by('the account itself', 'is_own(id)') },
  ],
  alike_order: [{ rights: ['delete', 'insert', 'select', 'update'], wall: ORDER }],
  applicant: [
    { rights: ['delete', 'insert', 'update (sealed)'], wall: OWN },
    {
      rights: ['select'],
      wall: [by('whoever holds a mandate in force acts for its person', 'acts_for(id)'), OWN],
    },
  ],
  applicant_level: [
    {
      rights: ['insert', 'select', 'update (level, raised_at)'],
      wall: by(
        'of an applicant one sees',
        '(EXISTS ( SELECT FROM applicant a WHERE (a.id = applicant_level.applicant_id)))',
      ),
    },
  ],
  bundle: [{ rights: ['insert', 'select', 'update (created_at)'], wall: OWN }],
  contact: [{ rights: ['delete', 'insert', 'select'], wall: OWN }],
  data_page_reading: [{ rights: ['insert', 'select', 'update'], wall: ORDER }],
  enqueued_job: [
    { rights: ['insert'], wall: open('A job is written beside what it follows; nobody reads one here.') },
  ],
  face_challenge: [{ rights: ['delete', 'insert', 'select', 'update'], wall: ORDER }],
  face_check: [{ rights: ['insert', 'select', 'update'], wall: ORDER }],
  guardian_invitation: [{ rights: ['insert', 'select', 'update (code_hash, ended_at)'], wall: ORDER }],
  guardian_signature: [
    {
      rights: ['insert', 'select', 'update (withdrawn_at)'],
      wall: by(
        'of one’s own hand, or of an order one sees',
        '(is_own(account_id) OR (EXISTS ( SELECT FROM orders o WHERE (o.id = guardian_signature.order_id))))',
      ),
    },
  ],
  idempotency_key: [
    {
      rights: ['insert'],
      wall: open('Whose key it is goes into its hash: a row in another’s name answers nobody.'),
    },
    {
      rights: ['select'],
      wall: by(
        'one’s own, and what an officer files for somebody on this side',
        '(is_own(actor_id) OR (EXISTS ( SELECT FROM officer f WHERE (f.id = idempotency_key.actor_id))))',
      ),
    },
  ],
  identity_document: [
    { rights: ['delete', 'insert', 'select', 'update (contested, proof, proven_at)'], wall: OWN },
  ],
  limit_counter: [
    {
      rights: ['delete', 'insert', 'select', 'update'],
      wall: open('Keys are keyed hashes of who is counted; strangers are counted too.'),
    },
  ],
  live_order: [
    { rights: ['delete', 'insert'], wall: ORDER },
    {
      rights: ['select'],
      wall: open(
        'One live order a person is judged among all accounts; a row is keyed hashes and the id of an order.',
      ),
    },
    {
      rights: ['update (place)'],
      wall: by(
        'held on to is any row, changed only that of an order one sees',
        'true → (EXISTS ( SELECT FROM orders o WHERE (o.id = live_order.order_id)))',
      ),
    },
  ],
  lock_exception: [{ rights: ['insert', 'select', 'update (used_at)'], wall: ORDER }],
  lost_document: [
    { rights: ['delete', 'insert', 'update'], wall: ORDER },
    {
      rights: ['select'],
      wall: open(
        'Whether a number is void is asked by everybody who states one; a row is a keyed hash and the id of an order.',
      ),
    },
  ],
  mandate: [
    {
      rights: ['delete', 'select', 'update (accepted_at, code_hash, ended_at, ended_by, holder_id)'],
      wall: by(
        'either side of it; given only in one’s own name',
        '(is_own(account_id) OR (holder_id = own_account()))',
      ),
    },
    {
      rights: ['insert'],
      wall: [
        by('either side of it; given only in one’s own name', 'and is_own(account_id)'),
        by(
          'either side of it; given only in one’s own name',
          '(is_own(account_id) OR (holder_id = own_account()))',
        ),
      ],
    },
  ],
  message: [{ rights: ['insert', 'select', 'update (read_at)'], wall: ORDER }],
  officer: [
    {
      rights: ['select (id, post, roles)'],
      wall: open('Whether an officer serves at a post, for what officers open for somebody; no name.'),
    },
  ],
  on_behalf: [
    {
      rights: ['insert'],
      wall: by(
        'by its code, and taken over by the account that kept it; opened for an officer of the post',
        '(is_own(account_id) AND (EXISTS ( SELECT FROM officer f WHERE ((f.id = on_behalf.officer_id) AND (f.post = on_behalf.post)))))',
      ),
    },
    {
      rights: ['select'],
      wall: by(
        'by its code, and taken over by the account that kept it; opened for an officer of the post',
        "(((taken_at IS NOT NULL) AND is_own(account_id)) OR (code_hash = decode(current_setting(behalf_code), 'hex'::text)))",
      ),
    },
    {
      rights: ['update (code_hash, taken_at, tries_left)'],
      wall: by(
        'by its code, and taken over by the account that kept it; opened for an officer of the post',
        "(code_hash = decode(current_setting(behalf_code), 'hex'::text)) → true",
      ),
    },
  ],
  one_time_code: [
    { rights: ['delete', 'select'], wall: OWN },
    {
      rights: ['insert'],
      wall: by(
        'a code to sign in is of nobody yet, and found by a crossing',
        '((account_id IS NULL) OR is_own(account_id))',
      ),
    },
    {
      rights: ['update (tries_left, used_at)'],
      wall: by(
        'a code to sign in is of nobody yet, and found by a crossing',
        'is_own(account_id) → ((account_id IS NULL) OR is_own(account_id))',
      ),
    },
  ],
  order_answer: [{ rights: ['delete', 'insert', 'select', 'update'], wall: ORDER }],
  order_case: [{ rights: ['insert', 'select', 'update'], wall: ORDER }],
  order_document: [{ rights: ['select'], wall: ORDER }],
  order_event: [{ rights: ['insert', 'select'], wall: ORDER }],
  order_file: [{ rights: ['insert', 'select', 'update (replaced_at)'], wall: ORDER }],
  order_flag: [{ rights: ['delete', 'insert', 'select', 'update'], wall: ORDER }],
  order_subject: [{ rights: ['insert', 'select', 'update'], wall: ORDER }],
  orders: [
    {
      rights: ['insert'],
      wall: [
        by(
          'one’s own, or under a mandate that one holds; begun for one of the account’s people',
          'and (EXISTS ( SELECT FROM applicant a WHERE ((a.id = orders.applicant_id) AND (a.account_id = orders.account_id) AND (a.person_id = orders.person_id))))',
        ),
        by(
          'one’s own, or under a mandate that one holds; begun for one of the account’s people',
          '(is_own(account_id) OR ((mandate_id IS NOT NULL) AND holds_mandate(mandate_id)))',
        ),
      ],
    },
    {
      rights: [
        'select',
        'update (account_id, applicant_id, away, bundle_id, bundle_place, claimed_by, claimed_until, due_day, form_version, mandate_id, masked_name, number, post, queue_at, snapshot, status, unread_by_post, updated_at, version)',
      ],
      wall: by(
        'one’s own, or under a mandate that one holds; begun for one of the account’s people',
        '(is_own(account_id) OR ((mandate_id IS NOT NULL) AND holds_mandate(mandate_id)))',
      ),
    },
  ],
  outbox_message: [
    {
      rights: ['insert', 'select (id)'],
      wall: open('A message is written beside what it tells; the id says that it is there already.'),
    },
  ],
  passkey: [{ rights: ['delete', 'insert', 'select', 'update (counter, last_used_at)'], wall: OWN_SIDE }],
  passkey_challenge: [
    {
      rights: ['delete', 'select'],
      wall: by(
        'to sign in it is of nobody yet, and found by a crossing',
        "((purpose = ANY (ARRAY['sign_in'::text, 'add'::text])) AND is_own(account_id))",
      ),
    },
    {
      rights: ['insert'],
      wall: by(
        'to sign in it is of nobody yet, and found by a crossing',
        "(((purpose = 'sign_in'::text) AND (account_id IS NULL)) OR ((purpose = 'add'::text) AND is_own(account_id)))",
      ),
    },
  ],
  person_key: [
    {
      rights: ['insert'],
      wall: open('A new person has a key before anything that names them; there is one row a person.'),
    },
    {
      rights: ['select'],
      wall: by(
        'of people and orders one sees; wrapped anew with an order handed in',
        '((EXISTS ( SELECT FROM applicant a WHERE (a.person_id = person_key.person_id))) OR reaches_person(person_id))',
      ),
    },
    {
      rights: ['update (scope, scope_version, wrapped)'],
      wall: by(
        'of people and orders one sees; wrapped anew with an order handed in',
        '(EXISTS ( SELECT FROM orders o WHERE (o.person_id = person_key.person_id)))',
      ),
    },
  ],
  photo_check: [{ rights: ['insert', 'select', 'update (overruled_at, word)'], wall: ORDER }],
  presence_challenge: [{ rights: ['delete', 'insert', 'select', 'update'], wall: ORDER }],
  presence_proof: [{ rights: ['insert', 'select', 'update'], wall: ORDER }],
  real_name: [{ rights: ['delete', 'insert', 'select', 'update (declared_at, level, sealed)'], wall: OWN }],
  registry_answer: [
    {
      rights: ['select'],
      wall: by(
        'about oneself, or about the person of an order one sees',
        '(is_own(account_id) OR (EXISTS ( SELECT FROM orders o WHERE (o.id = registry_answer.order_id))))',
      ),
    },
  ],
  scope_key: [
    {
      rights: ['insert', 'select'],
      wall: open(
        'Opens people’s keys to whoever has the root key, and none by itself; a new post gets one with its first order.',
      ),
    },
  ],
  security_log: [{ rights: ['insert'], wall: open('Only ever added to; read by nobody here.') }],
  session: [
    { rights: ['delete', 'insert', 'select', 'update (proved_at, seen_at, token_hash)'], wall: OWN_SIDE },
  ],
  upload: [
    {
      rights: ['delete', 'insert', 'select', 'update (claim, claimed_until, file_id, parts, received)'],
      wall: OWN,
    },
  ],
};
