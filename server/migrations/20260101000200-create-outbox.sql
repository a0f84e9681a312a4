-- Mail and text messages on their way out. Written in the transaction of what they tell; sent by a job.

CREATE TABLE outbox_message (
  id uuid PRIMARY KEY,
  effect_key text NOT NULL UNIQUE,
  channel text NOT NULL CHECK (channel IN ('mail', 'sms')),
  recipient_sealed bytea,
  subject text,
  body_sealed bytea,
  created_at timestamptz NOT NULL DEFAULT now(),
  claimed_until timestamptz,
  sent_at timestamptz,
  refused_at timestamptz,
  CHECK (sent_at IS NULL OR refused_at IS NULL)
);
COMMENT ON TABLE outbox_message IS 'Messages to people; stays readable only while no sender is set up, as in the demo';
COMMENT ON COLUMN outbox_message.effect_key IS 'What the message tells, once: a second message of the same key is not written';
COMMENT ON COLUMN outbox_message.recipient_sealed IS 'Sealed with the outbox key; null once it was sent or refused';
COMMENT ON COLUMN outbox_message.subject IS 'In the clear, like every mail subject on its way: no personal data';
COMMENT ON COLUMN outbox_message.claimed_until IS 'A worker is sending it; another may try after that';
COMMENT ON COLUMN outbox_message.refused_at IS 'The recipient does not exist or does not want it';
CREATE INDEX outbox_message_by_time ON outbox_message (created_at);

GRANT INSERT, SELECT (id) ON outbox_message TO lingshi_applicant, lingshi_staff;
GRANT SELECT, INSERT, DELETE ON outbox_message TO lingshi_worker;
GRANT UPDATE (claimed_until, sent_at, refused_at, recipient_sealed, body_sealed) ON outbox_message TO lingshi_worker;
