-- Levels for whoever an order is for and is not the verified account holder: family, wards, people under a mandate.
-- Rule: notice 三(二). The account's own level stays in real_name.
CREATE TABLE applicant_level (
  applicant_id uuid NOT NULL REFERENCES applicant,
  identity_index bytea NOT NULL,
  level text NOT NULL CHECK (level IN ('document', 'registry', 'officer')),
  raised_at timestamptz NOT NULL,
  PRIMARY KEY (applicant_id, identity_index)
);
COMMENT ON TABLE applicant_level IS 'Who has looked at a person somebody files for. No row: the person was declared and no more.';
COMMENT ON COLUMN applicant_level.identity_index IS 'Keyed HMAC of name, birth date, sex and numbers: anything else filled in is somebody nobody has looked at.';
GRANT SELECT, INSERT, UPDATE (level, raised_at) ON applicant_level TO lingshi_applicant, lingshi_worker;

-- A registry is asked about such a person once the order is handed in.
ALTER TABLE registry_answer ADD COLUMN order_id uuid REFERENCES orders;
ALTER TABLE registry_answer DROP CONSTRAINT registry_answer_asked_by_check;
ALTER TABLE registry_answer ADD CONSTRAINT registry_answer_asked_by_check
  CHECK (asked_by IN ('declaration', 'applicant', 'platform', 'submission'));
CREATE INDEX registry_answer_order ON registry_answer (order_id, asked_at DESC) WHERE order_id IS NOT NULL;
COMMENT ON COLUMN registry_answer.order_id IS 'Set when the question was about the person of this order, and not about the account holder.';

CREATE OR REPLACE FUNCTION holder_identity(of_order uuid)
  RETURNS TABLE (level text, same_document boolean, verdict text, differs text[], failure text, asked_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT r.level,
    EXISTS (SELECT FROM order_subject s JOIN identity_document d ON d.account_id = o.account_id
      AND d.number_index IN (s.passport_index, s.resident_index) WHERE s.order_id = o.id),
    a.verdict, a.differs, a.failure, a.asked_at
  FROM orders o
  JOIN applicant p ON p.id = o.applicant_id AND p.relation = 'self'
  JOIN real_name r ON r.account_id = o.account_id
  LEFT JOIN LATERAL (SELECT * FROM registry_answer x WHERE x.account_id = o.account_id AND x.order_id IS NULL
    ORDER BY x.asked_at DESC, x.id LIMIT 1) a ON true
  WHERE o.id = of_order AND o.status <> 'draft' AND o.post = current_setting('lingshi.post', true)
$$;

-- What officers learn of the person of an order who is not the verified holder; they read none of these tables.
CREATE FUNCTION applicant_identity(of_order uuid, of_identity bytea)
  RETURNS TABLE (level text, verdict text, differs text[], failure text, asked_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(l.level, 'declared'), a.verdict, a.differs, a.failure, a.asked_at
  FROM orders o
  LEFT JOIN applicant_level l ON l.applicant_id = o.applicant_id AND l.identity_index = of_identity
  LEFT JOIN LATERAL (SELECT * FROM registry_answer x WHERE x.order_id = o.id
    ORDER BY x.asked_at DESC, x.id LIMIT 1) a ON true
  WHERE o.id = of_order AND o.status <> 'draft' AND o.post = current_setting('lingshi.post', true)
$$;
REVOKE ALL ON FUNCTION applicant_identity(uuid, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION applicant_identity(uuid, bytea) TO lingshi_staff;
