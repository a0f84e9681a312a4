-- An officer opens and files an order for a person who wrote or telephoned; the person takes it over later.
-- Until then it belongs to an account that nobody can sign in to: it has no contact and no passkey.
CREATE TABLE on_behalf (
  order_id uuid PRIMARY KEY REFERENCES orders ON DELETE CASCADE,
  account_id uuid NOT NULL REFERENCES account,
  post text NOT NULL,
  officer_id uuid NOT NULL REFERENCES officer,
  how text NOT NULL CHECK (how IN ('email', 'phone', 'letter', 'visit')),
  sealed bytea NOT NULL,
  locale text NOT NULL,
  opened_at timestamptz NOT NULL,
  code_hash bytea UNIQUE,
  code_ends_at timestamptz NOT NULL,
  tries_left int NOT NULL,
  taken_at timestamptz,
  CHECK ((taken_at IS NULL) OR (code_hash IS NULL))
);
CREATE INDEX on_behalf_officer ON on_behalf (officer_id, opened_at DESC);
COMMENT ON TABLE on_behalf IS 'An order an officer opened for a person, and the code by which that person takes it over.';
COMMENT ON COLUMN on_behalf.account_id IS 'Keeps the order until it is taken over; nobody signs in to it.';
COMMENT ON COLUMN on_behalf.sealed IS 'Why, the request as it was made, and the contact that was given; with the key of the order''s person.';
COMMENT ON COLUMN on_behalf.code_hash IS 'Keyed HMAC of the code; empty where no contact was given, and once it was used.';
COMMENT ON COLUMN on_behalf.tries_left IS 'Birth days tried by somebody who has the code: without it nobody takes one away.';

ALTER TABLE on_behalf ENABLE ROW LEVEL SECURITY;
CREATE POLICY applicant_all ON on_behalf TO lingshi_applicant USING (true);
CREATE POLICY worker_all ON on_behalf TO lingshi_worker USING (true);
CREATE POLICY staff_behalf ON on_behalf TO lingshi_staff USING (post = current_setting('lingshi.post', true));
GRANT SELECT, INSERT ON on_behalf TO lingshi_applicant;
GRANT UPDATE (code_hash, tries_left, taken_at) ON on_behalf TO lingshi_applicant;
GRANT SELECT ON on_behalf TO lingshi_worker, lingshi_staff;
