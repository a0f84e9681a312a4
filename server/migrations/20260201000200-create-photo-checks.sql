-- What was measured of a photo, so that its owner and the officer look at one table; deleted with the order.
CREATE TABLE photo_check (
  file_id uuid PRIMARY KEY REFERENCES order_file ON DELETE CASCADE,
  order_id uuid NOT NULL REFERENCES orders ON DELETE CASCADE,
  spec text NOT NULL,
  measures jsonb NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('ok', 'advice', 'wrong')),
  likeness bytea NOT NULL,
  sent_before text CHECK (sent_before IN ('officer', 'check')),
  word bytea,
  checked_at timestamptz NOT NULL,
  overruled_at timestamptz,
  CHECK ((word IS NULL) = (overruled_at IS NULL))
);
COMMENT ON TABLE photo_check IS 'A photo''s measures against one rulebook, by the picture they were taken from. Advice: a person decides.';
COMMENT ON COLUMN photo_check.measures IS 'The rows of the table as they were shown: numbers, limits, verdicts. No picture, no template of a face.';
COMMENT ON COLUMN photo_check.likeness IS 'What the picture looks like from afar, sealed with the person''s key: recognises the same picture sent again.';
COMMENT ON COLUMN photo_check.sent_before IS 'It looks like a picture this account sent before: one an officer sent back, or one the check found wrong.';
COMMENT ON COLUMN photo_check.word IS 'What the applicant says to the officer about the verdict, sealed with the person''s key.';

CREATE INDEX photo_check_order ON photo_check (order_id);
ALTER TABLE photo_check ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_photo_checks ON photo_check TO lingshi_staff USING (EXISTS (SELECT FROM orders o WHERE o.id = order_id));
CREATE POLICY applicant_all ON photo_check TO lingshi_applicant USING (true);
CREATE POLICY worker_all ON photo_check TO lingshi_worker USING (true);
GRANT SELECT, INSERT ON photo_check TO lingshi_applicant;
GRANT UPDATE (word, overruled_at) ON photo_check TO lingshi_applicant;
GRANT SELECT ON photo_check TO lingshi_staff, lingshi_worker;
