-- Keys of personal data. Neither table opens anything by itself: the root key is never in the database.

CREATE TABLE scope_key (
  scope text NOT NULL CHECK (scope <> ''),
  version int NOT NULL CHECK (version BETWEEN 1 AND 255),
  wrapped bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  retired_at timestamptz,
  PRIMARY KEY (scope, version)
);
COMMENT ON TABLE scope_key IS 'Key of one holder of people''s keys, sealed with the root key';
COMMENT ON COLUMN scope_key.retired_at IS 'From then on for reading only; dropped when no person_key names it';

-- No foreign key to scope_key: it would lock one hot row for every new person. See scope-key.rotation.ts.
CREATE TABLE person_key (
  person_id uuid PRIMARY KEY,
  scope text NOT NULL,
  scope_version int NOT NULL,
  wrapped bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE person_key IS 'Key of one person, sealed with the scope''s key; deleting the row erases the person';
CREATE INDEX person_key_by_scope ON person_key (scope, scope_version);

GRANT SELECT, INSERT ON scope_key, person_key TO lingshi_applicant, lingshi_staff, lingshi_worker;
GRANT UPDATE (scope, scope_version, wrapped) ON person_key TO lingshi_applicant, lingshi_staff, lingshi_worker;
GRANT UPDATE (retired_at) ON scope_key TO lingshi_worker;
GRANT DELETE ON scope_key, person_key TO lingshi_worker;
