-- A number that two accounts claim is settled by an officer of the post where it was reported.
GRANT SELECT, INSERT ON lost_document TO lingshi_staff;
CREATE POLICY staff_lost ON lost_document TO lingshi_staff
  USING (EXISTS (SELECT FROM orders o WHERE o.id = order_id AND o.post = current_setting('lingshi.post', true)));
