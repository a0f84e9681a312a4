import type { Pool } from 'pg';
import { code, page, table } from './markdown.ts';

type Column = { table: string; name: string; type: string; nullable: boolean; comment: string | null };
type Noted = { table: string; text: string };

const COLUMNS = `
  SELECT c.relname AS "table", a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
         NOT a.attnotnull AS nullable, col_description(c.oid, a.attnum) AS comment
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  ORDER BY c.relname, a.attnum`;

const COMMENTS = `
  SELECT c.relname AS "table", coalesce(obj_description(c.oid, 'pg_class'), '') AS text FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition`;

// NOT NULL has rows of its own since PostgreSQL 18; the column says it already.
const CONSTRAINTS = `
  SELECT c.relname AS "table", pg_get_constraintdef(k.oid) AS text
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
  WHERE c.relnamespace = 'public'::regnamespace AND k.contype <> 'n'
  ORDER BY c.relname, k.contype, k.conname`;

const UNIQUE_INDEXES = `
  SELECT tablename AS "table", regexp_replace(indexdef, '^.* ON public\\.', '') AS text FROM pg_indexes
  WHERE schemaname = 'public' AND indexdef LIKE 'CREATE UNIQUE%' AND indexdef LIKE '% WHERE %'
  ORDER BY tablename, indexname`;

const POLICIES = `
  SELECT tablename AS "table", format('%s for %s: %s', cmd, array_to_string(roles, ', '), coalesce(qual, with_check)) AS text
  FROM pg_policies WHERE schemaname = 'public' ORDER BY tablename, policyname`;

const GRANTS = `
  SELECT table_name AS "table", format('%s: %s', grantee, string_agg(DISTINCT lower(privilege_type), ', ')) AS text
  FROM information_schema.role_table_grants
  WHERE table_schema = 'public' AND grantee LIKE 'lingshi\\_%' GROUP BY table_name, grantee ORDER BY table_name, grantee`;

export async function makeSchemaPage(pool: Pool, hash: string): Promise<string> {
  const read = async <Row extends object>(sql: string) => (await pool.query<Row>(sql)).rows;
  const columns = await read<Column>(COLUMNS);
  const comments = new Map((await read<Noted>(COMMENTS)).map((row) => [row.table, row.text]));
  const lists = [
    ['Constraints', await read<Noted>(CONSTRAINTS)],
    ['Unique where', await read<Noted>(UNIQUE_INDEXES)],
    ['Rows seen (row-level security)', await read<Noted>(POLICIES)],
    ['Rights', await read<Noted>(GRANTS)],
  ] as const;
  const sections = [...Map.groupBy(columns, (column) => column.table)].map(([name, own]) =>
    [
      `## ${name}`,
      comments.get(name) ?? '',
      columnTable(own),
      ...lists.map(([title, rows]) =>
        list(
          title,
          rows.filter((row) => row.table === name),
        ),
      ),
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
  return page('The tables', `server/migrations (${hash})`, [
    'Personal data is sealed: `bytea` columns named `sealed_…` or `…_sealed` open only with the key of the person.',
    ...sections,
  ]);
}

function columnTable(columns: readonly Column[]): string {
  const rows = columns.map(({ name, type, nullable, comment }) => [
    code(name),
    nullable ? `${type}, may be null` : type,
    comment ?? '',
  ]);
  return table(['column', 'type', 'what'], rows);
}

function list(title: string, rows: readonly Noted[]): string {
  if (rows.length === 0) return '';
  return [`${title}:`, '', ...rows.map((row) => `- ${code(row.text.replaceAll(/\s+/g, ' '))}`)].join('\n');
}
