-- A colleague goes on with what an officer opened, and a code that was lost or given away is issued anew.
ALTER TABLE on_behalf ADD COLUMN code_round int NOT NULL DEFAULT 0;
COMMENT ON COLUMN on_behalf.code_round IS 'How often the code was issued anew: each round has a code of its own, and only the last one counts.';
COMMENT ON COLUMN on_behalf.officer_id IS 'Who opened it; who has it in hand says the order.';
DROP INDEX on_behalf_officer;
CREATE INDEX on_behalf_post ON on_behalf (post, opened_at DESC) WHERE taken_at IS NULL;
GRANT UPDATE (code_round, code_ends_at) ON on_behalf TO lingshi_applicant;
