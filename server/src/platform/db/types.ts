import { types } from 'pg';

// Type numbers of PostgreSQL; fixed for all versions (pg_type.dat).
const INT8 = 20;
const INT8_ARRAY = 1016;
const DATE = 1082;
const DATE_ARRAY = 1182;
const TIMESTAMP = 1114;
const TIMESTAMPTZ = 1184;
const TIMESTAMPTZ_ARRAY = 1185;
const TEXT_ARRAY = 1009;

type Parse = (text: string) => unknown;
type ArrayParse = (text: string) => (string | null)[];

const PARSERS: Record<number, Parse> = {
  [INT8]: parseInt8,
  [INT8_ARRAY]: eachOf(parseInt8),
  // A calendar day is no instant: as a Date it would move with the machine's zone.
  [DATE]: asIs,
  [DATE_ARRAY]: eachOf(asIs),
  [TIMESTAMP]: asIs,
  [TIMESTAMPTZ]: parseInstant,
  [TIMESTAMPTZ_ARRAY]: eachOf(parseInstant),
};

/**
 * How values come out of the database: bigint as number (as string when a number would be wrong), timestamptz as
 * ISO instant in UTC, date as 'YYYY-MM-DD', bytea as Buffer, numeric as string, json parsed.
 */
export const ROW_TYPES = {
  getTypeParser(type: number, format?: 'text' | 'binary'): Parse {
    return (format !== 'binary' && PARSERS[type]) || (types.getTypeParser(type, format) as Parse);
  },
};

function asIs(text: string): string {
  return text;
}

function parseInt8(text: string): number | string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
}

/**
 * '2026-01-31 08:00:00.123456+00' → '2026-01-31T08:00:00.123456Z'. The connection's zone is UTC. At least
 * milliseconds, as Date writes them; microseconds stay, or a page that ends at one would skip rows.
 */
export function parseInstant(text: string): string {
  const parts = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text);
  if (!parts) return text;
  const [, day, time, fraction = ''] = parts;
  return `${day}T${time}.${fraction.padEnd(3, '0')}Z`;
}

function eachOf(parse: Parse): Parse {
  const parseArray = types.getTypeParser(
    TEXT_ARRAY as Parameters<typeof types.getTypeParser>[0],
    'text',
  ) as ArrayParse;
  return (text) => parseArray(text).map((item) => (item === null ? null : parse(item)));
}
