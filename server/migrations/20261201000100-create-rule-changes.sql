-- Rules in files and rules changed here are one book: the files are the seed, approved rows here are put over them.
CREATE TABLE rule_change (
  id uuid PRIMARY KEY,
  post text NOT NULL,
  rule_set text NOT NULL,
  subject text NOT NULL,
  item text NOT NULL,
  service text NOT NULL,
  kind text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  body jsonb NOT NULL,
  source text NOT NULL,
  confidence text NOT NULL CHECK (confidence IN ('official', 'notice', 'unconfirmed', 'ours')),
  note text,
  why text NOT NULL,
  seen text NOT NULL,
  proposed_by uuid NOT NULL REFERENCES officer,
  proposed_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'approved', 'rejected', 'withdrawn')),
  approved_at timestamptz,
  days datemultirange,
  CHECK (valid_to IS NULL OR valid_from < valid_to),
  CHECK ((days IS NOT NULL) = (state = 'approved')),
  -- Trap: checked at the end of the transaction, in which an earlier change is cut for the one that follows it.
  CONSTRAINT rule_change_no_overlap EXCLUDE USING gist (
    rule_set WITH =, subject WITH =, item WITH =, post WITH =, service WITH =, kind WITH =, days WITH &&
  ) WHERE (state = 'approved') DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX rule_change_one_proposal ON rule_change (rule_set, subject, item, post, service, kind) WHERE state = 'proposed';
CREATE INDEX rule_change_list ON rule_change (post, proposed_at DESC, id);
COMMENT ON TABLE rule_change IS 'A row of rules that somebody proposed at a post, for ever. body is JSON null where it says that an item no longer holds.';
COMMENT ON COLUMN rule_change.days IS 'The days on which an approved row is not cut by one approved later; no two of one key share a day.';
COMMENT ON COLUMN rule_change.seen IS 'Names the rows the proposer saw: once they are others, the proposal is stale.';
COMMENT ON COLUMN rule_change.approved_at IS 'Approved rows are put over each other in this order.';
COMMENT ON INDEX rule_change_one_proposal IS 'Two editors on one row: the second is told.';

CREATE TABLE rule_change_step (
  change_id uuid NOT NULL REFERENCES rule_change,
  state text NOT NULL CHECK (state IN ('approved', 'rejected', 'withdrawn')),
  officer_id uuid NOT NULL REFERENCES officer,
  words text NOT NULL,
  at timestamptz NOT NULL,
  request_id text NOT NULL,
  PRIMARY KEY (change_id, state)
);
COMMENT ON TABLE rule_change_step IS 'Who decided what of a proposal, when, and in which words. Written once, never changed.';

CREATE FUNCTION guard_rule_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = NEW.state AND OLD.state = 'approved' THEN RETURN NEW; END IF;
  IF OLD.state = 'proposed' AND NEW.state <> 'proposed' THEN RETURN NEW; END IF;
  IF OLD.state = 'approved' AND NEW.state = 'withdrawn' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a rule change does not go from % to %', OLD.state, NEW.state;
END $$;
COMMENT ON FUNCTION guard_rule_change IS 'What was decided stays decided, whoever asks.';
CREATE TRIGGER guard_rule_change BEFORE UPDATE ON rule_change FOR EACH ROW EXECUTE FUNCTION guard_rule_change();

ALTER TABLE rule_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE rule_change_step ENABLE ROW LEVEL SECURITY;
-- What was approved is law for everybody; proposals are the post's own.
CREATE POLICY staff_rule_changes ON rule_change TO lingshi_staff
  USING (post = current_setting('lingshi.post', true) OR state = 'approved')
  WITH CHECK (post = current_setting('lingshi.post', true));
CREATE POLICY staff_rule_steps ON rule_change_step TO lingshi_staff
  USING (EXISTS (SELECT FROM rule_change c WHERE c.id = change_id AND c.post = current_setting('lingshi.post', true)));
CREATE POLICY worker_rule_changes ON rule_change FOR SELECT TO lingshi_worker USING (state = 'approved');
GRANT SELECT, INSERT ON rule_change, rule_change_step TO lingshi_staff;
GRANT UPDATE (state, approved_at, days) ON rule_change TO lingshi_staff;
GRANT SELECT ON rule_change TO lingshi_worker;
