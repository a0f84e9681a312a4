-- Who reads an order on an invitation to sign stands in the same log as officers and holders of mandates.
ALTER TABLE access_log ADD COLUMN signer_id uuid;
DO $$
DECLARE name text;
BEGIN
  FOR name IN SELECT conname FROM pg_constraint WHERE conrelid = 'access_log'::regclass AND contype = 'c' LOOP
    EXECUTE format('ALTER TABLE access_log DROP CONSTRAINT %I', name);
  END LOOP;
END $$;
ALTER TABLE access_log ADD CONSTRAINT access_log_reader CHECK (
  num_nonnulls(officer_id, mandate_id, signer_id) = 1 AND (officer_id IS NULL OR request_id IS NOT NULL));
COMMENT ON TABLE access_log IS 'Who read what of whom, of the staff, under a mandate or on an invitation to sign: written by the query that reads, shown to the applicant.';
COMMENT ON COLUMN access_log.signer_id IS 'The account of a guardian who read on an invitation to sign; officer_id and mandate_id are empty then.';
