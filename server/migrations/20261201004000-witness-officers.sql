-- Administration has witnesses: what is done to an officer is a line that nobody changes, and powerful roles take two.
CREATE TABLE officer_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  post text NOT NULL,
  at timestamptz NOT NULL,
  what text NOT NULL CHECK (what IN ('added', 'roles_changed', 'roles_asked', 'roles_granted', 'roles_declined', 'roles_withdrawn',
    'disabled', 'enabled', 'link_renewed', 'factor_enrolled', 'sessions_ended')),
  officer_id uuid NOT NULL REFERENCES officer,
  actor_id uuid REFERENCES officer,
  roles text[],
  request_id text NOT NULL
);
CREATE INDEX officer_log_post ON officer_log (post, id DESC);
CREATE INDEX officer_log_officer ON officer_log (officer_id, id DESC);
COMMENT ON TABLE officer_log IS 'What was done to officers and their rights, and by whom: append-only, read by the auditor, the administrators and the officer it is about.';
COMMENT ON COLUMN officer_log.actor_id IS 'NULL: the operator, on the machine.';
COMMENT ON COLUMN officer_log.roles IS 'The roles after it, or those asked for.';

CREATE TABLE role_wish (
  id uuid PRIMARY KEY,
  post text NOT NULL,
  officer_id uuid NOT NULL REFERENCES officer,
  roles text[] NOT NULL CHECK (cardinality(roles) > 0),
  asked_by uuid NOT NULL REFERENCES officer,
  asked_at timestamptz NOT NULL,
  decided_by uuid REFERENCES officer,
  decided_at timestamptz,
  CONSTRAINT role_wish_other_eyes CHECK (decided_by <> asked_by AND decided_by <> officer_id),
  -- NULL and decided: the operator.
  CHECK (decided_by IS NULL OR decided_at IS NOT NULL)
);
CREATE UNIQUE INDEX role_wish_open ON role_wish (officer_id) WHERE decided_at IS NULL;
COMMENT ON TABLE role_wish IS 'Powerful roles that one administrator asked for an officer and another one grants or declines.';

ALTER TABLE officer_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE role_wish ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_log ON officer_log TO lingshi_staff USING (post = current_setting('lingshi.post', true));
CREATE POLICY staff_wishes ON role_wish TO lingshi_staff USING (post = current_setting('lingshi.post', true));
GRANT SELECT, INSERT ON officer_log TO lingshi_staff;
GRANT SELECT, INSERT, DELETE, UPDATE (decided_by, decided_at) ON role_wish TO lingshi_staff;

-- Officers are found without a post, while they sign in; they are added and changed at their own.
DROP POLICY staff_officers ON officer;
CREATE POLICY staff_find_officers ON officer FOR SELECT TO lingshi_staff USING (true);
CREATE POLICY staff_add_officers ON officer FOR INSERT TO lingshi_staff
  WITH CHECK (post = current_setting('lingshi.post', true));
CREATE POLICY staff_change_officers ON officer FOR UPDATE TO lingshi_staff
  USING (post = current_setting('lingshi.post', true));

-- A link serves the browser that asked for it, where one did.
ALTER TABLE sign_in_link ADD COLUMN browser_hash bytea;
COMMENT ON COLUMN sign_in_link.browser_hash IS 'Of the mark that the asking browser keeps; NULL = an administrator sent it, or strangers were asking for many.';

-- The job that sends a link asks whether a second factor is set up, and nothing else of it.
CREATE POLICY worker_officers ON passkey FOR SELECT TO lingshi_worker USING (officer_id IS NOT NULL);
GRANT SELECT (officer_id) ON passkey TO lingshi_worker;

-- Sessions, keys and links of officers belong to the post of their officer too. Without a post, while somebody signs in,
-- they are found by a secret.
CREATE FUNCTION is_own_officer(whose uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('lingshi.post', true), '') IN ('', 'none')
    OR EXISTS (SELECT FROM officer o WHERE o.id = whose AND o.post = current_setting('lingshi.post', true))
$$;
COMMENT ON FUNCTION is_own_officer IS 'For the policies of what belongs to an officer: of the post that the connection serves, or while it serves none.';
DROP POLICY staff_own_side ON session;
DROP POLICY staff_own_side ON passkey;
DROP POLICY staff_own_side ON passkey_challenge;
CREATE POLICY staff_own_side ON session TO lingshi_staff USING (officer_id IS NOT NULL AND is_own_officer(officer_id));
CREATE POLICY staff_own_side ON passkey TO lingshi_staff USING (officer_id IS NOT NULL AND is_own_officer(officer_id));
CREATE POLICY staff_own_side ON passkey_challenge TO lingshi_staff USING (officer_id IS NOT NULL AND is_own_officer(officer_id));
ALTER TABLE sign_in_link ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_links ON sign_in_link TO lingshi_staff USING (is_own_officer(officer_id));
CREATE POLICY worker_links ON sign_in_link TO lingshi_worker USING (true);
