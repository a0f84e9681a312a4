import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { APPLICANT_WALLS } from '../../../test/walls/applicant.walls.ts';
import { readCatalogue, readDoors } from '../../../test/walls/catalogue.ts';
import type { Rights } from '../../../test/walls/catalogue.ts';
import { askedBy } from '../../../test/walls/decision.ts';
import type { Decisions } from '../../../test/walls/decision.ts';
import { DOORS, OWNED_TRIGGERS } from '../../../test/walls/doors.ts';
import { STAFF_WALLS } from '../../../test/walls/staff.walls.ts';
import { WORKER_RIGHTS, WORKER_WALLS } from '../../../test/walls/worker.walls.ts';
import { createTestDatabase } from '../../../test/platform/database.ts';
import type { TestDatabase } from '../../../test/platform/database.ts';
import { CROSSINGS } from './account-crossing.ts';
import { whichOf } from '@lingshi/domain/test/which-of.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

type Line = string;

/** One line for each table, right and wall. */
function linesOf(tables: Record<string, Rights>): Line[] {
  return Object.entries(tables).flatMap(([table, rights]) =>
    Object.entries(rights).map(
      ([right, asked]) => `${table}: ${right}: ${asked.length === 0 ? 'true' : asked.join(' | ')}`,
    ),
  );
}

function decidedLines(decisions: Decisions): Line[] {
  return Object.entries(decisions).flatMap(([table, some]) =>
    some.flatMap((one) =>
      one.rights.map((right) => `${table}: ${right}: ${askedBy(table, one).join(' | ')}`),
    ),
  );
}

const sorted = (lines: readonly Line[]) => lines.toSorted();

async function applicantLines(db: Parameters<typeof readCatalogue>[0]): Promise<Line[]> {
  return sorted(linesOf((await readCatalogue(db)).lingshi_applicant));
}

describe('every right of a role on a table', () => {
  test.each([
    ['lingshi_applicant', APPLICANT_WALLS],
    ['lingshi_staff', STAFF_WALLS],
  ] as const)('of %s has a decision, and every decision a right', async (role, decisions) => {
    const found = sorted(linesOf((await readCatalogue(database.owner))[role]));
    expect(found.length).toBeGreaterThan(70);
    expect(found).toEqual(sorted(decidedLines(decisions)));
  });

  test('of lingshi_worker is in its list, and has no wall but those that are named', async () => {
    const { lingshi_worker } = await readCatalogue(database.owner);
    const rights = Object.entries(lingshi_worker).map(([table, some]) => [
      table,
      Object.keys(some).toSorted().join('; '),
    ]);
    expect(Object.fromEntries(rights)).toEqual(WORKER_RIGHTS);
    const walls = Object.entries(lingshi_worker).flatMap(([table, some]) =>
      Object.values(some).flatMap((asked) =>
        asked.filter((sql) => sql !== 'true').map((sql) => [table, sql]),
      ),
    );
    expect(Object.fromEntries(walls)).toEqual(WORKER_WALLS);
  });

  test('is none to empty a table, to point at it, or to hang a trigger on it', async () => {
    const { lingshi_applicant, lingshi_staff, lingshi_worker } = await readCatalogue(database.owner);
    const rights = [lingshi_applicant, lingshi_staff, lingshi_worker]
      .flatMap((tables) => Object.values(tables))
      .flatMap((some) => Object.keys(some).map((right) => right.split(' ')[0]));
    expect(new Set(rights)).toEqual(new Set(['delete', 'insert', 'select', 'update']));
  });

  test('says why where it is open', () => {
    const walls = [APPLICANT_WALLS, STAFF_WALLS].flatMap((tables) => Object.values(tables).flat());
    for (const { why } of walls.flatMap(({ wall }) => wall)) expect(why.length).toBeGreaterThan(10);
  });
});

test('a function that a role may call has a decision, and none runs as the owner on whatever path a caller sets', async () => {
  const doors = await readDoors(database.owner);
  const callable = doors.filter(({ door, roles }) => roles.length > 0 || door in DOORS);
  expect(Object.fromEntries(callable.map(({ door, roles }) => [door, roles]))).toEqual(
    Object.fromEntries(Object.entries(DOORS).map(([door, { for: roles }]) => [door, roles])),
  );
  const owned = doors.filter(({ definer }) => definer);
  expect(owned.filter(({ door }) => !(door in DOORS)).map(({ door }) => door)).toEqual(OWNED_TRIGGERS);
  expect(whichOf(owned, ({ path }) => path !== 'search_path=pg_catalog, public, pg_temp')).toEqual([]);
});

test('the platform looks across accounts for these reasons and no other', () => {
  expect(Object.keys(CROSSINGS)).toEqual([
    'sign_in',
    'find_session',
    'end_session',
    'mandate_code',
    'mandate_sides',
    'guardian_code',
    'guardian_signed',
    'compare_signers',
    'weigh_number',
    'take_over',
  ]);
  for (const why of Object.values(CROSSINGS)) expect(why).toMatch(/^[A-Z].{20,}\.$/);
});

describe('a planted fault is found:', () => {
  const PLANTED: [what: string, sql: string, line: RegExp][] = [
    [
      'a table without a wall',
      'CREATE TABLE planted (id int); GRANT SELECT ON planted TO lingshi_applicant',
      /^planted: select: true$/,
    ],
    ['a right more', 'GRANT DELETE ON message TO lingshi_applicant', /^message: delete: /],
    [
      'a column more',
      'GRANT UPDATE (sealed) ON message TO lingshi_applicant',
      /^message: update \(read_at, sealed\)/,
    ],
    [
      'a policy that lets everything in',
      'CREATE POLICY planted ON contact TO lingshi_applicant USING (true)',
      /^contact: select: is_own\(account_id\) \| true$/,
    ],
    ['a policy less', 'DROP POLICY applicant_own ON contact', /^contact: select: false$/],
    ['a wall that is off', 'ALTER TABLE contact DISABLE ROW LEVEL SECURITY', /^contact: select: true$/],
    ['a right of everybody', 'GRANT SELECT ON object_store TO PUBLIC', /^object_store: select: true$/],
  ];
  test.each(PLANTED)('%s', async (_, sql, line) => {
    const client = await database.owner.connect();
    try {
      await client.query('BEGIN');
      await client.query(sql);
      const decided = new Set(decidedLines(APPLICANT_WALLS));
      const undecided = (await applicantLines(client)).filter((one) => !decided.has(one));
      expect(undecided.some((one) => line.test(one))).toBe(true);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });
});
