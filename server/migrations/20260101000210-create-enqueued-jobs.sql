-- Jobs on their way from a change to the job queue: written in the change's transaction, moved by a worker.

CREATE TABLE enqueued_job (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  job_id uuid NOT NULL,
  queue text NOT NULL CHECK (queue ~ '^[a-z][a-z0-9_]{0,49}$'),
  payload jsonb NOT NULL,
  start_at timestamptz,
  enqueued_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE enqueued_job IS 'Jobs not yet in the queue; empty but for a moment while a worker runs';
COMMENT ON COLUMN enqueued_job.job_id IS 'Random, or made from a key that is to be done only once';
COMMENT ON COLUMN enqueued_job.payload IS 'Ids and plain words, never personal data';

GRANT INSERT ON enqueued_job TO lingshi_applicant, lingshi_staff, lingshi_worker;
-- FOR UPDATE asks for the right to update one column; none is ever changed.
GRANT SELECT, DELETE, UPDATE (start_at) ON enqueued_job TO lingshi_worker;
