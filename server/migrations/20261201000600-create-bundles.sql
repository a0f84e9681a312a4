-- People of one account who file together: each order stays an order of its own, a bundle only names them together.
CREATE TABLE bundle (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  created_at timestamptz NOT NULL
);
COMMENT ON TABLE bundle IS 'Orders of one account that were begun together. It blocks none of them and says nothing of anybody.';
ALTER TABLE bundle ENABLE ROW LEVEL SECURITY;
CREATE POLICY applicant_all ON bundle TO lingshi_applicant USING (true);
CREATE POLICY worker_all ON bundle TO lingshi_worker USING (true);
-- A bundle that is added to is locked: two who add at once find each other's people.
GRANT SELECT, INSERT, UPDATE (created_at) ON bundle TO lingshi_applicant;
GRANT SELECT ON bundle TO lingshi_worker;

ALTER TABLE orders ADD COLUMN bundle_id uuid REFERENCES bundle;
ALTER TABLE orders ADD COLUMN bundle_place int;
ALTER TABLE orders ADD CHECK ((bundle_id IS NULL) = (bundle_place IS NULL));
COMMENT ON COLUMN orders.bundle_place IS 'In which order those of a bundle were named.';
COMMENT ON COLUMN orders.bundle_id IS 'With which others it is filed; set once, while it is a draft.';
CREATE INDEX orders_bundle ON orders (bundle_id) WHERE bundle_id IS NOT NULL;
-- A person stands once in a bundle; who has ended may come back.
CREATE UNIQUE INDEX orders_bundle_person ON orders (bundle_id, applicant_id)
  WHERE bundle_id IS NOT NULL AND status NOT IN ('completed', 'refused', 'withdrawn', 'lapsed');
