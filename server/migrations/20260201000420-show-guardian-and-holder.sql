-- A guardian may give a mandate for a child: then two people stand behind an order, the one who files and the one whose
-- child it is. A row each, the holder of the mandate first; one reading of both is one line of the log.
CREATE OR REPLACE FUNCTION read_filer(of_order uuid, read_at timestamptz, by_officer uuid, as_role text, in_request text)
  RETURNS TABLE (relation text, account_id uuid, sealed bytea, level text, person_id uuid, scope text, scope_version int,
    wrapped bytea, scope_wrapped bytea, mandate_id uuid, services text[], until_day date, ends_at timestamptz,
    code_ends_at timestamptz, accepted_at timestamptz, ended_at timestamptz, ended_by text)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public AS $$
  WITH filed AS (
    SELECT o.id AS order_id, o.post, p.relation, o.account_id AS owner, m.id AS held
    FROM orders o JOIN applicant p ON p.id = o.applicant_id LEFT JOIN mandate m ON m.id = o.mandate_id
    WHERE o.id = of_order AND o.status <> 'draft' AND o.post = current_setting('lingshi.post', true)),
  behind AS (
    SELECT f.*, m.holder_id AS account_id FROM filed f JOIN mandate m ON m.id = f.held
    UNION ALL
    SELECT f.order_id, f.post, f.relation, f.owner, NULL, f.owner FROM filed f WHERE f.relation <> 'self'),
  found AS (
    SELECT b.order_id, b.post, b.relation, b.account_id, r.sealed, r.level, k.person_id, k.scope, k.scope_version,
      k.wrapped, s.wrapped AS scope_wrapped, m.id AS mandate_id, m.services, m.until_day, m.ends_at, m.code_ends_at,
      m.accepted_at, m.ended_at, m.ended_by
    FROM behind b
    LEFT JOIN mandate m ON m.id = b.held
    LEFT JOIN account h ON h.id = b.account_id
    LEFT JOIN person_key k ON k.person_id = h.person_id
    LEFT JOIN scope_key s ON s.scope = k.scope AND s.version = k.scope_version
    LEFT JOIN real_name r ON r.account_id = h.id AND k.person_id IS NOT NULL),
  logged AS (
    INSERT INTO access_log (at, officer_id, role, post, order_id, what, request_id)
    SELECT read_at, by_officer, as_role, f.post, f.order_id, 'filer', in_request FROM found f
    WHERE f.sealed IS NOT NULL LIMIT 1)
  SELECT f.relation, f.account_id, f.sealed, f.level, f.person_id, f.scope, f.scope_version, f.wrapped, f.scope_wrapped,
    f.mandate_id, f.services, f.until_day, f.ends_at, f.code_ends_at, f.accepted_at, f.ended_at, f.ended_by
  FROM found f ORDER BY f.mandate_id IS NULL
$$;
