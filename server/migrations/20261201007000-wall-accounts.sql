-- The second wall of the applicants' side (decision 32): whatever a query says, it finds rows of the account that stands in
-- `lingshi.account`, or of orders that this account may see. '' = nobody; '*' = the platform itself looks across accounts,
-- for one of the reasons in account-crossing.ts.
CREATE FUNCTION own_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(nullif(current_setting('lingshi.account', true), ''), '*')::uuid
$$;
CREATE FUNCTION is_own(account uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT account = own_account() OR current_setting('lingshi.account', true) = '*'
$$;
COMMENT ON FUNCTION own_account IS 'The account for which an applicants'' statement runs; NULL: for nobody, or across them.';
COMMENT ON FUNCTION is_own IS 'For policies, which inline it: a row of the present account.';

-- Asked in policies that stand within most others: a call, so that the planner unfolds it nowhere, and only for rows that
-- are not one's own.
CREATE FUNCTION holds_mandate(one uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM mandate m WHERE m.id = one AND m.holder_id = own_account() AND m.ended_at IS NULL)
$$;
CREATE FUNCTION acts_for(person uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM mandate m WHERE m.applicant_id = person AND m.holder_id = own_account() AND m.ended_at IS NULL)
$$;
CREATE FUNCTION reaches_person(person uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM account a WHERE a.person_id = person AND is_own(a.id))
    OR EXISTS (SELECT FROM orders o WHERE o.person_id = person AND (is_own(o.account_id) OR holds_mandate(o.mandate_id)))
$$;
COMMENT ON FUNCTION holds_mandate IS 'The present account holds this mandate, and nobody has ended it.';
COMMENT ON FUNCTION acts_for IS 'The present account holds a mandate for this applicant, and nobody has ended it.';
COMMENT ON FUNCTION reaches_person IS 'The present account is this person''s, or sees an order of theirs.';
REVOKE ALL ON FUNCTION holds_mandate(uuid), acts_for(uuid), reaches_person(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION holds_mandate(uuid), acts_for(uuid), reaches_person(uuid) TO lingshi_applicant;

-- A person's key is found through their orders, applicants, accounts and officers.
CREATE INDEX orders_person ON orders (person_id);
CREATE INDEX applicant_person ON applicant (person_id);
CREATE INDEX account_person ON account (person_id);
CREATE INDEX officer_person ON officer (person_id);
CREATE INDEX mandate_applicant ON mandate (applicant_id) WHERE holder_id IS NOT NULL AND ended_at IS NULL;

DO $$
DECLARE name text;
BEGIN
  FOR name IN SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname IN ('account', 'applicant', 'applicant_level', 'contact',
      'identity_document', 'idempotency_key', 'live_order', 'alike_order', 'mandate', 'one_time_code', 'person_key', 'real_name',
      'registry_answer', 'upload') LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    IF has_table_privilege('lingshi_worker', name, 'select') THEN
      EXECUTE format('CREATE POLICY worker_all ON %I TO lingshi_worker USING (true)', name);
    END IF;
  END LOOP;
  FOR name IN SELECT tablename FROM pg_policies WHERE schemaname = 'public' AND policyname = 'applicant_all'
    AND tablename <> 'officer' LOOP
    EXECUTE format('DROP POLICY applicant_all ON %I', name);
  END LOOP;

  -- Of one account.
  FOREACH name IN ARRAY ARRAY['bundle', 'contact', 'upload', 'real_name', 'identity_document'] LOOP
    EXECUTE format('CREATE POLICY applicant_own ON %I TO lingshi_applicant USING (is_own(account_id))', name);
  END LOOP;
  -- Of one order: who sees the order sees them.
  FOREACH name IN ARRAY ARRAY['order_event', 'order_answer', 'order_subject', 'order_file', 'order_document', 'order_flag',
    'order_case', 'message', 'access_log', 'data_page_reading', 'face_challenge', 'face_check', 'photo_check',
    'presence_challenge', 'presence_proof', 'lock_exception', 'guardian_invitation', 'alike_order'] LOOP
    EXECUTE format('CREATE POLICY applicant_order ON %I TO lingshi_applicant
      USING (EXISTS (SELECT FROM orders o WHERE o.id = order_id))', name);
  END LOOP;
END $$;

CREATE POLICY applicant_own ON account TO lingshi_applicant USING (is_own(id));
-- Nobody gives a mandate in another's name, or for another's people.
CREATE POLICY applicant_own ON mandate TO lingshi_applicant USING (is_own(account_id) OR holder_id = own_account());
CREATE POLICY applicant_gives ON mandate AS RESTRICTIVE FOR INSERT TO lingshi_applicant WITH CHECK (is_own(account_id));
ALTER TABLE applicant ADD CONSTRAINT applicant_of_account UNIQUE (id, account_id);
ALTER TABLE mandate ADD CONSTRAINT mandate_own_people FOREIGN KEY (applicant_id, account_id) REFERENCES applicant (id, account_id);
-- Whoever holds a mandate acts for the person in it; until when, the query says, by the clock of the product.
CREATE POLICY applicant_own ON applicant TO lingshi_applicant USING (is_own(account_id));
CREATE POLICY applicant_held ON applicant FOR SELECT TO lingshi_applicant USING (acts_for(id));
CREATE POLICY applicant_own ON orders TO lingshi_applicant
  USING (is_own(account_id) OR (mandate_id IS NOT NULL AND holds_mandate(mandate_id)));
-- A draft is for one of one's people, so that no key is reached through it but theirs.
CREATE POLICY applicant_begins ON orders AS RESTRICTIVE FOR INSERT TO lingshi_applicant WITH CHECK (EXISTS (
  SELECT FROM applicant a WHERE a.id = applicant_id AND a.account_id = orders.account_id AND a.person_id = orders.person_id));
CREATE POLICY applicant_own ON applicant_level TO lingshi_applicant
  USING (EXISTS (SELECT FROM applicant a WHERE a.id = applicant_id));
CREATE POLICY applicant_own ON guardian_signature TO lingshi_applicant
  USING (is_own(account_id) OR EXISTS (SELECT FROM orders o WHERE o.id = order_id));
CREATE POLICY applicant_own ON registry_answer TO lingshi_applicant
  USING (is_own(account_id) OR EXISTS (SELECT FROM orders o WHERE o.id = order_id));

-- What an officer opened for somebody is found by its code; taken over, by the account that kept it.
DROP POLICY applicant_has_code ON on_behalf;
DROP POLICY applicant_opens ON on_behalf;
CREATE POLICY applicant_has_code ON on_behalf FOR SELECT TO lingshi_applicant
  USING ((taken_at IS NOT NULL AND is_own(account_id)) OR code_hash = decode(current_setting('lingshi.behalf_code', true), 'hex'));
CREATE POLICY applicant_opens ON on_behalf FOR INSERT TO lingshi_applicant
  WITH CHECK (is_own(account_id) AND EXISTS (SELECT FROM officer f WHERE f.id = officer_id AND f.post = on_behalf.post));

DROP POLICY applicant_own_side ON session;
DROP POLICY applicant_own_side ON passkey;
DROP POLICY applicant_own_side ON passkey_challenge;
CREATE POLICY applicant_own ON session TO lingshi_applicant USING (officer_id IS NULL AND is_own(account_id));
CREATE POLICY applicant_own ON passkey TO lingshi_applicant USING (officer_id IS NULL AND is_own(account_id));
-- Anybody may ask to sign in; whose the answer is, the platform looks up.
CREATE POLICY applicant_own ON passkey_challenge TO lingshi_applicant
  USING (purpose IN ('sign_in', 'add') AND is_own(account_id))
  WITH CHECK ((purpose = 'sign_in' AND account_id IS NULL) OR (purpose = 'add' AND is_own(account_id)));
CREATE POLICY applicant_own ON one_time_code TO lingshi_applicant USING (is_own(account_id))
  WITH CHECK (account_id IS NULL OR is_own(account_id));

-- A new person has a key before anything else is theirs; read it is through what is somebody's.
CREATE POLICY applicant_new ON person_key FOR INSERT TO lingshi_applicant WITH CHECK (true);
CREATE POLICY applicant_reach ON person_key FOR SELECT TO lingshi_applicant USING (
  EXISTS (SELECT FROM applicant a WHERE a.person_id = person_key.person_id) OR reaches_person(person_id));
CREATE POLICY applicant_hand_over ON person_key FOR UPDATE TO lingshi_applicant
  USING (EXISTS (SELECT FROM orders o WHERE o.person_id = person_key.person_id));

-- The one live order of a person is judged across accounts, by keyed hashes. Held on to (FOR KEY SHARE) is any, changed
-- only one's own.
CREATE POLICY applicant_judge ON live_order FOR SELECT TO lingshi_applicant USING (true);
CREATE POLICY applicant_hold ON live_order FOR UPDATE TO lingshi_applicant USING (true)
  WITH CHECK (EXISTS (SELECT FROM orders o WHERE o.id = order_id));
CREATE POLICY applicant_take ON live_order FOR INSERT TO lingshi_applicant
  WITH CHECK (EXISTS (SELECT FROM orders o WHERE o.id = order_id));
CREATE POLICY applicant_free ON live_order FOR DELETE TO lingshi_applicant
  USING (EXISTS (SELECT FROM orders o WHERE o.id = order_id));
-- So is whether a number is void.
CREATE POLICY applicant_ask ON lost_document FOR SELECT TO lingshi_applicant USING (true);
CREATE POLICY applicant_report ON lost_document FOR INSERT TO lingshi_applicant
  WITH CHECK (EXISTS (SELECT FROM orders o WHERE o.id = order_id));
CREATE POLICY applicant_settle ON lost_document FOR UPDATE TO lingshi_applicant
  USING (EXISTS (SELECT FROM orders o WHERE o.id = order_id));
CREATE POLICY applicant_release ON lost_document FOR DELETE TO lingshi_applicant
  USING (EXISTS (SELECT FROM orders o WHERE o.id = order_id));

-- A first answer is found again by who got it. What an officer files for somebody is answered on this side too.
CREATE POLICY applicant_new ON idempotency_key FOR INSERT TO lingshi_applicant WITH CHECK (true);
CREATE POLICY applicant_own ON idempotency_key FOR SELECT TO lingshi_applicant
  USING (is_own(actor_id) OR EXISTS (SELECT FROM officer f WHERE f.id = actor_id));

-- Which accounts hold a number of an order is told of one's own orders and, of another's, that oneself does.
CREATE FUNCTION own_rivals(of_order uuid)
  RETURNS TABLE (account_id uuid, own boolean, proof text, proven_at timestamptz, stops boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT r.* FROM orders o CROSS JOIN LATERAL rivals_of(o.id) r
  WHERE o.id = of_order AND (is_own(o.account_id) OR is_own(r.account_id))
$$;
REVOKE ALL ON FUNCTION own_rivals(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION own_rivals(uuid) TO lingshi_applicant;
REVOKE EXECUTE ON FUNCTION rivals_of(uuid) FROM lingshi_applicant;

-- A draft is thrown away by whoever may see it, whatever owner a query names. Jobs have a door of their own.
ALTER FUNCTION discard_draft(uuid, uuid) RENAME TO remove_draft;
REVOKE ALL ON FUNCTION remove_draft(uuid, uuid) FROM PUBLIC, lingshi_applicant, lingshi_worker;
CREATE FUNCTION discard_draft(draft uuid, owner uuid) RETURNS boolean
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public AS $$
  SELECT CASE WHEN is_own(owner) OR EXISTS (SELECT FROM orders o JOIN mandate m ON m.id = o.mandate_id
      WHERE o.id = draft AND m.holder_id = own_account() AND m.ended_at IS NULL)
    THEN remove_draft(draft, owner) ELSE false END
$$;
CREATE FUNCTION discard_old_draft(draft uuid, owner uuid) RETURNS boolean
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public AS $$ SELECT remove_draft(draft, owner) $$;
REVOKE ALL ON FUNCTION discard_draft(uuid, uuid), discard_old_draft(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION discard_draft(uuid, uuid) TO lingshi_applicant;
GRANT EXECUTE ON FUNCTION discard_old_draft(uuid, uuid) TO lingshi_worker;
