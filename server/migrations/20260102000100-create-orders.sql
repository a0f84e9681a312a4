-- Orders: snapshot, history, answers, files. A row is visible to the post of its order (row-level security).
CREATE TABLE orders (
  id uuid PRIMARY KEY,
  number text UNIQUE,
  account_id uuid NOT NULL REFERENCES account,
  applicant_id uuid NOT NULL REFERENCES applicant,
  person_id uuid NOT NULL,
  post text NOT NULL,
  status text NOT NULL,
  version int NOT NULL,
  away boolean NOT NULL DEFAULT false,
  queue_at timestamptz,
  due_day date,
  masked_name text NOT NULL DEFAULT '',
  snapshot jsonb NOT NULL,
  claimed_by uuid REFERENCES officer,
  claimed_until timestamptz,
  unread_by_post boolean NOT NULL DEFAULT false,
  updated_at timestamptz NOT NULL
);
COMMENT ON TABLE orders IS 'The fold of order_event, kept beside it; written by one function only.';
COMMENT ON COLUMN orders.away IS 'Lives in another post''s district: own residents come first. Rule: notice intro ¶4.';
COMMENT ON COLUMN orders.masked_name IS 'Family name and stars, for lists: a list opens no file.';
COMMENT ON COLUMN orders.unread_by_post IS 'The applicant wrote, and no officer has read it yet.';
-- One for each order the work list can be asked for, so that its deepest page costs as much as its first.
CREATE INDEX orders_work ON orders (post, status, away, queue_at, id);
CREATE INDEX orders_due ON orders (post, status, away, due_day, id) WHERE due_day IS NOT NULL;
CREATE INDEX orders_unread ON orders (post, status, away, queue_at, id) WHERE unread_by_post;
CREATE INDEX orders_claimed ON orders (claimed_by) WHERE claimed_by IS NOT NULL;
CREATE INDEX orders_account ON orders (account_id, updated_at DESC);

CREATE TABLE order_event (
  order_id uuid NOT NULL REFERENCES orders,
  seq int NOT NULL,
  at timestamptz NOT NULL,
  type text NOT NULL,
  actor_kind text NOT NULL CHECK (actor_kind IN ('applicant', 'officer', 'system')),
  actor_id uuid,
  role text,
  request_id text NOT NULL,
  rules_version text,
  body jsonb NOT NULL,
  PRIMARY KEY (order_id, seq)
);
COMMENT ON TABLE order_event IS 'What happened, and by whom: history and audit line in one. Append-only.';

CREATE TABLE live_order (
  country text NOT NULL,
  family text NOT NULL,
  person_index bytea NOT NULL,
  order_id uuid NOT NULL REFERENCES orders,
  PRIMARY KEY (country, family, person_index)
);
CREATE INDEX live_order_order ON live_order (order_id);
COMMENT ON TABLE live_order IS 'One live order a person and document family in a country, by each number the person has. Rule: notice intro ¶4.';

CREATE TABLE order_answer (
  order_id uuid NOT NULL REFERENCES orders,
  topic text NOT NULL,
  version int NOT NULL,
  sealed bytea NOT NULL,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (order_id, topic)
);

COMMENT ON TABLE order_answer IS 'The form, one sealed row a topic; version is what the device must have seen to overwrite it.';

CREATE TABLE order_subject (
  order_id uuid PRIMARY KEY REFERENCES orders,
  post text NOT NULL,
  name bytea NOT NULL,
  pinyin bytea NOT NULL,
  sex_birth bytea NOT NULL,
  passport_number bytea NOT NULL,
  resident_id bytea NOT NULL,
  address_abroad bytea NOT NULL,
  phone bytea NOT NULL,
  email bytea NOT NULL,
  name_index bytea NOT NULL,
  passport_index bytea NOT NULL,
  resident_index bytea
);
CREATE INDEX order_subject_name ON order_subject (post, name_index);
CREATE INDEX order_subject_passport ON order_subject (post, passport_index);
CREATE INDEX order_subject_resident ON order_subject (post, resident_index);
COMMENT ON TABLE order_subject IS 'The person as it will be printed, frozen at submit, each field sealed on its own.';

