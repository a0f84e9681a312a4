import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { route, type RouteSpec } from '@lingshi/contract/route.ts';
import { readRoutes } from '../../test/routes.ts';
import { HOSTILE } from '../../test/audit/hostile.ts';
import { LOOKED_UP, textFieldsOf } from '../../test/audit/text-fields.ts';
import { whichOf } from '@lingshi/domain/test/which-of.ts';

/** Two of each length, so that a least and a most of them do not hide a field. */
const frames = [(one: string) => `ab${one}c`, (one: string) => `陈演示${one} E12345678`];

/** Whether a text that means harm comes out of a field as it went in. */
function passes(schema: z.ZodType): boolean {
  return HOSTILE.some((one) =>
    frames.some((frame) => {
      const { success, data } = schema.safeParse(frame(one));
      return success && JSON.stringify(data).includes(JSON.stringify(one).slice(1, -1));
    }),
  );
}

const routes = await readRoutes();
const fields = routes.flatMap(textFieldsOf).filter(({ path }) => !LOOKED_UP.test(path));

describe('a text of a request', () => {
  it('that is shown to somebody holds no character that nobody sees, and no tower of marks', () => {
    expect(fields.length).toBeGreaterThan(100);
    expect(whichOf(fields, ({ schema }) => passes(schema))).toEqual([]);
  });

  it('of a field that takes anything would be found', () => {
    const loose = route({
      ...base,
      body: z.object({ notes: z.array(z.object({ text: z.string().trim().max(90) })) }),
    });
    const found = textFieldsOf(['loose', loose]).filter(({ schema }) => passes(schema));
    expect(found.map(({ path }) => path)).toEqual(['loose.body.notes.text']);
  });

  it('is bounded, wherever it stands', () => {
    const endless = routes
      .flatMap(textFieldsOf)
      .filter(
        ({ schema }) =>
          schema.safeParse('1'.repeat(300_000)).success || schema.safeParse('a'.repeat(300_000)).success,
      );
    expect(endless.map(({ path }) => path)).toEqual([]);
  });
});

const base = {
  method: 'POST',
  path: '/api/loose',
  audience: 'public',
  summary: 'Takes anything',
  answer: z.object({}),
  errors: [],
} as const satisfies RouteSpec;
