-- One open challenge an order: a new one takes the place of the last, so nothing has to be swept.
CREATE TABLE face_challenge (
  order_id uuid PRIMARY KEY REFERENCES orders ON DELETE CASCADE,
  id uuid NOT NULL,
  session_id uuid NOT NULL,
  moves text[] NOT NULL,
  issued_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
COMMENT ON TABLE face_challenge IS 'The moves asked of a person, for seconds, once, and only of the session that asked.';

CREATE TABLE presence_challenge (
  order_id uuid PRIMARY KEY REFERENCES orders ON DELETE CASCADE,
  id uuid NOT NULL,
  session_id uuid NOT NULL,
  first_word text NOT NULL,
  second_word text NOT NULL,
  number int NOT NULL,
  issued_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
COMMENT ON TABLE presence_challenge IS 'Two words and a number to be held up in a picture within minutes; once only.';

CREATE TABLE presence_proof (
  order_id uuid PRIMARY KEY REFERENCES orders ON DELETE CASCADE,
  first_word text,
  second_word text,
  number int,
  capture_at timestamptz,
  capture_files uuid[] NOT NULL DEFAULT '{}',
  stamp_file uuid,
  stamp_at timestamptz
);
COMMENT ON TABLE presence_proof IS 'What an officer looks at where the position was denied: a capture with the challenge it answers, or an entry stamp.';

ALTER TABLE face_challenge ENABLE ROW LEVEL SECURITY;
ALTER TABLE presence_challenge ENABLE ROW LEVEL SECURITY;
ALTER TABLE presence_proof ENABLE ROW LEVEL SECURITY;
CREATE POLICY applicant_all ON face_challenge TO lingshi_applicant USING (true);
CREATE POLICY applicant_all ON presence_challenge TO lingshi_applicant USING (true);
CREATE POLICY applicant_all ON presence_proof TO lingshi_applicant USING (true);
CREATE POLICY staff_presence_proofs ON presence_proof TO lingshi_staff
  USING (EXISTS (SELECT FROM orders o WHERE o.id = order_id));
GRANT SELECT, INSERT, UPDATE, DELETE ON face_challenge, presence_challenge TO lingshi_applicant;
GRANT SELECT, INSERT, UPDATE ON presence_proof TO lingshi_applicant;
GRANT SELECT ON presence_proof TO lingshi_staff;
