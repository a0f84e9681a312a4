import type { ClientBase } from 'pg';

/**
 * What holds for a role that signs in by itself. Kept with the role and not with the connection: a pooler passes on
 * nothing that is asked for at the start.
 */
const SETTINGS = {
  TimeZone: 'UTC',
  DateStyle: 'ISO',
  statement_timeout: '30s',
  idle_in_transaction_session_timeout: '60s',
};

/**
 * Gives the three roles their zone and limits. Roles are the server's and stand in no copy of a database, so at each
 * start; one who made the roles may, and for another it is done already or the check of roles says what is missing.
 */
export async function secureRoles(client: ClientBase): Promise<void> {
  await client.query(`do $$
declare
  wanted text;
begin
  foreach wanted in array array['lingshi_applicant', 'lingshi_staff', 'lingshi_worker'] loop
    ${Object.entries(SETTINGS).map(setOnce).join('\n    ')}
  end loop;
exception when insufficient_privilege or internal_error then
  null; -- not ours to change, or another database of this server is at it
end $$`);
}

function setOnce([name, value]: [string, string]): string {
  return `if not exists (select from pg_roles where rolname = wanted and '${name}=${value}' = any (rolconfig)) then
      execute format('alter role %I set ${name} = %L', wanted, '${value}');
    end if;`;
}
