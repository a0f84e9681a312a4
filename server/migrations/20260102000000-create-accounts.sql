-- Accounts of people, their contacts, codes, passkeys and sessions. Nothing that names a person is in the clear.
CREATE TABLE account (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL,
  locale text NOT NULL CHECK (locale IN ('zh', 'en')),
  status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'disabled')),
  created_at timestamptz NOT NULL
);
COMMENT ON TABLE account IS 'An account holder. person_id names the key that seals what is theirs.';

CREATE TABLE contact (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  kind text NOT NULL CHECK (kind IN ('email', 'phone')),
  contact_index bytea NOT NULL,
  sealed bytea NOT NULL,
  verified_at timestamptz NOT NULL,
  UNIQUE (kind, contact_index)
);
CREATE INDEX contact_account ON contact (account_id);
COMMENT ON TABLE contact IS 'Where codes and messages go, each proven by its holder. One contact belongs to one account.';
COMMENT ON COLUMN contact.contact_index IS 'Keyed HMAC of the normalised address: finds an account without storing whose it is.';

CREATE TABLE one_time_code (
  id uuid PRIMARY KEY,
  purpose text NOT NULL CHECK (purpose IN ('sign_in', 'change_contact', 'reauthenticate')),
  kind text NOT NULL CHECK (kind IN ('email', 'phone')),
  contact_index bytea NOT NULL,
  contact_sealed bytea NOT NULL,
  account_id uuid REFERENCES account,
  code_hash bytea NOT NULL,
  tries_left int NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  created_at timestamptz NOT NULL
);
COMMENT ON TABLE one_time_code IS 'Bound to its request, single use, at most ten minutes (OWASP ASVS 6.5.1, 6.6.2).';
COMMENT ON COLUMN one_time_code.code_hash IS 'Keyed HMAC: a plain hash of six digits is tried out in a moment.';
CREATE INDEX one_time_code_expiry ON one_time_code (expires_at);

CREATE TABLE officer (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL,
  post text NOT NULL,
  sealed bytea NOT NULL,
  mail_index bytea NOT NULL UNIQUE,
  roles text[] NOT NULL,
  totp_sealed bytea,
  totp_last_step bigint NOT NULL DEFAULT 0,
  totp_confirmed_at timestamptz,
  status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'disabled')),
  created_by uuid REFERENCES officer,
  created_at timestamptz NOT NULL
);
COMMENT ON COLUMN officer.totp_last_step IS 'A step is accepted once: a code seen over a shoulder is worth nothing.';
COMMENT ON TABLE officer IS 'An officer of one post. sealed holds name and mail; totp_sealed a secret that counts once it is confirmed.';

CREATE TABLE sign_in_link (
  token_hash bytea PRIMARY KEY,
  officer_id uuid NOT NULL REFERENCES officer,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  created_at timestamptz NOT NULL
);
CREATE INDEX sign_in_link_officer ON sign_in_link (officer_id);
COMMENT ON TABLE sign_in_link IS 'First factor of an officer: proves the mailbox, single use. The second factor follows before anything is shown.';

CREATE TABLE passkey (
  id text PRIMARY KEY,
  account_id uuid REFERENCES account,
  officer_id uuid REFERENCES officer,
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  transports text[] NOT NULL DEFAULT '{}',
  label text NOT NULL,
  created_at timestamptz NOT NULL,
  last_used_at timestamptz,
  CHECK ((account_id IS NULL) <> (officer_id IS NULL))
);
CREATE INDEX passkey_account ON passkey (account_id);
CREATE INDEX passkey_officer ON passkey (officer_id);
COMMENT ON TABLE passkey IS 'Public keys of account holders and officers; an officer''s is a second factor only.';

CREATE TABLE passkey_challenge (
  id uuid PRIMARY KEY,
  purpose text NOT NULL CHECK (purpose IN ('sign_in', 'add', 'staff_enrol', 'staff_prove')),
  challenge text NOT NULL,
  account_id uuid REFERENCES account,
  officer_id uuid REFERENCES officer,
  expires_at timestamptz NOT NULL,
  CHECK (purpose IN ('sign_in', 'add') OR officer_id IS NOT NULL)
);
COMMENT ON TABLE passkey_challenge IS 'Taken out by the answer, so it serves once, and for the purpose it was made for.';

