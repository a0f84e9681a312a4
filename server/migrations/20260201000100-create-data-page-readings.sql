-- What was read from the data page of an order, sealed with the person's key; deleted with the order.
CREATE TABLE data_page_reading (
  order_id uuid PRIMARY KEY REFERENCES orders ON DELETE CASCADE,
  file_id uuid NOT NULL REFERENCES order_file ON DELETE CASCADE,
  problem text CHECK (problem IN ('no_zone', 'cut_off')),
  valid boolean NOT NULL,
  sealed bytea,
  read_at timestamptz NOT NULL,
  CHECK ((problem IS NULL) = (sealed IS NOT NULL)),
  CHECK (problem IS NULL OR NOT valid)
);
COMMENT ON TABLE data_page_reading IS 'The machine readable zone of an order''s data page as it was read: lines, fields, check digits, sealed.';
COMMENT ON COLUMN data_page_reading.file_id IS 'The picture that was read: once it is replaced, the reading no longer counts.';
COMMENT ON COLUMN data_page_reading.problem IS 'Why nothing was read; an officer looks at the picture instead.';
COMMENT ON COLUMN data_page_reading.valid IS 'Every check digit holds. It does not say that the book is genuine.';

CREATE INDEX data_page_reading_file ON data_page_reading (file_id);
ALTER TABLE data_page_reading ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_readings ON data_page_reading TO lingshi_staff USING (EXISTS (SELECT FROM orders o WHERE o.id = order_id));
CREATE POLICY applicant_all ON data_page_reading TO lingshi_applicant USING (true);
CREATE POLICY worker_all ON data_page_reading TO lingshi_worker USING (true);
GRANT SELECT, INSERT, UPDATE ON data_page_reading TO lingshi_applicant;
GRANT SELECT ON data_page_reading TO lingshi_staff, lingshi_worker;
