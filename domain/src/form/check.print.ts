import { findUnprintable, takeSuggestions } from '../identity/printable.ts';
import type { TextKind } from '../identity/printable.ts';
import type { Complaint, Note, Written } from './check.types.ts';

/** The first character that cannot be printed; `fix` is the whole text with every suggestion taken. */
export function findUnprintableText(
  kind: TextKind,
  { path, text }: Pick<Written, 'path' | 'text'>,
): Complaint[] {
  // Advice that asks to look again is no refusal: the text can be printed.
  const bad = findUnprintable(kind, text).filter(({ advice }) => !advice.startsWith('check_'));
  const [first] = bad;
  if (first === undefined) return [];
  const fix = takeSuggestions(text, bad);
  return [{ field: path, code: 'address.not_printable', detail: { ...first, ...(fix !== text && { fix }) } }];
}

/** What can be printed but is seldom: `check_umlaut`, `check_rare_character`. */
export function lookAgain(kind: TextKind, { path, text }: Pick<Written, 'path' | 'text'>): Note[] {
  const found = findUnprintable(kind, text).filter(({ advice }) => advice.startsWith('check_'));
  const [first] = found;
  if (first === undefined) return [];
  const fix = takeSuggestions(text, found);
  return [{ field: path, code: first.advice, detail: { char: first.char, ...(fix !== text && { fix }) } }];
}
