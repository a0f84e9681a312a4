-- Reading has a measure: whoever signs in is named, and whoever reads very much is told of.
ALTER TABLE security_log ALTER COLUMN request_id DROP NOT NULL;
ALTER TABLE security_log ADD COLUMN session_id uuid;
ALTER TABLE security_log ADD CONSTRAINT security_log_origin CHECK (num_nonnulls(request_id, session_id) = 1);
COMMENT ON TABLE security_log IS 'Sign-ins, refused sign-ins and refused access, append-only (OWASP ASVS 16.3).';
COMMENT ON COLUMN security_log.session_id IS 'Of a sign-in: the session that began; then request_id is empty.';

-- The lines of the last hour are read every minute; they lie together, because nothing but the end of the log grows.
CREATE INDEX access_log_at ON access_log USING brin (at) WITH (pages_per_range = 16);

CREATE TABLE reading_alarm (
  id uuid PRIMARY KEY,
  post text NOT NULL,
  officer_id uuid NOT NULL REFERENCES officer,
  at timestamptz NOT NULL,
  measure text NOT NULL,
  count int NOT NULL,
  most int NOT NULL CHECK (count > most)
);
CREATE INDEX reading_alarm_officer ON reading_alarm (officer_id, at DESC);
COMMENT ON TABLE reading_alarm IS 'An officer read more within an hour than the measure; told to the administrators and auditors of the post, and nothing is blocked.';
COMMENT ON COLUMN reading_alarm.measure IS 'What was read: a name of READING_MEASURES.';
ALTER TABLE reading_alarm ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_alarms ON reading_alarm FOR SELECT TO lingshi_staff USING (post = current_setting('lingshi.post', true));
CREATE POLICY worker_all ON reading_alarm TO lingshi_worker USING (true);
GRANT SELECT ON reading_alarm TO lingshi_staff;
GRANT SELECT, INSERT ON reading_alarm TO lingshi_worker;