CREATE TABLE order_file (
  id uuid PRIMARY KEY,
  order_id uuid NOT NULL REFERENCES orders,
  slot text NOT NULL,
  object_key text NOT NULL,
  wrapped_key bytea NOT NULL,
  sha256 bytea NOT NULL,
  bytes int NOT NULL,
  media_type text NOT NULL,
  width int,
  height int,
  created_at timestamptz NOT NULL,
  replaced_at timestamptz
);
COMMENT ON TABLE order_file IS 'Pictures in the object store, each under a key of its own; a replaced one stays for the history.';
-- One current picture a slot; of `supplement`, what is sent besides, there may be many.
CREATE UNIQUE INDEX order_file_current ON order_file (order_id, slot) WHERE replaced_at IS NULL AND slot <> 'supplement';
CREATE INDEX order_file_order ON order_file (order_id);
CREATE UNIQUE INDEX order_file_object ON order_file (object_key);

CREATE TABLE order_document (
  order_id uuid NOT NULL REFERENCES orders,
  kind text NOT NULL CHECK (kind IN ('declaration')),
  seq int NOT NULL,
  file_id uuid NOT NULL,
  object_key text NOT NULL UNIQUE,
  wrapped_key bytea NOT NULL,
  sha256 bytea NOT NULL,
  bytes int NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (order_id, kind, seq)
);
COMMENT ON COLUMN order_document.seq IS 'The event it was signed with: a declaration mended in a supplement is a paper of its own.';
COMMENT ON TABLE order_document IS 'A paper as it was signed, with its hash: what was declared stays what was declared.';

CREATE TABLE upload (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  order_id uuid NOT NULL REFERENCES orders,
  slot text NOT NULL,
  bytes int NOT NULL,
  received int NOT NULL DEFAULT 0,
  parts text[] NOT NULL DEFAULT '{}',
  wrapped_key bytea NOT NULL,
  file_id uuid,
  created_at timestamptz NOT NULL
);
CREATE INDEX upload_order ON upload (order_id);
COMMENT ON TABLE upload IS 'A picture on its way, in sealed pieces, until it is whole and checked.';

CREATE TABLE order_flag (
  order_id uuid NOT NULL REFERENCES orders,
  target text NOT NULL,
  post text NOT NULL,
  officer_id uuid REFERENCES officer,
  source text NOT NULL CHECK (source IN ('officer', 'platform')),
  code text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (order_id, target, code)
);
COMMENT ON TABLE order_flag IS 'What an officer, or the platform, wants looked at: a field, and why (a code, no free text).';

CREATE TABLE message (
  id uuid PRIMARY KEY,
  order_id uuid NOT NULL REFERENCES orders,
  post text NOT NULL,
  author text NOT NULL CHECK (author IN ('applicant', 'post')),
  officer_id uuid REFERENCES officer,
  kind text NOT NULL CHECK (kind IN ('message', 'decision', 'internal')),
  sealed bytea NOT NULL,
  file_ids uuid[] NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL,
  read_at timestamptz
);
CREATE INDEX message_order ON message (order_id, at, id);
COMMENT ON TABLE message IS 'What applicant and post write to each other, and officers among themselves; sealed with the person''s key.';
COMMENT ON COLUMN message.read_at IS 'When the other side read it.';
COMMENT ON COLUMN message.kind IS 'internal = for colleagues: never selected for the applicant.';

CREATE TABLE access_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  officer_id uuid NOT NULL,
  role text NOT NULL,
  post text NOT NULL,
  order_id uuid NOT NULL,
  what text NOT NULL,
  reason text,
  request_id text NOT NULL
);
CREATE INDEX access_log_order ON access_log (order_id, id DESC);
COMMENT ON TABLE access_log IS 'Who of the staff read what of whom: written by the query that reads, shown to the applicant.';

