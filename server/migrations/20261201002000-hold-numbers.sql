-- A number is claimed by declaring it and held by proof: knowing it keeps nobody from it (decision 27).
ALTER TABLE identity_document DROP CONSTRAINT identity_document_pkey;
ALTER TABLE identity_document ADD PRIMARY KEY (account_id, kind);
ALTER TABLE identity_document ADD COLUMN proof text CHECK (proof IN ('document', 'registry', 'officer'));
ALTER TABLE identity_document ADD COLUMN proven_at timestamptz;
ALTER TABLE identity_document ADD COLUMN contested boolean NOT NULL DEFAULT false;
ALTER TABLE identity_document ADD CONSTRAINT identity_document_proven CHECK ((proof IS NULL) = (proven_at IS NULL));
ALTER TABLE identity_document ADD CONSTRAINT identity_document_contested CHECK (proof IS NULL OR NOT contested);
CREATE UNIQUE INDEX identity_document_holder ON identity_document (kind, number_index) WHERE proof IS NOT NULL;
CREATE INDEX identity_document_number ON identity_document (number_index);
COMMENT ON TABLE identity_document IS 'Document numbers as accounts declare them. Any number of accounts may claim one; at most one holds it: an index says so, no code has to.';
COMMENT ON COLUMN identity_document.proof IS 'How the account has proven that the document is its holder''s; NULL = claimed and no more.';
COMMENT ON COLUMN identity_document.contested IS 'This account has proven the number too, and another one holds it: an officer finds out.';

-- Whether somebody was seen for an order: a face, or a data page on which nothing was in doubt.
CREATE FUNCTION pg_temp.was_seen(of_order uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM face_check f WHERE f.order_id = of_order AND f.outcome = 'passed')
    OR (EXISTS (SELECT FROM data_page_reading p WHERE p.order_id = of_order AND p.valid)
      AND NOT EXISTS (SELECT FROM order_flag g WHERE g.order_id = of_order AND g.code LIKE 'data\_page\_%'))
$$;

-- A register's match alone made a level so far, and it confirms whatever somebody copied. Where nobody was seen in an
-- order of the same name the level goes back to what was stated; the match itself stays and counts with the next page or
-- face. Which number a level was proven by was never kept: the page was that of a document with a zone, the register was
-- asked about the kind it names, an officer saw whatever the account has.
UPDATE real_name r SET level = 'declared' WHERE r.level = 'registry' AND NOT EXISTS (
  SELECT FROM orders o
  JOIN applicant p ON p.id = o.applicant_id AND p.relation = 'self'
  JOIN order_subject s ON s.order_id = o.id
  JOIN identity_document d ON d.account_id = o.account_id AND d.number_index IN (s.passport_index, s.resident_index)
  WHERE o.account_id = r.account_id AND (o.snapshot->>'submittedAt')::timestamptz >= r.declared_at
    AND pg_temp.was_seen(o.id));
UPDATE identity_document d SET proof = r.level, proven_at = r.declared_at FROM real_name r
WHERE r.account_id = d.account_id AND (
  (r.level = 'document' AND d.kind <> 'resident_id')
  OR r.level = 'officer'
  OR (r.level = 'registry' AND d.kind IN (SELECT a.document_kind FROM registry_answer a
    WHERE a.account_id = d.account_id AND a.order_id IS NULL AND a.verdict = 'match' AND a.asked_at >= r.declared_at)));
DELETE FROM applicant_level l WHERE l.level = 'registry'
  AND NOT EXISTS (SELECT FROM orders o WHERE o.applicant_id = l.applicant_id AND pg_temp.was_seen(o.id));

-- Who proves a number later may take it from whoever proved less; one officer's or register's word arrives by a job.
GRANT UPDATE (proof, proven_at, contested) ON identity_document TO lingshi_worker;
