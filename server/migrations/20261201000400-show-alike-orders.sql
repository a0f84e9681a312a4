-- Two people may share a name and a birth day, so that alone locks nobody: officers are shown the other order.
-- Orders that were live before this day stand here with their next supplement.
CREATE TABLE alike_order (
  order_id uuid PRIMARY KEY REFERENCES orders,
  country text NOT NULL,
  family text NOT NULL,
  person_index bytea NOT NULL,
  post text NOT NULL,
  number text NOT NULL
);
CREATE INDEX alike_order_person ON alike_order (person_index, family, country);
COMMENT ON TABLE alike_order IS 'Live orders by name and birth day of the person. Officers of every post see the number and the post of an order that may be for the same person, and nothing else of it.';
COMMENT ON COLUMN alike_order.person_index IS 'Keyed HMAC of name and birth day.';

GRANT SELECT, INSERT, UPDATE, DELETE ON alike_order TO lingshi_applicant;
GRANT SELECT, DELETE ON alike_order TO lingshi_staff;
GRANT SELECT ON alike_order TO lingshi_worker;

COMMENT ON TABLE live_order IS 'One live order a person and document family in a country: by each number the person has, by the applicant of the account, and by names, birth and parents. Rule: notice intro ¶4.';
