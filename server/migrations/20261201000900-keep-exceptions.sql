-- What an officer asked or decided about an exception outlives the draft it was about.
ALTER TABLE lock_exception ADD COLUMN draft_id uuid;
UPDATE lock_exception SET draft_id = order_id;
ALTER TABLE lock_exception ALTER COLUMN draft_id SET NOT NULL;
ALTER TABLE lock_exception ALTER COLUMN order_id DROP NOT NULL;
ALTER TABLE lock_exception DROP CONSTRAINT lock_exception_order_id_fkey;
ALTER TABLE lock_exception ADD CONSTRAINT lock_exception_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders ON DELETE SET NULL;
ALTER TABLE lock_exception ADD CONSTRAINT lock_exception_draft CHECK (order_id = draft_id);
COMMENT ON COLUMN lock_exception.order_id IS 'The order it is for; empty once its draft was thrown away.';
COMMENT ON COLUMN lock_exception.draft_id IS 'The order it was wished for, also when there is no such draft any more.';

-- A wish that no officer touched is the applicant's alone and goes with their draft.
CREATE FUNCTION drop_untouched_wish() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  DELETE FROM lock_exception WHERE order_id = OLD.id AND asked_by IS NULL AND decided_by IS NULL;
  RETURN OLD;
END $$;
REVOKE ALL ON FUNCTION drop_untouched_wish() FROM PUBLIC;
CREATE TRIGGER drop_untouched_wish BEFORE DELETE ON orders FOR EACH ROW EXECUTE FUNCTION drop_untouched_wish();

COMMENT ON TABLE security_log IS 'Refused sign-ins and refused access (OWASP ASVS 16.3), and acts of officers that no order keeps: append-only.';
