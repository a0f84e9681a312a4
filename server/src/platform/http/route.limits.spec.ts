import { describe, expect, it } from 'vitest';
import type { RouteSpec } from '@lingshi/contract/route.ts';
import { readRoutes } from '../../../test/routes.ts';
import { LIMITS, type Limit } from '../limits/limits.ts';

const ROUTES = await readRoutes();
const RULES: Readonly<Record<string, Limit>> = LIMITS;

const namesOf = ({ limit }: RouteSpec): readonly string[] => [limit ?? []].flat();
const without = (routes: readonly [string, RouteSpec][], holds: (one: RouteSpec) => boolean) =>
  routes.filter(([, one]) => !holds(one)).map(([name]) => name);

/** Calls that one asker may make in ten minutes, by the narrowest of a route's limits. */
function inTenMinutes(one: RouteSpec): number {
  const rates = namesOf(one).map((name) => {
    const { points = Infinity, seconds = 1 } = RULES[name] ?? {};
    return (points * 600) / Math.max(seconds, 600);
  });
  return Math.min(Infinity, ...rates);
}

/** What a program that runs wild may do with what costs a row to read, and with what costs more. */
const PLAIN = 6_000;
const OF_FILES = 3_000;

describe('every route of the contract', () => {
  it('names a limit, reads among them', () => {
    expect(ROUTES.length).toBeGreaterThan(120);
    const names = (one: RouteSpec) => namesOf(one).some((name) => name in RULES);
    expect(without(ROUTES, names)).toEqual([]);
    const open = ROUTES.map(([name, { limit: _, ...one }]): [string, RouteSpec] => [name, one]);
    expect(without(open, names)).toHaveLength(ROUTES.length);
  });

  it('is stopped long before a flood costs anything', () => {
    expect(without(ROUTES, (one) => inTenMinutes(one) <= PLAIN)).toEqual([]);
  });

  it('that hands out a file or a paper is counted apart from plain reads', () => {
    const files = ROUTES.filter(([, { raw }]) => raw === 'download');
    expect(files.length).toBeGreaterThan(4);
    expect(without(files, (one) => inTenMinutes(one) <= OF_FILES)).toEqual([]);
  });
});
