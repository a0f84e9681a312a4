-- What officers fill in for somebody stands behind the wall of their post, like all they read: they find it, and issue its
-- code anew, on a connection that sees this post alone. The applicants' side writes the form as the account that keeps
-- it; of these rows it may open one for an officer of that post, and sees one by its code.
DROP POLICY applicant_all ON on_behalf;
GRANT SELECT (post) ON officer TO lingshi_applicant;
CREATE POLICY applicant_opens ON on_behalf FOR INSERT TO lingshi_applicant
  WITH CHECK (EXISTS (SELECT FROM officer f WHERE f.id = officer_id AND f.post = on_behalf.post));
-- Taken over, a row keeps no code, and nothing can be done with it.
CREATE POLICY applicant_has_code ON on_behalf FOR SELECT TO lingshi_applicant
  USING (taken_at IS NOT NULL OR code_hash = decode(current_setting('lingshi.behalf_code', true), 'hex'));
CREATE POLICY applicant_takes_over ON on_behalf FOR UPDATE TO lingshi_applicant
  USING (code_hash = decode(current_setting('lingshi.behalf_code', true), 'hex')) WITH CHECK (true);
REVOKE UPDATE (code_round, code_ends_at) ON on_behalf FROM lingshi_applicant;
GRANT UPDATE (code_round, code_hash, code_ends_at, tries_left) ON on_behalf TO lingshi_staff;

-- Drafts are hidden from officers; of those their post opened they see which there are, and nothing that stands in them.
CREATE FUNCTION list_filings(in_status text[])
  RETURNS TABLE (order_id uuid, service text, kind text, how text, opened_at timestamptz, status text, holder text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT b.order_id, o.snapshot->>'service', o.snapshot->>'kind', b.how, b.opened_at, o.status,
    o.snapshot->'onBehalf'->>'officerId'
  FROM on_behalf b JOIN orders o ON o.id = b.order_id
  WHERE b.post = current_setting('lingshi.post', true) AND b.taken_at IS NULL AND o.status = ANY(in_status)
  ORDER BY b.opened_at DESC LIMIT 200
$$;
REVOKE ALL ON FUNCTION list_filings(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION list_filings(text[]) TO lingshi_staff;
