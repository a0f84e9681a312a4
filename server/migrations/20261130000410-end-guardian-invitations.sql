-- An invitation ends with the order's waiting, whoever ended that: officers and the clock close orders too.
CREATE POLICY staff_invitations ON guardian_invitation TO lingshi_staff USING (EXISTS (SELECT FROM orders o WHERE o.id = order_id));
GRANT SELECT (id, order_id, ended_at) ON guardian_invitation TO lingshi_staff;
GRANT UPDATE (code_hash, ended_at) ON guardian_invitation TO lingshi_staff;

UPDATE guardian_invitation i SET ended_at = now(), code_hash = NULL FROM orders o
WHERE o.id = i.order_id AND i.ended_at IS NULL AND o.status <> 'awaiting_signatures';
