import { declared } from '../shared/declared.ts';
import { findUnprintable } from '../identity/printable.ts';
import { measureSignature, isStrokes } from '../evidence/signature.ts';
import type { Found, Written } from './check.types.ts';
import { NOTHING_FOUND } from './check.types.ts';

/** A letter that a carrier abroad may not read, whatever the printer makes of it. */
export function readByCarriers({ path, text }: Written): Found {
  const [first] = findUnprintable('latin_address', text);
  if (first === undefined) return NOTHING_FOUND;
  return { complaints: [], notes: [{ field: path, code: 'not_latin', detail: { char: first.char } }] };
}
declared('read_by_carriers', readByCarriers);

/** What a signature could do better: off the middle, small, over the edge. */
export function clearSignature({ path, value }: Written): Found {
  const measured = isStrokes(value) ? measureSignature(value) : null;
  if (!measured?.ok) return NOTHING_FOUND;
  return { complaints: [], notes: measured.value.advice.map((code) => ({ field: path, code })) };
}
declared('clear_signature', clearSignature);
