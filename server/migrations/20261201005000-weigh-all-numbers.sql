-- A proof belongs to the number it is of, and an unsettled one stops nothing that a review has passed (decision 27).

-- Which number a face or a page had spoken for was not asked before: what a register's match made of it goes back to what
-- a page proves, and to nothing where no page was read. The match stays, so the next page or face finds it.
UPDATE identity_document d SET proof = 'document' WHERE d.proof = 'registry' AND EXISTS (
  SELECT FROM orders o JOIN data_page_reading p ON p.order_id = o.id AND p.valid WHERE o.account_id = d.account_id);
UPDATE identity_document SET proof = NULL, proven_at = NULL WHERE proof = 'registry';
UPDATE real_name r SET level = coalesce((
  SELECT d.proof FROM identity_document d WHERE d.account_id = r.account_id AND d.proof IS NOT NULL
  ORDER BY proof_rank(d.proof) DESC LIMIT 1), 'declared') WHERE r.level = 'registry';
UPDATE applicant_level l SET level = 'document' WHERE l.level = 'registry' AND EXISTS (
  SELECT FROM orders o JOIN data_page_reading p ON p.order_id = o.id AND p.valid WHERE o.applicant_id = l.applicant_id);
DELETE FROM applicant_level WHERE level = 'registry';

-- The other accounts that hold a number of an order and have proven it at least as well as whom the form names is proven.
-- A passport that the order reports lost without proof is weighed where the loss is. `stops`: the order rests for it. It
-- does not where its account holds a number of the order as well, nor once a first review has passed it, until an officer
-- has seen whose the number is: before that it is a flag.
DROP FUNCTION rivals_of(uuid);
CREATE FUNCTION rivals_of(of_order uuid)
  RETURNS TABLE (account_id uuid, own boolean, proof text, proven_at timestamptz, stops boolean)
  LANGUAGE sql STABLE SET search_path = public AS $$
  SELECT d.account_id, mine.account_id IS NOT NULL, d.proof, d.proven_at,
    (d.proof = 'officer' OR o.snapshot->>'firstReviewerId' IS NULL)
      AND NOT EXISTS (SELECT FROM identity_document h WHERE h.account_id = o.account_id
        AND h.number_index IN (s.passport_index, s.resident_index) AND proof_rank(h.proof) >= proof_rank(d.proof))
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

-- Officers read it of an order that goes on, too: there it is one more thing to settle.
CREATE OR REPLACE FUNCTION rival_proof(of_order uuid) RETURNS TABLE (level text, proven_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT r.proof, r.proven_at FROM orders o CROSS JOIN LATERAL rivals_of(o.id) r
  WHERE o.id = of_order AND o.post = current_setting('lingshi.post', true)
  ORDER BY proof_rank(r.proof) DESC, r.proven_at LIMIT 1
$$;
