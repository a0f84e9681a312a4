import { by, OFFICER, OFFICER_SIDE, open, ORDER, POST } from './decision.ts';
import type { Decisions } from './decision.ts';

/** How every right of lingshi_staff is walled. A row that no longer holds, or a right without a row, fails the test. */
export const STAFF_WALLS: Decisions = {
  access_log: [
    {
      rights: ['insert'],
      wall: by(
        'written by an officer of the post',
        '((post = current_setting(post)) AND (EXISTS ( SELECT FROM officer f WHERE (f.id = access_log.officer_id))))',
      ),
    },
    { rights: ['select'], wall: POST },
  ],
  alike_order: [
    { rights: ['delete'], wall: ORDER },
    {
      rights: ['select'],
      wall: open(
        'Two posts may work on one person: each sees number and post of the other’s order, and nothing else.',
      ),
    },
  ],
  data_page_reading: [{ rights: ['select'], wall: ORDER }],
  enqueued_job: [
    { rights: ['insert'], wall: open('A job is written beside what it follows; nobody reads one here.') },
  ],
  face_check: [{ rights: ['select'], wall: ORDER }],
  guardian_invitation: [
    { rights: ['select (ended_at, id, order_id)', 'update (code_hash, ended_at)'], wall: ORDER },
  ],
  guardian_signature: [{ rights: ['select'], wall: ORDER }],
  idempotency_key: [
    {
      rights: ['insert', 'select'],
      wall: by(
        'of an officer of the post',
        '(EXISTS ( SELECT FROM officer f WHERE (f.id = idempotency_key.actor_id)))',
      ),
    },
  ],
  limit_counter: [
    {
      rights: ['delete', 'insert', 'select', 'update'],
      wall: open('Keys are keyed hashes of who is counted; strangers are counted too.'),
    },
  ],
  live_order: [
    { rights: ['delete'], wall: ORDER },
    {
      rights: ['select'],
      wall: open('Whether the order an exception is asked for still holds the lock, at whatever post.'),
    },
  ],
  lock_exception: [
    {
      rights: [
        'select',
        'update (asked_at, asked_by, decided_at, decided_by, decision, ends_at, granted, request)',
      ],
      wall: POST,
    },
  ],
  lost_document: [
    {
      rights: ['delete', 'insert', 'update (effective_at)'],
      wall: by(
        'what an order of the post declared',
        '(EXISTS ( SELECT FROM orders o WHERE ((o.id = lost_document.order_id) AND (o.post = current_setting(post)))))',
      ),
    },
    {
      rights: ['select'],
      wall: open(
        'Whether a number is void is asked across posts; a row is a keyed hash and the id of an order.',
      ),
    },
  ],
  lost_rules: [{ rights: ['select'], wall: POST }],
  message: [
    {
      rights: ['insert'],
      wall: by(
        'written to an order of the post',
        '((post = current_setting(post)) AND (EXISTS ( SELECT FROM orders o WHERE (o.id = message.order_id))))',
      ),
    },
    { rights: ['select'], wall: POST },
    {
      rights: ['update (read_at)'],
      wall: by(
        'written to an order of the post',
        '(post = current_setting(post)) → ((post = current_setting(post)) AND (EXISTS ( SELECT FROM orders o WHERE (o.id = message.order_id))))',
      ),
    },
  ],
  officer: [
    {
      rights: ['insert', 'update (roles, status, totp_confirmed_at, totp_last_step, totp_sealed)'],
      wall: POST,
    },
    {
      rights: ['select'],
      wall: by(
        'of the post; while somebody signs in, before a post is known, all are looked up',
        "((COALESCE(current_setting(post), ''::text) = ''::text) OR (post = current_setting(post)))",
      ),
    },
  ],
  officer_log: [
    {
      rights: ['insert'],
      wall: by(
        'about an officer of the post',
        '((post = current_setting(post)) AND is_own_officer(officer_id))',
      ),
    },
    { rights: ['select'], wall: POST },
  ],
  on_behalf: [{ rights: ['select', 'update (code_ends_at, code_hash, code_round, tries_left)'], wall: POST }],
  order_answer: [{ rights: ['select'], wall: ORDER }],
  order_case: [{ rights: ['select'], wall: POST }],
  order_document: [{ rights: ['select'], wall: ORDER }],
  order_event: [{ rights: ['insert', 'select'], wall: ORDER }],
  order_file: [{ rights: ['select'], wall: ORDER }],
  order_flag: [
    { rights: ['delete', 'select'], wall: POST },
    {
      rights: ['insert'],
      wall: by(
        'raised at an order of the post',
        '((post = current_setting(post)) AND (EXISTS ( SELECT FROM orders o WHERE (o.id = order_flag.order_id))))',
      ),
    },
  ],
  order_subject: [{ rights: ['select', 'update (numbers_settled)'], wall: POST }],
  orders: [
    {
      rights: [
        'select',
        'update (away, claimed_by, claimed_until, due_day, masked_name, queue_at, snapshot, status, unread_by_post, updated_at, version)',
      ],
      wall: by('of the post, and no draft', "((post = current_setting(post)) AND (status <> 'draft'::text))"),
    },
  ],
  outbox_message: [
    {
      rights: ['insert', 'select (id)'],
      wall: open('A message is written beside what it tells; the id says that it is there already.'),
    },
  ],
  passkey: [{ rights: ['delete', 'insert', 'select', 'update (counter, last_used_at)'], wall: OFFICER_SIDE }],
  passkey_challenge: [
    {
      rights: ['delete', 'insert', 'select'],
      wall: by(
        'of an officer of the post; to sign in it is of nobody yet',
        "((purpose = 'staff_sign_in'::text) OR ((officer_id IS NOT NULL) AND is_own_officer(officer_id)))",
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
        'of orders and exceptions of the post, and of its officers',
        '((EXISTS ( SELECT FROM orders o WHERE (o.person_id = person_key.person_id))) OR (EXISTS ( SELECT FROM officer f WHERE (f.person_id = person_key.person_id))) OR (EXISTS ( SELECT FROM lock_exception x WHERE (x.id = person_key.person_id))))',
      ),
    },
  ],
  photo_check: [{ rights: ['select'], wall: ORDER }],
  presence_proof: [{ rights: ['select'], wall: ORDER }],
  reading_alarm: [{ rights: ['select'], wall: POST }],
  role_wish: [
    { rights: ['delete', 'select'], wall: POST },
    {
      rights: ['insert'],
      wall: by(
        'for an officer of the post',
        '((post = current_setting(post)) AND is_own_officer(officer_id))',
      ),
    },
    {
      rights: ['update (decided_at, decided_by)'],
      wall: by(
        'for an officer of the post',
        '(post = current_setting(post)) → ((post = current_setting(post)) AND is_own_officer(officer_id))',
      ),
    },
  ],
  rule_change: [
    {
      rights: [
        'insert (body, confidence, id, item, kind, note, post, proposed_at, proposed_by, rule_set, seen, service, source, subject, valid_from, valid_to, why)',
      ],
      wall: POST,
    },
    {
      rights: ['select'],
      wall: by(
        'of the post; what is approved holds everywhere and is read everywhere',
        "((post = current_setting(post)) OR (state = 'approved'::text))",
      ),
    },
    {
      rights: ['update (approved_at, days, state)'],
      wall: by(
        'of the post; what is approved holds everywhere and is read everywhere',
        "((post = current_setting(post)) OR (state = 'approved'::text)) → (post = current_setting(post))",
      ),
    },
  ],
  rule_change_step: [
    {
      rights: ['insert', 'select'],
      wall: by(
        'of a proposal of the post',
        '(EXISTS ( SELECT FROM rule_change c WHERE ((c.id = rule_change_step.change_id) AND (c.post = current_setting(post)))))',
      ),
    },
  ],
  scope_key: [
    {
      rights: ['insert', 'select'],
      wall: open('Opens people’s keys to whoever has the root key, and none by itself.'),
    },
  ],
  security_log: [{ rights: ['insert'], wall: open('Only ever added to; read by nobody here.') }],
  session: [
    {
      rights: [
        'delete',
        'insert',
        'select',
        'update (expires_at, proved_at, second_factor_at, seen_at, token_hash)',
      ],
      wall: OFFICER_SIDE,
    },
  ],
  sign_in_link: [{ rights: ['delete', 'insert', 'select', 'update (used_at)'], wall: OFFICER }],
  work_count: [{ rights: ['select'], wall: POST }],
  work_count_change: [{ rights: ['select'], wall: POST }],
};
