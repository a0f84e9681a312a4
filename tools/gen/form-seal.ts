import { createHash } from 'node:crypto';
import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import { declaredId } from '@lingshi/domain/shared/declared.ts';

/**
 * How a form looks and reads, which may be mended in a version in force. Whatever else a form says is judged or stored,
 * and what is added to `FormDef` later is sealed until it is named here.
 */
const LOOKS: readonly string[] = [
  'words',
  'short',
  'hint',
  'example',
  'typing',
  'aside',
  'read',
  'silent',
  'selects',
];

/**
 * The seal of a version: of what it judges and stores, i.e. ids, kinds, conditions, values, limits and the declared id
 * of each check. A mended word keeps it, and so does a check that is renamed or mended.
 * @throws where a check has no declared id
 */
export function sealOf(form: FormDef): string {
  return createHash('sha256')
    .update(JSON.stringify(judgedOf(form, form.id)))
    .digest('hex')
    .slice(0, 32);
}

function judgedOf(value: unknown, where: string): unknown {
  if (typeof value === 'function') return idOf(value as () => unknown, where);
  if (Array.isArray(value)) return value.map((one) => judgedOf(one, where));
  if (typeof value !== 'object' || value === null) return value;
  const own = 'id' in value ? `${where}.${String(value.id)}` : where;
  const parts = Object.entries(value)
    .filter(([name, part]) => !LOOKS.includes(name) && !isPhrase(part))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(
    // What a fact is drawn from is sealed; how it is read off that may be mended.
    parts.flatMap(([name, part]) => (isDrawing(name, part) ? [] : [[name, judgedOf(part, own)]])),
  );
}

function isDrawing(name: string, part: unknown): boolean {
  return name === 'value' && typeof part === 'function';
}

function isPhrase(part: unknown): boolean {
  return typeof part === 'object' && part !== null && 'zh' in part && 'en' in part;
}

function idOf(check: () => unknown, where: string): string {
  const id = declaredId(check);
  if (id === undefined)
    throw new Error(
      `${where}: ${check.name || 'a check'} has no id of its own. Give it one: declared('…', …).`,
    );
  return `check ${id}`;
}
