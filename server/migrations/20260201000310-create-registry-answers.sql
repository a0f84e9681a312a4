-- What national registries answered: the log of every question, and what an officer sees of it. No name, no number.
CREATE TABLE registry_answer (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  asked_at timestamptz NOT NULL,
  asked_by text NOT NULL CHECK (asked_by IN ('declaration', 'applicant', 'platform')),
  document_kind text NOT NULL,
  verdict text CHECK (verdict IN ('match', 'differs', 'unknown', 'not_valid')),
  differs text[] NOT NULL DEFAULT '{}',
  failure text,
  CHECK ((verdict IS NULL) <> (failure IS NULL))
);
CREATE INDEX registry_answer_account ON registry_answer (account_id, asked_at DESC);
COMMENT ON TABLE registry_answer IS 'Every question to a registry about an account holder, and its verdict. Append-only.';
COMMENT ON COLUMN registry_answer.id IS 'The request id the registry was told: both sides find the question by it.';
COMMENT ON COLUMN registry_answer.asked_by IS 'platform = asked again by itself, after a failure.';
COMMENT ON COLUMN registry_answer.failure IS 'Why no answer counts: the level of the name stays, and an officer decides.';

GRANT SELECT ON registry_answer TO lingshi_applicant;
GRANT SELECT, INSERT ON registry_answer TO lingshi_worker;
GRANT UPDATE (level) ON real_name TO lingshi_worker;
GRANT SELECT ON identity_document TO lingshi_worker;

-- Officers ask for no account (see narrow-rights): of the holder they learn, through an order of their post that is for
-- the holder, the level of the name and the registry's last verdict, and whether the order has the same document.
CREATE FUNCTION holder_identity(of_order uuid)
  RETURNS TABLE (level text, same_document boolean, verdict text, differs text[], failure text, asked_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT r.level,
    EXISTS (SELECT FROM order_subject s JOIN identity_document d ON d.account_id = o.account_id
      AND d.number_index IN (s.passport_index, s.resident_index) WHERE s.order_id = o.id),
    a.verdict, a.differs, a.failure, a.asked_at
  FROM orders o
  JOIN applicant p ON p.id = o.applicant_id AND p.relation = 'self'
  JOIN real_name r ON r.account_id = o.account_id
  LEFT JOIN LATERAL (SELECT * FROM registry_answer x WHERE x.account_id = o.account_id
    ORDER BY x.asked_at DESC, x.id LIMIT 1) a ON true
  WHERE o.id = of_order AND o.status <> 'draft' AND o.post = current_setting('lingshi.post', true)
$$;
REVOKE ALL ON FUNCTION holder_identity(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION holder_identity(uuid) TO lingshi_staff;
