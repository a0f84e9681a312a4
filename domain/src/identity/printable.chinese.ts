import { isNameCharacter } from './real-name.ts';

export type CharacterFinding = {
  advice: 'check_rare_character' | 'use_standard_character' | 'type_again' | 'leave_out';
  suggestion?: string;
};

/**
 * Whether machines for print and their fonts are sure to have a Chinese character. Source: GB 18030-2022,
 * clause 9: implementation level 1, which every product must support, has the ideographs U+4E00 to U+9FEF
 * and extension A; later extensions belong to levels 2 and 3, so those are shown to an officer.
 * @returns null when the character is sure to print
 */
export function printableCharacter(char: string): CharacterFinding | null {
  const code = char.codePointAt(0) ?? 0;
  if (isPrivateUse(code)) return { advice: 'type_again' };
  if (!isNameCharacter(char)) return findTwin(char);
  const levelOne =
    code === 0x3007 || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0x4e00 && code <= 0x9fef);
  return levelOne ? null : { advice: 'check_rare_character' };
}

/** Radicals and compatibility forms come from copied PDFs; they look right and match nothing. */
function findTwin(char: string): CharacterFinding {
  const twin = char.normalize('NFKC');
  const found = twin !== char && isNameCharacter(twin);
  return found
    ? { advice: 'use_standard_character', suggestion: twin }
    : { advice: 'leave_out', suggestion: '' };
}

/** Old systems kept rare names in private code points; elsewhere those print as boxes. */
function isPrivateUse(code: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;
}
