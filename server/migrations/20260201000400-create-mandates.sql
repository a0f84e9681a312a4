-- Mandates: one account files for a person of another account. The order stays that person's.
CREATE TABLE mandate (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  applicant_id uuid NOT NULL REFERENCES applicant,
  holder_id uuid REFERENCES account,
  services text[] NOT NULL CHECK (cardinality(services) > 0),
  until_day date NOT NULL,
  ends_at timestamptz NOT NULL,
  code_hash bytea UNIQUE,
  code_ends_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  accepted_at timestamptz,
  ended_at timestamptz,
  ended_by text CHECK (ended_by IN ('applicant', 'holder')),
  CHECK (holder_id <> account_id),
  CHECK ((holder_id IS NULL) = (accepted_at IS NULL)),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE INDEX mandate_account ON mandate (account_id, created_at DESC);
CREATE INDEX mandate_holder ON mandate (holder_id, created_at DESC) WHERE holder_id IS NOT NULL;
COMMENT ON TABLE mandate IS 'Who may file for whom, which services, until when. account_id gives it, holder_id holds it.';
COMMENT ON COLUMN mandate.ends_at IS 'When until_day is over at the last of the posts: the day counts whole, wherever one is.';
COMMENT ON COLUMN mandate.code_hash IS 'Keyed HMAC of the code that accepts it; empty once used.';

ALTER TABLE orders ADD COLUMN mandate_id uuid REFERENCES mandate;
CREATE INDEX orders_mandate ON orders (mandate_id) WHERE mandate_id IS NOT NULL;
COMMENT ON COLUMN orders.mandate_id IS 'The mandate under which its holder may read and change this order. account_id stays the person''s own account.';

-- What a holder reads stands in the same log as what officers read: the person sees both in one list.
ALTER TABLE access_log ADD COLUMN mandate_id uuid;
ALTER TABLE access_log ALTER COLUMN officer_id DROP NOT NULL;
ALTER TABLE access_log ALTER COLUMN request_id DROP NOT NULL;
ALTER TABLE access_log ADD CHECK (
  CASE WHEN mandate_id IS NULL THEN officer_id IS NOT NULL AND request_id IS NOT NULL ELSE officer_id IS NULL END);
COMMENT ON TABLE access_log IS 'Who read what of whom, of the staff or under a mandate: written by the query that reads, shown to the applicant.';
COMMENT ON COLUMN access_log.mandate_id IS 'Set where the holder of a mandate read; officer_id is empty then.';

-- An invitation that was never accepted may go; what was in force stays.
GRANT SELECT, INSERT, UPDATE, DELETE ON mandate TO lingshi_applicant;
GRANT INSERT ON access_log TO lingshi_applicant;
GRANT SELECT ON mandate TO lingshi_worker;
