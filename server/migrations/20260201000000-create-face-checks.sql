-- What is kept of a face check: how it ended and how far apart the faces were. No frame, no template, ever.
CREATE TABLE face_check (
  order_id uuid PRIMARY KEY REFERENCES orders ON DELETE CASCADE,
  consent_version text,
  consented_at timestamptz,
  withdrawn_at timestamptz,
  outcome text CHECK (outcome IN ('passed', 'failed', 'skipped', 'declined')),
  reason text,
  distance_photo real,
  distance_page real,
  threshold real,
  moves text[],
  passed_moves text[],
  attempts int NOT NULL DEFAULT 0,
  attempts_day date,
  failures int NOT NULL DEFAULT 0,
  photo_file uuid,
  page_file uuid,
  decided_at timestamptz
);
COMMENT ON TABLE face_check IS 'How the face check of an order ended: consent, outcome, distances. Frames and templates are never stored.';
COMMENT ON COLUMN face_check.attempts IS 'Tries on attempts_day, a day of the order''s post.';
COMMENT ON COLUMN face_check.failures IS 'Tries that did not pass, of all days: after some of them a minor may skip.';
COMMENT ON COLUMN face_check.photo_file IS 'The photo compared with: once it is replaced, a passed check no longer counts. So with page_file.';
COMMENT ON COLUMN face_check.withdrawn_at IS 'Consent was withdrawn: distances are gone, an unfinished check cannot go on.';

ALTER TABLE face_check ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_face_checks ON face_check TO lingshi_staff USING (EXISTS (SELECT FROM orders o WHERE o.id = order_id));
CREATE POLICY applicant_all ON face_check TO lingshi_applicant USING (true);
CREATE POLICY worker_all ON face_check TO lingshi_worker USING (true);
GRANT SELECT, INSERT, UPDATE ON face_check TO lingshi_applicant;
GRANT SELECT ON face_check TO lingshi_staff, lingshi_worker;
