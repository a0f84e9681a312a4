-- A slot may take several pictures by the rules (`many` in rules/materials), which the index knew of `supplement` alone:
-- the second proof of an endorsement could not be stored.
ALTER TABLE order_file ADD COLUMN one_of_many boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN order_file.one_of_many IS 'Its slot takes several pictures: none takes the place of another.';
UPDATE order_file SET one_of_many = true WHERE slot = 'supplement';
DROP INDEX order_file_current;
CREATE UNIQUE INDEX order_file_current ON order_file (order_id, slot) WHERE replaced_at IS NULL AND NOT one_of_many;
