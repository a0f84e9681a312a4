-- Two people behind every rule, also for whoever holds the staff role's password: no row is born approved, and none is
-- approved by its proposer, by an officer of another post, or without the line that says who did it.
REVOKE INSERT ON rule_change FROM lingshi_staff;
GRANT INSERT (id, rule_set, subject, item, post, service, kind, valid_from, valid_to, body, source, confidence, note, why,
  seen, proposed_by, proposed_at) ON rule_change TO lingshi_staff;

CREATE OR REPLACE FUNCTION guard_rule_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT NEW.days <@ datemultirange(daterange(NEW.valid_from, NEW.valid_to)) THEN
    RAISE EXCEPTION 'a rule change does not hold on days that nobody proposed';
  END IF;
  IF OLD.state = 'approved' AND OLD.approved_at <> NEW.approved_at THEN
    RAISE EXCEPTION 'a rule change is approved once';
  END IF;
  IF OLD.state = NEW.state AND OLD.state = 'approved' THEN RETURN NEW; END IF;
  IF OLD.state = 'proposed' AND NEW.state <> 'proposed' THEN RETURN NEW; END IF;
  IF OLD.state = 'approved' AND NEW.state = 'withdrawn' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a rule change does not go from % to %', OLD.state, NEW.state;
END $$;

CREATE FUNCTION guard_rule_proposal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM officer WHERE id = NEW.proposed_by AND post = NEW.post) THEN
    RAISE EXCEPTION 'a rule change is proposed by an officer of its post';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION guard_rule_proposal() FROM PUBLIC;
CREATE TRIGGER guard_rule_proposal BEFORE INSERT ON rule_change FOR EACH ROW WHEN (NEW.state = 'proposed')
  EXECUTE FUNCTION guard_rule_proposal();

CREATE FUNCTION guard_rule_step() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  change rule_change;
BEGIN
  SELECT * INTO change FROM rule_change WHERE id = NEW.change_id;
  IF NEW.state = 'approved' AND NEW.officer_id = change.proposed_by THEN
    RAISE EXCEPTION 'a rule change is not approved by its proposer';
  END IF;
  IF NOT EXISTS (SELECT FROM officer WHERE id = NEW.officer_id AND post = change.post) THEN
    RAISE EXCEPTION 'a rule change is decided by an officer of its post';
  END IF;
  IF change.state <> NEW.state THEN
    RAISE EXCEPTION 'a step of a rule change tells what was decided: it is %, not %', change.state, NEW.state;
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION guard_rule_step() FROM PUBLIC;
COMMENT ON FUNCTION guard_rule_step IS 'Who approves is another officer of the same post than who proposed.';
CREATE TRIGGER guard_rule_step BEFORE INSERT ON rule_change_step FOR EACH ROW EXECUTE FUNCTION guard_rule_step();

CREATE FUNCTION witness_rule_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM rule_change_step WHERE change_id = NEW.id AND state = NEW.state) THEN
    RAISE EXCEPTION 'a rule change is not % without the officer who decided it', NEW.state;
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION witness_rule_change() FROM PUBLIC;
COMMENT ON FUNCTION witness_rule_change IS 'Asked at the end of the transaction, in which the decision is written before its line.';
CREATE CONSTRAINT TRIGGER witness_rule_change AFTER UPDATE ON rule_change DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION witness_rule_change();
