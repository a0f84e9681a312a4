// $1 an account, $2 an order of it, $3 its post, $4 an officer there.
const OF = `WITH x AS (SELECT $1::uuid AS account, $2::uuid AS "order", $3::text AS post, $4::uuid AS officer,
  'x'::bytea AS secret, '{}'::text[] AS none, '2999-01-01'::date AS day, now() AS at)`;

/** A row each, of what this account and this post may have. */
export const BY_HAND: readonly string[] = [
  `${OF} INSERT INTO contact (id, account_id, kind, contact_index, sealed, verified_at)
   SELECT gen_random_uuid(), account, 'email', secret, secret, at FROM x ON CONFLICT DO NOTHING`,
  `${OF} INSERT INTO real_name (account_id, sealed, declared_at) SELECT account, secret, at FROM x ON CONFLICT DO NOTHING`,
  `${OF} INSERT INTO identity_document (kind, number_index, account_id)
   SELECT 'passport', secret, account FROM x ON CONFLICT DO NOTHING`,
  `${OF} INSERT INTO one_time_code (id, purpose, kind, contact_index, contact_sealed, account_id, code_hash, tries_left,
     expires_at, created_at)
   SELECT gen_random_uuid(), 'reauthenticate', 'email', secret, secret, account, secret, 5, at, at FROM x
   UNION ALL SELECT gen_random_uuid(), 'sign_in', 'email', secret, secret, NULL, secret, 5, at, at FROM x`,
  `${OF} INSERT INTO passkey (id, account_id, officer_id, public_key, counter, label, created_at)
   SELECT 'one', account, NULL::uuid, secret, 0, 'x', at FROM x
   UNION ALL SELECT 'two', NULL, officer, secret, 0, 'x', at FROM x`,
  `${OF} INSERT INTO passkey_challenge (id, purpose, challenge, account_id, officer_id, expires_at)
   SELECT gen_random_uuid(), 'add', 'x', account, NULL::uuid, at FROM x
   UNION ALL SELECT gen_random_uuid(), 'sign_in', 'x', NULL, NULL, at FROM x
   UNION ALL SELECT gen_random_uuid(), 'staff_enrol', 'x', NULL, officer, at FROM x`,
  `${OF} INSERT INTO sign_in_link (token_hash, officer_id, expires_at, created_at) SELECT secret, officer, at, at FROM x`,
  `${OF} INSERT INTO bundle (id, account_id, created_at) SELECT gen_random_uuid(), account, at FROM x`,
  `${OF} INSERT INTO mandate (id, account_id, applicant_id, services, until_day, ends_at, code_ends_at, created_at)
   SELECT gen_random_uuid(), a.account_id, a.id, array['passport'], day, day, day, at
   FROM x JOIN applicant a ON a.account_id = x.account LIMIT 1`,
  `${OF} INSERT INTO applicant_level (applicant_id, identity_index, level, raised_at)
   SELECT a.id, secret, 'document', at FROM x JOIN applicant a ON a.account_id = x.account LIMIT 1`,
  `${OF} INSERT INTO registry_answer (id, account_id, asked_at, asked_by, document_kind, verdict)
   SELECT gen_random_uuid(), account, at, 'applicant', 'passport', 'match' FROM x`,
  `${OF} INSERT INTO upload (id, account_id, order_id, slot, bytes, received, parts, wrapped_key, created_at)
   SELECT gen_random_uuid(), account, "order", 'photo', 1, 0, none, secret, at FROM x`,
  `${OF} INSERT INTO face_challenge (order_id, id, session_id, moves, issued_at, expires_at)
   SELECT "order", gen_random_uuid(), gen_random_uuid(), none, at, at FROM x`,
  `${OF} INSERT INTO presence_challenge (order_id, id, session_id, first_word, second_word, number, issued_at, expires_at)
   SELECT "order", gen_random_uuid(), gen_random_uuid(), 'x', 'y', 1, at, at FROM x`,
  `${OF} INSERT INTO presence_proof (order_id) SELECT "order" FROM x`,
  `${OF} INSERT INTO photo_check (file_id, order_id, spec, measures, verdict, likeness, checked_at)
   SELECT f.id, f.order_id, 'x', '{}'::jsonb, 'ok', secret, at FROM x JOIN order_file f ON f.order_id = x."order" LIMIT 1`,
  `${OF} INSERT INTO lost_document (number_index, order_id, declared_at) SELECT secret, "order", at FROM x`,
  `${OF} INSERT INTO lock_exception (id, post, service, kind, order_id, draft_id, live_order_id, wished_at, wish)
   SELECT gen_random_uuid(), post, 'passport', 'renew', "order", "order",
     (SELECT o.id FROM orders o WHERE o.id <> "order" LIMIT 1), at, secret FROM x`,
  `${OF} INSERT INTO guardian_invitation (id, order_id, code_hash, code_ends_at, created_at)
   SELECT gen_random_uuid(), "order", secret, at, at FROM x`,
  `${OF} INSERT INTO guardian_signature (invitation_id, order_id, account_id, declaration_version, sealed, signed_at)
   SELECT i.id, "order", account, 'x', secret, at FROM x JOIN guardian_invitation i ON i.order_id = x."order" LIMIT 1`,
  `${OF} INSERT INTO on_behalf (order_id, account_id, post, officer_id, how, sealed, locale, opened_at, code_ends_at,
     tries_left, taken_at) SELECT "order", account, post, officer, 'letter', secret, 'en', at, at, 5, at FROM x`,
  `${OF} INSERT INTO officer_log (post, at, what, officer_id, actor_id, request_id)
   SELECT post, at, 'added', officer, officer, 'x' FROM x`,
  `${OF} INSERT INTO role_wish (id, post, officer_id, roles, asked_by, asked_at)
   SELECT gen_random_uuid(), post, officer, array['auditor'], officer, at FROM x`,
  `${OF} INSERT INTO reading_alarm (id, post, officer_id, at, measure, count, most)
   SELECT gen_random_uuid(), post, officer, at, 'x', 2, 1 FROM x`,
  `${OF} INSERT INTO rule_change (id, post, rule_set, subject, item, service, kind, valid_from, body, source, confidence, why,
     seen, proposed_by, proposed_at, state)
   SELECT gen_random_uuid(), post, 'x', 'x', 'x', 'x', 'x', day, '{}'::jsonb, 'x', 'ours', 'x', 'x', officer, at, 'proposed'
   FROM x`,
  `${OF} INSERT INTO lost_rules (order_id, post, pinned, found_at) SELECT "order", post, 'x', at FROM x`,
  `${OF} INSERT INTO work_count (post, status, n) SELECT post, 'x', 1 FROM x`,
  `${OF} INSERT INTO work_count_change (post, status, change) SELECT post, 'x', 1 FROM x`,
];
