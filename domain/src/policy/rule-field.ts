import { z } from 'zod';
import { conditionSchema } from './condition.ts';
import { fingerprint } from './fingerprint.ts';
import { POLICY_BODIES } from './policy-body.schema.ts';
import type { Subject } from './policy-body.schema.ts';

/** How a value of a rule is shown, compared and typed; drawn from the schema of its subject, so that nobody says it twice. */
export type RuleField =
  | { kind: 'group'; fields: NamedField[] }
  | { kind: 'list'; of: RuleField }
  | { kind: 'number'; whole: boolean }
  | { kind: 'money' }
  | { kind: 'words' }
  | { kind: 'day' }
  | { kind: 'yes_no' }
  | { kind: 'choice'; options: string[] }
  | { kind: 'condition' }
  | { kind: 'text' }
  /** Kept as it is: it is changed in the files of rules. */
  | { kind: 'fixed' };
export type NamedField = { name: string; field: RuleField; may: 'be_absent' | 'be_null' | null };

export function fieldsOf(subject: Subject): NamedField[] {
  const read = fieldOf(POLICY_BODIES[subject]);
  return read.kind === 'group' ? read.fields : [];
}

function fieldOf(schema: z.ZodType): RuleField {
  if (schema === (conditionSchema as z.ZodType)) return { kind: 'condition' };
  if (schema instanceof z.ZodObject) return fieldOfObject(schema.shape as Record<string, z.ZodType>);
  if (schema instanceof z.ZodArray) return { kind: 'list', of: fieldOf(schema.element as z.ZodType) };
  if (schema instanceof z.ZodNumber) return { kind: 'number', whole: schema.isInt };
  if (schema instanceof z.ZodEnum) return { kind: 'choice', options: schema.options.map(String) };
  if (schema instanceof z.ZodBoolean || schema instanceof z.ZodLiteral) return { kind: 'yes_no' };
  if (schema instanceof z.ZodStringFormat) return { kind: 'text' };
  if (schema instanceof z.ZodString) return isDay(schema) ? { kind: 'day' } : { kind: 'text' };
  return { kind: 'fixed' };
}

function fieldOfObject(shape: Record<string, z.ZodType>): RuleField {
  const names = Object.keys(shape).join();
  if (names === 'currency,cents') return { kind: 'money' };
  if (names === 'zh,en') return { kind: 'words' };
  return { kind: 'group', fields: Object.entries(shape).map(([name, schema]) => named(name, schema)) };
}

function named(name: string, schema: z.ZodType): NamedField {
  const inner = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable;
  if (!inner) return { name, field: fieldOf(schema), may: null };
  const may = schema instanceof z.ZodOptional ? 'be_absent' : 'be_null';
  return { name, field: fieldOf(schema.unwrap() as z.ZodType), may };
}

/** The schema of a day is a string with a test of its own. */
function isDay(schema: z.ZodType): boolean {
  return schema.safeParse('2024-02-29').success && !schema.safeParse('2023-02-29').success;
}

/** One value of a rule, with the names that lead to it. */
export type RuleLine = { path: string[]; field: RuleField; value: unknown };

/** Every value that is there, in the order of the schema; a list of single values is one line. */
export function linesOf(fields: readonly NamedField[], body: unknown, above: string[] = []): RuleLine[] {
  if (typeof body !== 'object' || body === null) return [];
  return fields.flatMap(({ name, field }) =>
    linesIn(field, (body as Record<string, unknown>)[name], [...above, name]),
  );
}

function linesIn(field: RuleField, value: unknown, path: string[]): RuleLine[] {
  if (value === undefined || value === null) return [];
  if (field.kind === 'group') return linesOf(field.fields, value, path);
  if (
    field.kind === 'list' &&
    (field.of.kind === 'group' || field.of.kind === 'words') &&
    Array.isArray(value)
  )
    return value.flatMap((one, at) => linesIn(field.of, one, [...path, String(at)]));
  return [{ path, field, value }];
}

/** A value before and after; undefined = it is not there. */
export type RuleDifference = Omit<RuleLine, 'value'> & { before: unknown; after: unknown };

/** Field by field what another body says, whatever order a store gives the names in; empty = the same. */
export function differencesOf(subject: Subject, before: unknown, after: unknown): RuleDifference[] {
  const fields = fieldsOf(subject);
  const old = new Map(linesOf(fields, before).map((line) => [line.path.join('.'), line]));
  const next = new Map(linesOf(fields, after).map((line) => [line.path.join('.'), line]));
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((name) => {
    const [was, is] = [old.get(name), next.get(name)];
    const line = is ?? was;
    if (line === undefined || fingerprint(was?.value) === fingerprint(is?.value)) return [];
    return [{ path: line.path, field: line.field, before: was?.value, after: is?.value }];
  });
}
