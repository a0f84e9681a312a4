-- A document that was declared lost is void: its number is refused everywhere, by whomever, until the loss is taken back.
CREATE TABLE lost_document (
  number_index bytea PRIMARY KEY,
  order_id uuid NOT NULL REFERENCES orders,
  declared_at timestamptz NOT NULL
);
CREATE INDEX lost_document_order ON lost_document (order_id);
COMMENT ON TABLE lost_document IS 'Documents that are void because an order declared them lost. Written and released by the statement that writes the order.';
COMMENT ON COLUMN lost_document.number_index IS 'Keyed HMAC of the number: whether a number is void can be asked, which ones are cannot.';
COMMENT ON COLUMN lost_document.order_id IS 'The order that declared it last; only that one can take it back.';

ALTER TABLE lost_document ENABLE ROW LEVEL SECURITY;
CREATE POLICY applicant_all ON lost_document TO lingshi_applicant USING (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON lost_document TO lingshi_applicant;
