-- The applicant's role may not delete orders or events. A draft is no order yet: this one door takes it away,
-- whole, and only from its owner. Its files stay in the object store as orphans until the sweep.
CREATE FUNCTION discard_draft(draft uuid, owner uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM 1 FROM orders WHERE id = draft AND account_id = owner AND status = 'draft' FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM upload WHERE order_id = draft;
  DELETE FROM order_flag WHERE order_id = draft;
  DELETE FROM order_file WHERE order_id = draft;
  DELETE FROM order_answer WHERE order_id = draft;
  DELETE FROM order_event WHERE order_id = draft;
  DELETE FROM orders WHERE id = draft;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION discard_draft(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION discard_draft(uuid, uuid) TO lingshi_applicant;
