-- One row for each request that took effect, written in the transaction of the effect: there is never a key
-- without its effect, nor an effect that a second try repeats.
create table idempotency_key (
  key_hash bytea primary key check (octet_length(key_hash) = 32),
  actor_id uuid not null,
  route text not null,
  body_hash bytea not null check (octet_length(body_hash) = 32),
  status smallint not null,
  answer jsonb not null,
  created_at timestamptz not null default now()
);

-- Rows come in the order of time, so a few bytes a page are enough to find the old ones.
create index idempotency_key_created_at on idempotency_key using brin (created_at);

comment on table idempotency_key is 'First answers, to be given again when the same request comes again; swept after some days';
comment on column idempotency_key.key_hash is 'SHA-256 of actor, route and the caller''s key: another actor''s equal key is another row';
comment on column idempotency_key.route is 'Method and path template';
comment on column idempotency_key.body_hash is 'SHA-256 of parameters, query and body: the same key with another request is refused';
comment on column idempotency_key.answer is 'Identifiers only, never personal data';

grant select, insert on idempotency_key to lingshi_applicant, lingshi_staff;
grant select, delete on idempotency_key to lingshi_worker;
