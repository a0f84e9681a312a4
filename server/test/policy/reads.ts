import { z } from 'zod';
import { openingSchema } from '@lingshi/domain/policy/opening.ts';
import { cited, wordsSchema } from '@lingshi/domain/policy/source.schema.ts';

/** Notes which fields of the rules were read, by subject and path: `fee.amount.cents`, `post.phones.number`. */
export type Reads = Set<string>;

/**
 * Plain data that notes each property somebody reads by its name, however deep. To copy it (`{ ...row }`) is not to
 * read it: the language asks for each property's description just before its value, which is how a copy is told.
 */
export function recorded<T>(value: T, path: string, reads: Reads, seen = new WeakMap<object, object>()): T {
  if (typeof value !== 'object' || value === null) return value;
  const known = seen.get(value);
  if (known !== undefined) return known as T;
  let copied: PropertyKey | null = null;
  const proxy: object = new Proxy(value, {
    getOwnPropertyDescriptor(target, key) {
      copied = key;
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
    get(target, key, receiver) {
      const found: unknown = Reflect.get(target, key, receiver);
      const copying = copied === key;
      copied = null;
      if (typeof key === 'symbol' || typeof found === 'function') return found;
      if (Array.isArray(target)) return recorded(found, path, reads, seen);
      const at = `${path}.${key}`;
      if (!copying) reads.add(at);
      return recorded(found, at, reads, seen);
    },
  });
  seen.set(value, proxy);
  return proxy as T;
}

/** Where a rule comes from is for whoever reads the file, whatever else reads it. */
const CITATION: readonly string[] = Object.keys(cited);

/** Spelled in several ways that say the same: words in each language, an opening by clock and as an instant. */
const ONE_VALUE: readonly z.ZodType[] = [wordsSchema, openingSchema];

/** Every field a schema has, by path; what stands in an array or behind a null counts with its field. */
export function fieldsOf(schema: z.ZodType, path: string): string[] {
  if (ONE_VALUE.includes(schema)) return [path];
  // One value passes, so there is nothing to read: the schema itself decides.
  if (schema instanceof z.ZodLiteral) return [];
  const inner = insideOf(schema);
  if (inner.length > 0) return [...new Set(inner.flatMap((one) => fieldsOf(one, path)))];
  if (!(schema instanceof z.ZodObject)) return [path];
  const shape = schema.shape as Record<string, z.ZodType>;
  return Object.entries(shape)
    .filter(([key]) => !CITATION.includes(key))
    .flatMap(([key, field]) => fieldsOf(field, path === '' ? key : `${path}.${key}`));
}

function insideOf(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return [schema.unwrap() as z.ZodType];
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  // A union of objects has the fields of each; a condition, or another choice of single values, is one field.
  const options = schema instanceof z.ZodUnion ? [...(schema.options as z.ZodType[])] : [];
  return options.every((one) => one instanceof z.ZodObject) ? options : [];
}
