-- One request at a time has an upload in hand: who loses stores nothing and decodes nothing.
ALTER TABLE upload ADD COLUMN claim uuid;
ALTER TABLE upload ADD COLUMN claimed_until timestamptz;
ALTER TABLE upload ADD CONSTRAINT upload_received CHECK (received BETWEEN 0 AND bytes);
COMMENT ON COLUMN upload.claim IS 'The request that stores a piece or decodes the picture now; until claimed_until nobody else does.';

-- A count that holds however many are announced at once: the second wish waits for the row of the first.
CREATE TABLE upload_use (
  owner uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('account', 'order')),
  since timestamptz NOT NULL,
  pictures int NOT NULL,
  bytes bigint NOT NULL,
  CONSTRAINT upload_use_most CHECK (CASE kind
    WHEN 'order' THEN pictures <= 60 AND bytes <= 400 * 1024 * 1024
    ELSE pictures <= 240 AND bytes <= 1024 * 1024 * 1024 END)
);
COMMENT ON TABLE upload_use IS 'Pictures an account and an order announced since; it begins anew after a day.';

CREATE FUNCTION count_upload() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  -- The account first, always: two that wait for each other would end with an error.
  PERFORM add_upload_use(NEW.account_id, 'account', NEW.created_at, NEW.bytes);
  PERFORM add_upload_use(NEW.order_id, 'order', NEW.created_at, NEW.bytes);
  RETURN NEW;
END $$;

CREATE FUNCTION add_upload_use(whose uuid, what text, at timestamptz, size int) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO upload_use AS used (owner, kind, since, pictures, bytes) VALUES (whose, what, at, 1, size)
  ON CONFLICT (owner) DO UPDATE SET
    since = CASE WHEN used.since > at - interval '1 day' THEN used.since ELSE at END,
    pictures = CASE WHEN used.since > at - interval '1 day' THEN used.pictures ELSE 0 END + 1,
    bytes = CASE WHEN used.since > at - interval '1 day' THEN used.bytes ELSE 0 END + size;
$$;
REVOKE ALL ON FUNCTION count_upload(), add_upload_use(uuid, text, timestamptz, int) FROM PUBLIC;
CREATE TRIGGER count_upload BEFORE INSERT ON upload FOR EACH ROW EXECUTE FUNCTION count_upload();
GRANT SELECT, DELETE ON upload_use TO lingshi_worker;
