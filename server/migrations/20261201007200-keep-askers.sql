-- A wish for powerful roles keeps everybody who asked for it: none of them grants it.
ALTER TABLE role_wish ADD COLUMN also_asked uuid[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN role_wish.also_asked IS 'Officers who asked for the same roles besides asked_by.';
ALTER TABLE role_wish DROP CONSTRAINT role_wish_other_eyes;
ALTER TABLE role_wish ADD CONSTRAINT role_wish_other_eyes
  CHECK (decided_by <> asked_by AND decided_by <> officer_id AND decided_by <> ALL (also_asked));
