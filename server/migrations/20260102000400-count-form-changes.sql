-- A form that is saved while it is being submitted would be judged as it was and stored as it has become. Every save
-- counts here, in the statement that saves, and a command writes only onto the count it has judged.
ALTER TABLE orders ADD COLUMN form_version int NOT NULL DEFAULT 0;
COMMENT ON COLUMN orders.form_version IS 'How often an answer was saved: what was judged is what is submitted.';
