-- One row a declaration. A number is void while any declaration of it is effective; one by somebody who only knows the
-- number is provisional: it points officers at the number and refuses nobody.
ALTER TABLE lost_document ADD COLUMN effective_at timestamptz;
ALTER TABLE lost_document DROP CONSTRAINT lost_document_pkey;
DROP INDEX lost_document_order;
ALTER TABLE lost_document ADD PRIMARY KEY (order_id, number_index);
CREATE INDEX lost_document_number ON lost_document (number_index);

-- Of those that stood so far: what an officer confirmed, what passed the last review, and what its account has proven.
UPDATE lost_document l SET effective_at = l.declared_at FROM orders o
WHERE o.id = l.order_id AND (
  o.snapshot->>'lost' = 'voided' OR o.snapshot->>'secondReviewerId' IS NOT NULL
  OR (o.snapshot->>'firstReviewerId' IS NOT NULL AND NOT o.snapshot->'path' ? 'secondReview')
  OR EXISTS (
    SELECT FROM real_name r JOIN identity_document d ON d.account_id = r.account_id
    JOIN order_subject s ON s.order_id = o.id AND s.passport_index = d.number_index
    WHERE r.account_id = o.account_id AND r.level IN ('document', 'officer')));

COMMENT ON TABLE lost_document IS 'Declarations of orders that a document was lost, one row each. Written and released by the statement that writes the order.';
COMMENT ON COLUMN lost_document.order_id IS 'The order that declared it; it takes back no other declaration of the same number.';
COMMENT ON COLUMN lost_document.effective_at IS 'From when on the number is void by this declaration; NULL = provisional: whoever declared it has not proven the number, and no officer has passed it.';

-- Whether a number is void is asked across posts; a post changes what its own orders declared.
DROP POLICY staff_lost ON lost_document;
CREATE POLICY staff_ask ON lost_document FOR SELECT TO lingshi_staff USING (true);
CREATE POLICY staff_add ON lost_document FOR INSERT TO lingshi_staff
  WITH CHECK (EXISTS (SELECT FROM orders o WHERE o.id = order_id AND o.post = current_setting('lingshi.post', true)));
CREATE POLICY staff_settle ON lost_document FOR UPDATE TO lingshi_staff
  USING (EXISTS (SELECT FROM orders o WHERE o.id = order_id AND o.post = current_setting('lingshi.post', true)));
CREATE POLICY staff_release ON lost_document FOR DELETE TO lingshi_staff
  USING (EXISTS (SELECT FROM orders o WHERE o.id = order_id AND o.post = current_setting('lingshi.post', true)));
GRANT UPDATE (effective_at), DELETE ON lost_document TO lingshi_staff;

-- Who proves a number later is weighed against the declarations of it.
CREATE POLICY worker_read ON lost_document FOR SELECT TO lingshi_worker USING (true);
GRANT SELECT ON lost_document TO lingshi_worker;
