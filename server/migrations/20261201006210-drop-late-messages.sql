-- A code that comes when it no longer opens anything only confuses whoever asked for it.
ALTER TABLE outbox_message ADD COLUMN useless_after timestamptz;
COMMENT ON COLUMN outbox_message.useless_after IS 'Not sent any more from then on: what it carries has expired. Absent = it is worth reading at any time';
COMMENT ON COLUMN outbox_message.refused_at IS 'The recipient does not exist or does not want it, or it was useless by then';
