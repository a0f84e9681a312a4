-- The rest of the second wall of the staff's side (decision 32): no row of another post is read, written or taken away by a
-- query that forgets the post.

-- A person's key is read through an order of the post, an exception wished there, or an officer.
CREATE POLICY staff_new ON person_key FOR INSERT TO lingshi_staff WITH CHECK (true);
CREATE POLICY staff_reach ON person_key FOR SELECT TO lingshi_staff USING (
  EXISTS (SELECT FROM orders o WHERE o.person_id = person_key.person_id)
  OR EXISTS (SELECT FROM officer f WHERE f.person_id = person_key.person_id)
  OR EXISTS (SELECT FROM lock_exception x WHERE x.id = person_key.person_id));
REVOKE UPDATE ON person_key FROM lingshi_staff;

-- Officers are found without a post while they sign in; otherwise those of the post alone.
DROP POLICY staff_find_officers ON officer;
CREATE POLICY staff_find_officers ON officer FOR SELECT TO lingshi_staff
  USING (coalesce(current_setting('lingshi.post', true), '') = '' OR post = current_setting('lingshi.post', true));
CREATE OR REPLACE FUNCTION is_own_officer(whose uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM officer o WHERE o.id = whose)
$$;
COMMENT ON FUNCTION is_own_officer IS 'For the policies of what belongs to an officer: one whom the policy of officers shows, of the post that the connection serves, or while it serves none.';

-- Judged across posts by keyed hashes; let go of by the post of the order.
CREATE POLICY staff_judge ON live_order FOR SELECT TO lingshi_staff USING (true);
CREATE POLICY staff_free ON live_order FOR DELETE TO lingshi_staff USING (EXISTS (SELECT FROM orders o WHERE o.id = order_id));
CREATE POLICY staff_alike ON alike_order FOR SELECT TO lingshi_staff USING (true);
CREATE POLICY staff_free ON alike_order FOR DELETE TO lingshi_staff USING (EXISTS (SELECT FROM orders o WHERE o.id = order_id));

CREATE POLICY staff_own ON idempotency_key TO lingshi_staff USING (EXISTS (SELECT FROM officer f WHERE f.id = actor_id));

-- What is written names the post and belongs to it: an order seen there, an officer who serves there. Written out where a
-- statement writes many lines: a call of is_own_officer for each would cost more than all else.
DROP POLICY staff_messages ON message;
CREATE POLICY staff_messages ON message TO lingshi_staff USING (post = current_setting('lingshi.post', true))
  WITH CHECK (post = current_setting('lingshi.post', true) AND EXISTS (SELECT FROM orders o WHERE o.id = order_id));
DROP POLICY staff_flags ON order_flag;
CREATE POLICY staff_flags ON order_flag TO lingshi_staff USING (post = current_setting('lingshi.post', true))
  WITH CHECK (post = current_setting('lingshi.post', true) AND EXISTS (SELECT FROM orders o WHERE o.id = order_id));
DROP POLICY staff_access ON access_log;
CREATE POLICY staff_access ON access_log TO lingshi_staff USING (post = current_setting('lingshi.post', true))
  WITH CHECK (post = current_setting('lingshi.post', true) AND EXISTS (SELECT FROM officer f WHERE f.id = officer_id));
DROP POLICY staff_log ON officer_log;
CREATE POLICY staff_log ON officer_log TO lingshi_staff USING (post = current_setting('lingshi.post', true))
  WITH CHECK (post = current_setting('lingshi.post', true) AND is_own_officer(officer_id));
DROP POLICY staff_wishes ON role_wish;
CREATE POLICY staff_wishes ON role_wish TO lingshi_staff USING (post = current_setting('lingshi.post', true))
  WITH CHECK (post = current_setting('lingshi.post', true) AND is_own_officer(officer_id));

-- Each side changes what its statements change, and no other column.
REVOKE UPDATE ON orders, officer, session, passkey, passkey_challenge, sign_in_link FROM lingshi_staff;
GRANT UPDATE (status, version, away, queue_at, due_day, masked_name, snapshot, claimed_by, claimed_until, unread_by_post,
  updated_at) ON orders TO lingshi_staff;
GRANT UPDATE (roles, status, totp_sealed, totp_last_step, totp_confirmed_at) ON officer TO lingshi_staff;
GRANT UPDATE (token_hash, seen_at, proved_at, second_factor_at, expires_at) ON session TO lingshi_staff;
GRANT UPDATE (counter, last_used_at) ON passkey TO lingshi_staff;
GRANT UPDATE (used_at) ON sign_in_link TO lingshi_staff;
REVOKE UPDATE ON account, contact, applicant, session, passkey, passkey_challenge, one_time_code, real_name, order_file,
  message, upload, orders, mandate, identity_document FROM lingshi_applicant;
GRANT UPDATE (locale) ON account TO lingshi_applicant;
GRANT UPDATE (sealed) ON applicant TO lingshi_applicant;
GRANT UPDATE (token_hash, seen_at, proved_at) ON session TO lingshi_applicant;
GRANT UPDATE (counter, last_used_at) ON passkey TO lingshi_applicant;
GRANT UPDATE (tries_left, used_at) ON one_time_code TO lingshi_applicant;
GRANT UPDATE (sealed, level, declared_at) ON real_name TO lingshi_applicant;
GRANT UPDATE (replaced_at) ON order_file TO lingshi_applicant;
GRANT UPDATE (read_at) ON message TO lingshi_applicant;
GRANT UPDATE (received, parts, file_id, claim, claimed_until) ON upload TO lingshi_applicant;
GRANT UPDATE (account_id, applicant_id, number, post, status, version, away, queue_at, due_day, masked_name, snapshot,
  claimed_by, claimed_until, unread_by_post, updated_at, form_version, mandate_id, bundle_id, bundle_place) ON orders
  TO lingshi_applicant;
GRANT UPDATE (holder_id, accepted_at, code_hash, ended_at, ended_by) ON mandate TO lingshi_applicant;
GRANT UPDATE (proof, proven_at, contested) ON identity_document TO lingshi_applicant;
