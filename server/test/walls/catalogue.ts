import type { Pool, PoolClient } from 'pg';
import type { DatabaseRole } from '../../src/platform/db/lead.ts';

export const ROLES = ['lingshi_applicant', 'lingshi_staff', 'lingshi_worker'] as const;

/** `update (a, b)` where only some columns may be; each with what the policies ask for it, none where there is no wall. */
export type Rights = Record<string, string[]>;
/** By role, then by table. */
export type Catalogue = Record<DatabaseRole, Record<string, Rights>>;

type Db = Pool | PoolClient;

// To whomever it was given: a right of everybody is a right of the three.
const GRANTS = `
  SELECT r.rolname AS role, c.relname AS table, lower(g.privilege_type) AS right, NULL AS column
  FROM pg_class c CROSS JOIN LATERAL aclexplode(c.relacl) g JOIN pg_roles r ON g.grantee IN (r.oid, 0)
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') AND r.rolname = ANY($1)
  UNION ALL
  SELECT r.rolname, c.relname, lower(g.privilege_type), a.attname
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid CROSS JOIN LATERAL aclexplode(a.attacl) g
  JOIN pg_roles r ON g.grantee IN (r.oid, 0)
  WHERE c.relnamespace = 'public'::regnamespace AND r.rolname = ANY($1)
  ORDER BY 1, 2, 3, 4`;

const POLICIES = `
  SELECT p.tablename AS table, p.cmd, p.roles::text[] AS roles, p.qual, p.with_check AS check,
    p.permissive = 'RESTRICTIVE' AS narrows
  FROM pg_policies p WHERE p.schemaname = 'public' ORDER BY p.policyname`;

type Grant = { role: DatabaseRole; table: string; right: string; column: string | null };
type Policy = {
  table: string;
  cmd: string;
  roles: string[];
  qual: string | null;
  check: string | null;
  narrows: boolean;
};

/** What each role may do with which table, and what stands in its way. */
export async function readCatalogue(db: Db): Promise<Catalogue> {
  const [grants, policies, walled] = [
    (await db.query<Grant>(GRANTS, [ROLES])).rows,
    (await db.query<Policy>(POLICIES)).rows,
    (await db.query<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relrowsecurity`)).rows,
  ];
  const catalogue: Catalogue = { lingshi_applicant: {}, lingshi_staff: {}, lingshi_worker: {} };
  for (const [key, some] of Map.groupBy(grants, ({ role, table, right }) => `${role} ${table} ${right}`)) {
    const [role, table, right] = key.split(' ') as [DatabaseRole, string, string];
    const columns = some.some(({ column }) => column === null) ? [] : some.map(({ column }) => column);
    const name = columns.length === 0 ? right : `${right} (${columns.join(', ')})`;
    const asked = walled.some((one) => one.name === table) ? askedFor(policies, { role, table, right }) : [];
    (catalogue[role][table] ??= {})[name] = asked;
  }
  return catalogue;
}

function askedFor(policies: readonly Policy[], { role, table, right }: Omit<Grant, 'column'>): string[] {
  const own = policies.filter(
    ({ table: of, cmd, roles }) =>
      of === table &&
      ['ALL', right.toUpperCase()].includes(cmd) &&
      roles.some((one) => [role, 'public'].includes(one)),
  );
  // A wall without a door: nothing comes through.
  if (own.length === 0) return ['false'];
  return own.map(({ qual, check, narrows }) => `${narrows ? 'and ' : ''}${say(right, qual, check)}`);
}

function say(right: string, qual: string | null, check: string | null): string {
  if (right === 'insert') return tidy(check ?? qual);
  if (right !== 'update' || check === null || check === qual) return tidy(qual);
  return `${tidy(qual)} → ${tidy(check)}`;
}

function tidy(sql: string | null): string {
  return (sql ?? 'true').replaceAll(/\s+/g, ' ').replaceAll(/'lingshi\.(\w+)'::text, true/g, '$1');
}

export type DoorRow = { door: string; roles: string[]; definer: boolean; path: string | null };

/** Functions of ours that one of the roles may call, and those that run with the owner's rights. */
export async function readDoors(db: Db): Promise<DoorRow[]> {
  const { rows } = await db.query<DoorRow>(
    `SELECT p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' AS door, p.prosecdef AS definer,
       array(SELECT r FROM unnest($1::text[]) r WHERE has_function_privilege(r, p.oid, 'execute')
         AND p.prorettype <> 'trigger'::regtype) AS roles,
       (SELECT c FROM unnest(p.proconfig) c WHERE c LIKE 'search_path=%') AS path
     FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') ORDER BY 1`,
    [ROLES],
  );
  return rows;
}
