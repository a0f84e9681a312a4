-- An order under a number that another account holds rests until an officer has settled it (decision 27).
ALTER TABLE order_subject ADD COLUMN identity_index bytea;
ALTER TABLE order_subject ADD COLUMN numbers_settled boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN order_subject.identity_index IS 'Finds what is known of just this person (applicant_level). NULL in orders of before: nothing counts for them.';
COMMENT ON COLUMN order_subject.numbers_settled IS 'An officer has settled whose these numbers are; a form that is mended with others is asked again.';
CREATE INDEX order_subject_any_passport ON order_subject (passport_index) WHERE passport_index IS NOT NULL;
CREATE INDEX order_subject_any_resident ON order_subject (resident_index) WHERE resident_index IS NOT NULL;
GRANT UPDATE (numbers_settled) ON order_subject TO lingshi_staff;

CREATE FUNCTION proof_rank(proof text) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_position(ARRAY['document', 'registry', 'officer'], proof), 0)
$$;

-- The other accounts that hold a number of an order and have proven it at least as well as the order does. A passport
-- that the order reports lost without proof is weighed where the loss is.
CREATE FUNCTION rivals_of(of_order uuid) RETURNS TABLE (account_id uuid, own boolean, proof text, proven_at timestamptz)
  LANGUAGE sql STABLE SET search_path = public AS $$
  SELECT d.account_id, mine.account_id IS NOT NULL, d.proof, d.proven_at
  FROM orders o
  JOIN order_subject s ON s.order_id = o.id AND NOT s.numbers_settled
  JOIN identity_document d ON d.proof IS NOT NULL AND d.account_id <> o.account_id
    AND d.number_index IN (s.passport_index, s.resident_index)
    AND (d.kind = 'resident_id' OR (d.kind = 'passport'
      AND coalesce(o.snapshot->>'lost', '') NOT IN ('provisional', 'disputed', 'dismissed')))
  LEFT JOIN identity_document mine ON mine.account_id = o.account_id AND mine.kind = d.kind
    AND mine.number_index = d.number_index
  LEFT JOIN applicant_level l ON l.applicant_id = o.applicant_id AND l.identity_index = s.identity_index
  WHERE o.id = of_order AND proof_rank(d.proof) >= proof_rank(l.level)
$$;
REVOKE ALL ON FUNCTION rivals_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rivals_of(uuid) TO lingshi_applicant, lingshi_worker;
-- What an officer learns of the other side of an order that rests: how well the number is proven there, and since when.
CREATE FUNCTION rival_proof(of_order uuid) RETURNS TABLE (level text, proven_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT r.proof, r.proven_at FROM orders o CROSS JOIN LATERAL rivals_of(o.id) r
  WHERE o.id = of_order AND o.status = 'number_contested' AND o.post = current_setting('lingshi.post', true)
  ORDER BY proof_rank(r.proof) DESC, r.proven_at LIMIT 1
$$;
REVOKE ALL ON FUNCTION rival_proof(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rival_proof(uuid) TO lingshi_staff;
COMMENT ON COLUMN live_order.place IS '0 = the person''s one live order; 1 = the one beside it, under an exception or of whoever holds the number, which moves up when the first ends.';
