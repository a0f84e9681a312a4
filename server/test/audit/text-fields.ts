import type { z } from 'zod';
import type { RouteSpec } from '@lingshi/contract/route.ts';

export type TextField = { path: string; schema: z.ZodType };

/**
 * What only names something that is there already, by the end of its path: it is looked up or read by a parser of its
 * own, and never shown as it came.
 */
export const LOOKED_UP =
  /\.(?:service|services|kind|post|county|item|rule|seen|version|code|token|puzzle|passkeyId|cursor|before|after|answers|contact|tracking)$/;

type Def = {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  options?: z.ZodType[];
  items?: z.ZodType[];
  rest?: z.ZodType | null;
  valueType?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
  left?: z.ZodType;
  right?: z.ZodType;
  getter?: () => z.ZodType;
};

/** Every place of a request where a text may stand that somebody made up; `answer.*` are the fields of forms. */
export function textFieldsOf([name, { params, query, body }]: readonly [string, RouteSpec]): TextField[] {
  const parts = { params, query, body };
  return Object.entries(parts).flatMap(([part, schema]) => (schema ? walk(schema, `${name}.${part}`) : []));
}

function walk(schema: z.ZodType, path: string): TextField[] {
  const def = (schema as unknown as { def: Def }).def;
  if (def.type === 'string') return [{ path, schema }];
  // A pipe ends where its outcome stands: what comes in is judged by the whole.
  if (def.type === 'pipe' || def.type === 'transform') return isText(def.in) ? [{ path, schema }] : [];
  const named = Object.entries(def.shape ?? {}).flatMap(([key, one]) => walk(one, `${path}.${key}`));
  const inside = [def.innerType, def.valueType, def.element, def.rest, def.left, def.right, def.getter?.()];
  const listed = [...(def.options ?? []), ...(def.items ?? []), ...inside];
  return [...named, ...listed.flatMap((one) => (one ? walk(one, path) : []))];
}

function isText(schema: z.ZodType | undefined): boolean {
  return (schema as unknown as { def?: Def } | undefined)?.def?.type === 'string';
}
