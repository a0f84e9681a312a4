-- One more order beside a live one: asked for by one officer, decided by a second, for one draft, once.
CREATE TABLE lock_exception (
  id uuid PRIMARY KEY,
  post text NOT NULL,
  service text NOT NULL,
  kind text NOT NULL,
  order_id uuid NOT NULL REFERENCES orders ON DELETE CASCADE,
  live_order_id uuid NOT NULL REFERENCES orders,
  wished_at timestamptz NOT NULL,
  wish bytea NOT NULL,
  asked_by uuid REFERENCES officer,
  asked_at timestamptz,
  request bytea,
  decided_by uuid REFERENCES officer,
  decided_at timestamptz,
  decision bytea,
  granted boolean,
  ends_at timestamptz,
  used_at timestamptz,
  CHECK (num_nonnulls(asked_by, asked_at, request) IN (0, 3)),
  CHECK (num_nonnulls(decided_by, decided_at, decision, granted) IN (0, 4)),
  CHECK (asked_by <> decided_by),
  CHECK (granted IS NOT TRUE OR (asked_by IS NOT NULL AND ends_at IS NOT NULL)),
  CHECK (used_at IS NULL OR granted),
  CHECK (order_id <> live_order_id)
);
COMMENT ON TABLE lock_exception IS 'An exception from "one live order a person": order_id may be filed beside live_order_id, once, until ends_at.';
COMMENT ON COLUMN lock_exception.post IS 'Where order_id is to be filed: its officers ask and decide.';
COMMENT ON COLUMN lock_exception.wish IS 'The applicant''s words, sealed with the post''s key; so are request (reason and source of the doubt) and decision.';
CREATE UNIQUE INDEX lock_exception_open ON lock_exception (order_id) WHERE granted IS NULL;
CREATE INDEX lock_exception_order ON lock_exception (order_id);
CREATE INDEX lock_exception_post ON lock_exception (post, wished_at DESC);

ALTER TABLE lock_exception ENABLE ROW LEVEL SECURITY;
CREATE POLICY applicant_all ON lock_exception TO lingshi_applicant USING (true);
CREATE POLICY worker_all ON lock_exception TO lingshi_worker USING (true);
CREATE POLICY staff_exceptions ON lock_exception TO lingshi_staff USING (post = current_setting('lingshi.post', true));
GRANT SELECT, INSERT, UPDATE (used_at) ON lock_exception TO lingshi_applicant;
GRANT SELECT, UPDATE (asked_by, asked_at, request, decided_by, decided_at, decision, granted, ends_at) ON lock_exception TO lingshi_staff;
GRANT SELECT ON lock_exception TO lingshi_worker;

-- 0 = the one live order, 1 = the one beside it under an exception.
ALTER TABLE live_order ADD COLUMN place smallint NOT NULL DEFAULT 0 CHECK (place IN (0, 1));
ALTER TABLE live_order DROP CONSTRAINT live_order_pkey;
ALTER TABLE live_order ADD CONSTRAINT live_order_pkey PRIMARY KEY (country, family, person_index, place);
COMMENT ON COLUMN live_order.place IS '0 = the person''s one live order; 1 = the one beside it under an exception, which moves up when the first ends.';
-- A lock that is held on to (FOR KEY SHARE) asks for the right to change it.
GRANT UPDATE (place) ON live_order TO lingshi_applicant;

-- Whoever ends the first: the one beside it is the person's one live order from then on.
CREATE FUNCTION move_up_live_order() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE live_order SET place = 0
    WHERE country = OLD.country AND family = OLD.family AND person_index = OLD.person_index AND place = 1;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION move_up_live_order() FROM PUBLIC;
CREATE TRIGGER move_up_live_order AFTER DELETE ON live_order FOR EACH ROW WHEN (OLD.place = 0)
  EXECUTE FUNCTION move_up_live_order();
