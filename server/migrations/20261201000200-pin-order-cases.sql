-- What the rules ask of a case, without a name or number, so that another rule can be tried on it later.
CREATE TABLE order_case (
  order_id uuid PRIMARY KEY REFERENCES orders,
  post text NOT NULL,
  filed_on date NOT NULL,
  service text NOT NULL,
  kind text NOT NULL,
  facts jsonb NOT NULL
);
CREATE INDEX order_case_filed ON order_case (post, filed_on, order_id);
COMMENT ON TABLE order_case IS 'The facts an order was filed with, as rules ask them: years, yes or no, a county. Nobody is named; orders from before this table have none.';
COMMENT ON COLUMN order_case.facts IS 'Facts, state and county; written when a form is handed in.';

ALTER TABLE order_case ENABLE ROW LEVEL SECURITY;
CREATE POLICY applicant_all ON order_case TO lingshi_applicant USING (true);
CREATE POLICY staff_cases ON order_case TO lingshi_staff USING (post = current_setting('lingshi.post', true));
GRANT SELECT, INSERT, UPDATE ON order_case TO lingshi_applicant;
GRANT SELECT ON order_case TO lingshi_staff;