CREATE TABLE session (
  token_hash bytea PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  account_id uuid REFERENCES account,
  officer_id uuid REFERENCES officer,
  device text NOT NULL,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  proved_at timestamptz NOT NULL,
  second_factor_at timestamptz,
  CHECK ((account_id IS NULL) <> (officer_id IS NULL))
);
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_officer ON session (officer_id);
CREATE INDEX session_expiry ON session (expires_at);
COMMENT ON TABLE session IS 'Who is signed in. The browser holds the token, the table its hash; an officer''s is half until second_factor_at.';
COMMENT ON COLUMN session.expires_at IS 'The absolute end; being idle ends it earlier, counted from seen_at.';
COMMENT ON COLUMN session.seen_at IS 'Written at most once a minute.';
COMMENT ON COLUMN session.device IS 'Browser and system in two words, no version: tells two sessions apart, not two people.';
COMMENT ON COLUMN session.proved_at IS 'When the person last proved who they are; changing a contact asks for a fresh proof.';

-- Rule: notice 使用说明 一, 三(二): a real name with an ordinary passport or a resident identity number.
CREATE TABLE real_name (
  account_id uuid PRIMARY KEY REFERENCES account,
  sealed bytea NOT NULL,
  level text NOT NULL DEFAULT 'declared' CHECK (level IN ('declared', 'document', 'registry', 'officer')),
  declared_at timestamptz NOT NULL
);
COMMENT ON TABLE real_name IS 'What the account holder declared to be called, sealed; level says who has checked it since.';

CREATE TABLE identity_document (
  kind text NOT NULL CHECK (kind IN ('passport', 'resident_id')),
  number_index bytea NOT NULL,
  account_id uuid NOT NULL REFERENCES account,
  PRIMARY KEY (kind, number_index)
);
COMMENT ON TABLE identity_document IS 'One document number belongs to one account: the key says so, no code has to.';

CREATE TABLE applicant (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  person_id uuid NOT NULL,
  relation text NOT NULL CHECK (relation IN ('self', 'child', 'spouse', 'parent', 'ward', 'other')),
  sealed bytea NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX applicant_account ON applicant (account_id);
CREATE UNIQUE INDEX applicant_self ON applicant (account_id) WHERE relation = 'self';
COMMENT ON TABLE applicant IS 'Whom an account files for. person_id names the key of that person, not of the account holder.';

GRANT SELECT, INSERT, UPDATE, DELETE ON contact, passkey, passkey_challenge, session, real_name, identity_document,
  applicant, one_time_code TO lingshi_applicant;
GRANT SELECT, INSERT, UPDATE ON account TO lingshi_applicant;
GRANT SELECT, INSERT, UPDATE ON officer TO lingshi_staff;
GRANT SELECT, INSERT, UPDATE, DELETE ON passkey, passkey_challenge, session, sign_in_link TO lingshi_staff;
GRANT SELECT ON account, contact, real_name, applicant TO lingshi_staff;
GRANT SELECT, DELETE ON one_time_code, session, passkey_challenge, sign_in_link TO lingshi_worker;
GRANT INSERT ON sign_in_link TO lingshi_worker;
GRANT SELECT ON account, contact, officer, real_name, applicant TO lingshi_worker;

-- The second wall between the two sides: whatever a query of the applicants' side says, it makes no officer's session.
ALTER TABLE session ENABLE ROW LEVEL SECURITY;
ALTER TABLE passkey ENABLE ROW LEVEL SECURITY;
ALTER TABLE passkey_challenge ENABLE ROW LEVEL SECURITY;
CREATE POLICY applicant_own_side ON session TO lingshi_applicant USING (officer_id IS NULL);
CREATE POLICY applicant_own_side ON passkey TO lingshi_applicant USING (officer_id IS NULL);
CREATE POLICY applicant_own_side ON passkey_challenge TO lingshi_applicant USING (officer_id IS NULL);
CREATE POLICY staff_own_side ON session TO lingshi_staff USING (officer_id IS NOT NULL);
CREATE POLICY staff_own_side ON passkey TO lingshi_staff USING (officer_id IS NOT NULL);
CREATE POLICY staff_own_side ON passkey_challenge TO lingshi_staff USING (officer_id IS NOT NULL);
CREATE POLICY worker_all ON session TO lingshi_worker USING (true);
CREATE POLICY worker_all ON passkey_challenge TO lingshi_worker USING (true);
