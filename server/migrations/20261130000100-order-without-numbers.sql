-- Who asks for a first document has no number yet.
ALTER TABLE order_subject ALTER COLUMN passport_number DROP NOT NULL;
ALTER TABLE order_subject ALTER COLUMN resident_id DROP NOT NULL;
ALTER TABLE order_subject ALTER COLUMN passport_index DROP NOT NULL;
COMMENT ON COLUMN order_subject.passport_number IS 'Null = the person has none.';
COMMENT ON COLUMN order_subject.resident_id IS 'Null = the person has none; sealed empty text in orders of before.';
COMMENT ON TABLE live_order IS 'One live order a person and document family in a country: by each number the person has, and by names, birth and parents, which everybody has. Rule: notice intro ¶4.';
