-- Several guardians sign one order, each from an account of their own, on an invitation that is passed on as a code.
CREATE TABLE guardian_invitation (
  id uuid PRIMARY KEY,
  order_id uuid NOT NULL REFERENCES orders,
  code_hash bytea UNIQUE,
  code_ends_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  ended_at timestamptz,
  CHECK ((ended_at IS NULL) = (code_hash IS NOT NULL))
);
CREATE INDEX guardian_invitation_order ON guardian_invitation (order_id) WHERE ended_at IS NULL;
COMMENT ON TABLE guardian_invitation IS 'One signature that an order lacks, and the code under which it can be given. Who signs is not known before.';
COMMENT ON COLUMN guardian_invitation.code_hash IS 'Keyed HMAC of the code; empty once it was used, declined or replaced.';

CREATE TABLE guardian_signature (
  invitation_id uuid PRIMARY KEY REFERENCES guardian_invitation,
  order_id uuid NOT NULL REFERENCES orders,
  account_id uuid NOT NULL REFERENCES account,
  declaration_version text NOT NULL,
  sealed bytea NOT NULL,
  signed_at timestamptz NOT NULL,
  withdrawn_at timestamptz
);
CREATE UNIQUE INDEX guardian_signature_one ON guardian_signature (order_id, account_id) WHERE withdrawn_at IS NULL;
CREATE INDEX guardian_signature_account ON guardian_signature (account_id, signed_at DESC);
COMMENT ON TABLE guardian_signature IS 'What a guardian signed who did not file the order: the filing one signs in the form.';
COMMENT ON COLUMN guardian_signature.sealed IS 'Name and strokes, sealed with the key of the person the order is for: the post reads them with the file.';
COMMENT ON COLUMN guardian_signature.declaration_version IS 'The text that was on the screen.';

ALTER TABLE guardian_invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE guardian_signature ENABLE ROW LEVEL SECURITY;
CREATE POLICY applicant_all ON guardian_invitation TO lingshi_applicant USING (true);
CREATE POLICY applicant_all ON guardian_signature TO lingshi_applicant USING (true);
CREATE POLICY worker_all ON guardian_invitation TO lingshi_worker USING (true);
CREATE POLICY worker_all ON guardian_signature TO lingshi_worker USING (true);
CREATE POLICY staff_signatures ON guardian_signature TO lingshi_staff USING (EXISTS (SELECT FROM orders o WHERE o.id = order_id));
GRANT SELECT, INSERT ON guardian_invitation, guardian_signature TO lingshi_applicant;
GRANT UPDATE (code_hash, ended_at) ON guardian_invitation TO lingshi_applicant;
GRANT UPDATE (withdrawn_at) ON guardian_signature TO lingshi_applicant;
GRANT SELECT ON guardian_invitation, guardian_signature TO lingshi_worker;
GRANT SELECT ON guardian_signature TO lingshi_staff;
