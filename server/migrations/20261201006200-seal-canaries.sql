-- What a wrong root key cannot open, and whose files the object store holds (decision 33). Only a process' own
-- connections ask, so no role of requests may.
CREATE TABLE key_canary (
  purpose text PRIMARY KEY CHECK (purpose IN ('wrap', 'lookup', 'outbox')),
  made bytea NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE key_canary IS 'Made with each key that is derived from the root key at the first start, made or opened again at every other';
COMMENT ON COLUMN key_canary.made IS 'Sealed words, or their keyed hash for the key that only looks things up';
GRANT SELECT, INSERT ON key_canary TO lingshi_worker;

CREATE TABLE object_store (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('folder', 's3')),
  place text NOT NULL,
  turn uuid NOT NULL,
  next_turn uuid,
  database text NOT NULL,
  placed_at timestamptz
);
COMMENT ON TABLE object_store IS 'The store whose objects this database names; the same id and turn stand in a mark in the store itself';
COMMENT ON COLUMN object_store.place IS 'Where it was when it was taken, for an operator to read: decides nothing';
COMMENT ON COLUMN object_store.turn IS 'Drawn anew before each sweep: an older copy of the database knows only an earlier one';
COMMENT ON COLUMN object_store.next_turn IS 'Drawn, and perhaps in the store already';
COMMENT ON COLUMN object_store.database IS 'System identifier and oid of the database that took the store: a copy elsewhere has others';
COMMENT ON COLUMN object_store.placed_at IS 'Absent until the mark lay in the store';
GRANT SELECT, INSERT, UPDATE ON object_store TO lingshi_worker;
