-- The three roles that requests and jobs run as. None of them may change the schema: its owner alone migrates.
-- Roles belong to the whole server, so another database there may have made them already.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['lingshi_applicant', 'lingshi_staff', 'lingshi_worker'] loop
    begin
      if not exists (select from pg_roles where rolname = wanted) then
        execute format('create role %I nologin', wanted);
      end if;
    exception when duplicate_object or unique_violation then
      null; -- two databases migrate at one time
    end;
    -- The login user takes the role on at connect; it inherits nothing of it otherwise.
    if not pg_has_role(current_user, wanted, 'set') then
      execute format('grant %I to %I with inherit false, set true', wanted, current_user);
    end if;
    execute format('grant usage on schema public to %I', wanted);
  end loop;
end
$$;

revoke all on schema public from public;

create extension if not exists btree_gist;
create extension if not exists pgcrypto;
create extension if not exists pg_trgm;
