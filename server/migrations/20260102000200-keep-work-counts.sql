-- Counters of the work list. COUNT(*) of a growing table on a hot path took a national service down, and one
-- counter row per post would make all submits wait for each other; so each change appends a small row, and a job
-- folds them into the base now and then. The count is the sum of both: exact at any moment.
CREATE TABLE work_count (
  post text NOT NULL,
  status text NOT NULL,
  n bigint NOT NULL,
  PRIMARY KEY (post, status)
);
COMMENT ON TABLE work_count IS 'Orders by post and status as of the last fold; add work_count_change for the number of now.';
CREATE TABLE work_count_change (
  post text NOT NULL,
  status text NOT NULL,
  change int NOT NULL
-- Rows live for seconds: swept early and often, the table stays a few pages.
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);
COMMENT ON TABLE work_count_change IS 'Changes since the last fold. No key and no index: rows are only appended, summed and folded away.';

-- A draft is no work of any post, so it is not counted: the commonest insert costs nothing here.
CREATE FUNCTION note_work_count() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.status <> 'draft' THEN
    INSERT INTO work_count_change (post, status, change) VALUES (OLD.post, OLD.status, -1);
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.status <> 'draft' THEN
    INSERT INTO work_count_change (post, status, change) VALUES (NEW.post, NEW.status, 1);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER orders_counted_new AFTER INSERT ON orders FOR EACH ROW
  WHEN (NEW.status <> 'draft') EXECUTE FUNCTION note_work_count();
CREATE TRIGGER orders_counted_gone AFTER DELETE ON orders FOR EACH ROW
  WHEN (OLD.status <> 'draft') EXECUTE FUNCTION note_work_count();
CREATE TRIGGER orders_counted_change AFTER UPDATE OF status, post ON orders FOR EACH ROW
  WHEN (OLD.status <> NEW.status OR OLD.post <> NEW.post) EXECUTE FUNCTION note_work_count();

-- Folds the changes; two callers at once are harmless (each row is deleted by one of them).
CREATE FUNCTION fold_work_counts() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH gone AS (DELETE FROM work_count_change RETURNING post, status, change),
  sums AS (SELECT post, status, sum(change) AS n FROM gone GROUP BY post, status ORDER BY post, status),
  kept AS (
    INSERT INTO work_count AS c (post, status, n) SELECT post, status, n FROM sums
    ON CONFLICT (post, status) DO UPDATE SET n = c.n + excluded.n
  )
  SELECT count(*) FROM gone
$$;
REVOKE ALL ON FUNCTION fold_work_counts() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION fold_work_counts() TO lingshi_worker;

ALTER TABLE work_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE work_count_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_counts ON work_count TO lingshi_staff USING (post = current_setting('lingshi.post', true));
CREATE POLICY staff_count_changes ON work_count_change TO lingshi_staff
  USING (post = current_setting('lingshi.post', true));
CREATE POLICY worker_all ON work_count TO lingshi_worker USING (true);
CREATE POLICY worker_all ON work_count_change TO lingshi_worker USING (true);
GRANT SELECT ON work_count, work_count_change TO lingshi_staff, lingshi_worker;
