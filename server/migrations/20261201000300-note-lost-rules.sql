-- Orders whose rules of the filing day are no longer those they were filed under: nobody may find that out by chance.
CREATE TABLE lost_rules (
  order_id uuid PRIMARY KEY REFERENCES orders,
  post text NOT NULL,
  pinned text NOT NULL,
  resolved text,
  found_at timestamptz NOT NULL
);
CREATE INDEX lost_rules_post ON lost_rules (post, found_at);
COMMENT ON TABLE lost_rules IS 'Open orders whose pinned version of the rules does not resolve any more, found by a daily look; gone once it does again.';
COMMENT ON COLUMN lost_rules.resolved IS 'What the rules of the filing day are now; NULL = there are none.';
ALTER TABLE lost_rules ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker_all ON lost_rules TO lingshi_worker USING (true);
CREATE POLICY staff_lost_rules ON lost_rules TO lingshi_staff USING (post = current_setting('lingshi.post', true));
GRANT SELECT, INSERT, UPDATE, DELETE ON lost_rules TO lingshi_worker;
GRANT SELECT ON lost_rules TO lingshi_staff;
