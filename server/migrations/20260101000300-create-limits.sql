-- Counters of the named limiters, shared by all processes. The library that counts sets the columns.
-- Unlogged: losing them in a crash starts the counting anew, and a request costs no wait for the disk.
create unlogged table limit_counter (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
) with (fillfactor = 50);

comment on table limit_counter is 'How often something was tried lately. Keys are keyed hashes: no address or contact can be read here';
comment on column limit_counter.key is 'Name of the limiter, a colon, keyed hash of who is counted';
comment on column limit_counter.points is 'Tries in the current window';
comment on column limit_counter.expire is 'End of the window, milliseconds since 1970';

grant select, insert, update, delete on limit_counter to lingshi_applicant, lingshi_staff, lingshi_worker;