CREATE TABLE security_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  what text NOT NULL,
  actor_kind text NOT NULL,
  actor_id uuid,
  order_id uuid,
  request_id text NOT NULL
);
COMMENT ON TABLE security_log IS 'Refused sign-ins and refused access, append-only (OWASP ASVS 16.3).';

ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
ALTER TABLE order_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE order_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE order_subject ENABLE ROW LEVEL SECURITY;
ALTER TABLE order_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE order_document ENABLE ROW LEVEL SECURITY;
ALTER TABLE order_flag ENABLE ROW LEVEL SECURITY;
ALTER TABLE message ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE officer ENABLE ROW LEVEL SECURITY;

-- The second wall: even a wrong query shows an officer only the own post. A draft is nobody's business but its owner's.
CREATE POLICY staff_orders ON orders TO lingshi_staff
  USING (post = current_setting('lingshi.post', true) AND status <> 'draft');
CREATE POLICY staff_events ON order_event TO lingshi_staff USING (EXISTS (SELECT FROM orders o WHERE o.id = order_id));
CREATE POLICY staff_answers ON order_answer TO lingshi_staff USING (EXISTS (SELECT FROM orders o WHERE o.id = order_id));
CREATE POLICY staff_subjects ON order_subject TO lingshi_staff USING (post = current_setting('lingshi.post', true));
CREATE POLICY staff_files ON order_file TO lingshi_staff USING (EXISTS (SELECT FROM orders o WHERE o.id = order_id));
CREATE POLICY staff_documents ON order_document TO lingshi_staff USING (EXISTS (SELECT FROM orders o WHERE o.id = order_id));
CREATE POLICY staff_flags ON order_flag TO lingshi_staff USING (post = current_setting('lingshi.post', true));
CREATE POLICY staff_messages ON message TO lingshi_staff USING (post = current_setting('lingshi.post', true));
CREATE POLICY staff_access ON access_log TO lingshi_staff USING (post = current_setting('lingshi.post', true));
-- Events, answers and files ask for an order this officer can see: a draft's are hidden with it.
-- Sign-in looks officers up before a post is known; the table holds no more than sealed names.
CREATE POLICY staff_officers ON officer TO lingshi_staff USING (true);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['orders', 'order_event', 'order_answer', 'order_subject', 'order_file', 'order_document', 'order_flag',
    'message', 'access_log'] LOOP
    EXECUTE format('CREATE POLICY applicant_all ON %I TO lingshi_applicant USING (true)', name);
    EXECUTE format('CREATE POLICY worker_all ON %I TO lingshi_worker USING (true)', name);
  END LOOP;
  EXECUTE 'CREATE POLICY applicant_all ON officer TO lingshi_applicant USING (true)';
  EXECUTE 'CREATE POLICY worker_all ON officer TO lingshi_worker USING (true)';
END $$;

GRANT SELECT, INSERT, UPDATE ON orders, order_answer, order_file, message, order_flag TO lingshi_applicant;
GRANT DELETE ON order_answer, order_flag, live_order TO lingshi_applicant;
GRANT SELECT, INSERT ON order_event, order_subject, live_order TO lingshi_applicant;
GRANT UPDATE ON order_subject TO lingshi_applicant;
GRANT SELECT ON access_log, order_document TO lingshi_applicant;
GRANT SELECT (id, roles) ON officer TO lingshi_applicant;
GRANT SELECT, INSERT, UPDATE, DELETE ON upload TO lingshi_applicant;
GRANT INSERT ON security_log TO lingshi_applicant, lingshi_staff;

GRANT SELECT, UPDATE ON orders TO lingshi_staff;
GRANT SELECT, INSERT ON order_event, access_log, message TO lingshi_staff;
GRANT UPDATE (read_at) ON message TO lingshi_staff;
GRANT SELECT, INSERT, DELETE ON order_flag TO lingshi_staff;
GRANT SELECT ON order_answer, order_subject, order_file, order_document TO lingshi_staff;
GRANT SELECT, DELETE ON live_order TO lingshi_staff;

GRANT SELECT ON orders, order_event, order_answer, order_subject, order_file, message, upload, live_order,
  order_flag, access_log TO lingshi_worker;
GRANT SELECT, INSERT ON order_document TO lingshi_worker;
GRANT DELETE ON upload TO lingshi_worker;
