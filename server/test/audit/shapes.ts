import fc from 'fast-check';
import { z } from 'zod';

/** As much of JSON Schema as the contract's shapes become. */
export type Shape = {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Shape[];
  oneOf?: Shape[];
  properties?: Record<string, Shape>;
  required?: string[];
  additionalProperties?: Shape | boolean;
  items?: Shape;
  minItems?: number;
  maxItems?: number;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
};

/** Values that fit a schema of the contract, with words that are something to a program where any text fits. */
export function fitting(schema: z.ZodType, ids: readonly string[]): fc.Arbitrary<unknown> {
  return shaped(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape, ids);
}

/** The same for a schema that is written down already. */
export function shaped(shape: Shape, ids: readonly string[]): fc.Arbitrary<unknown> {
  const variants = shape.anyOf ?? shape.oneOf;
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  if (variants) return fc.oneof(...variants.map((one) => shaped(one, ids)));
  if (shape.type === 'object') return objectOf(shape, ids);
  if (shape.type === 'array') {
    const size = { minLength: shape.minItems ?? 0, maxLength: Math.min(shape.maxItems ?? 4, 4) };
    return fc.array(shaped(shape.items ?? {}, ids), size);
  }
  if (shape.type === 'string') return textOf(shape, ids);
  if (shape.type === 'integer') {
    const { minimum = -5, maximum = 2 ** 31 - 1 } = shape;
    return fc.oneof(fc.nat(4), fc.integer({ min: minimum, max: Math.min(maximum, 2 ** 31 - 1) }));
  }
  if (shape.type === 'number')
    return fc.double({ min: shape.minimum ?? -1e6, max: shape.maximum ?? 1e6, noNaN: true });
  return shape.type === 'boolean' ? fc.boolean() : fc.jsonValue({ maxDepth: 2 });
}

function objectOf({ properties = {}, required = [], additionalProperties }: Shape, ids: readonly string[]) {
  const fields = Object.entries(properties).map(([name, shape]) => [name, shaped(shape, ids)] as const);
  if (fields.length > 0) return fc.record(Object.fromEntries(fields), { requiredKeys: required as never });
  const value =
    typeof additionalProperties === 'object'
      ? shaped(additionalProperties, ids)
      : fc.jsonValue({ maxDepth: 2 });
  return fc.dictionary(fc.oneof(fc.string({ maxLength: 12 }), tellingWord), value, { maxKeys: 4 });
}

const tellingWord = fc.constantFrom(
  'constructor',
  'toString',
  'birthDay',
  'signature',
  'names',
  'post',
  'answers',
);

function textOf(
  { format, pattern, minLength = 0, maxLength = 60 }: Shape,
  ids: readonly string[],
): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.oneof(fc.constantFrom(...ids), fc.uuid());
  if (format === 'date') return fc.constantFrom('2020-02-29', '1990-01-01', '0001-01-01', '9999-12-31');
  if (format === 'email') return fc.constantFrom('a@example.org', 'b+c@example.org');
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'));
  const any = fc.string({ minLength, maxLength: Math.min(maxLength, 80), unit: 'grapheme' });
  return fc.oneof(any, fc.constantFrom('chicago', 'passport', 'renew', 'constructor', "'; --"));
}
