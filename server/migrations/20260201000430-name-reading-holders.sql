-- What holders of a mandate read stands in the access log, and who audits it reads it by name. Officers ask for no account:
-- the names come through this function alone, which writes a line of that log as it hands them out.
CREATE FUNCTION read_holders(of_order uuid, read_at timestamptz, by_officer uuid, as_role text, in_request text)
  RETURNS TABLE (mandate_id uuid, account_id uuid, sealed bytea, person_id uuid, scope text, scope_version int,
    wrapped bytea, scope_wrapped bytea)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public AS $$
  WITH found AS (
    SELECT o.id AS order_id, o.post, m.id AS mandate_id, m.holder_id AS account_id, r.sealed, k.person_id, k.scope,
      k.scope_version, k.wrapped, s.wrapped AS scope_wrapped
    FROM orders o
    JOIN (SELECT DISTINCT l.order_id, l.mandate_id FROM access_log l WHERE l.order_id = of_order) l ON l.order_id = o.id
    JOIN mandate m ON m.id = l.mandate_id
    JOIN account h ON h.id = m.holder_id
    JOIN person_key k ON k.person_id = h.person_id
    JOIN scope_key s ON s.scope = k.scope AND s.version = k.scope_version
    JOIN real_name r ON r.account_id = h.id
    WHERE o.id = of_order AND o.status <> 'draft' AND o.post = current_setting('lingshi.post', true)),
  logged AS (
    INSERT INTO access_log (at, officer_id, role, post, order_id, what, request_id)
    SELECT read_at, by_officer, as_role, f.post, f.order_id, 'filer', in_request FROM found f LIMIT 1)
  SELECT f.mandate_id, f.account_id, f.sealed, f.person_id, f.scope, f.scope_version, f.wrapped, f.scope_wrapped
  FROM found f
$$;
COMMENT ON FUNCTION read_holders IS 'Who read an order of this post under a mandate; a line in the access log each time.';
REVOKE ALL ON FUNCTION read_holders(uuid, timestamptz, uuid, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION read_holders(uuid, timestamptz, uuid, text, text) TO lingshi_staff;
