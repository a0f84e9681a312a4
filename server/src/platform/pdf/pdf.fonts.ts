import { closeSync, openSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** The only fonts documents use; no font of the machine is asked, so every machine prints the same bytes. */
export const DOCUMENT_FONTS: readonly string[] = [
  resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
];

/** Says whether a font can draw a code point. */
export type Coverage = (codePoint: number) => boolean;

type Range = readonly [first: number, last: number];

/**
 * Characters of `text` that cannot be drawn, in order of first sight, each once. Spaces and line ends are
 * fine; control characters, direction marks and lone surrogates are not: they would print as nothing and
 * let one name look like another.
 */
export function missingGlyphs(text: string, coverage: Coverage): string[] {
  const missing = new Set<string>();
  for (const character of text) {
    const drawn = /^[ \n\u3000]$/u.test(character) || /^\P{C}$/u.test(character);
    if (!drawn || !coverage(character.codePointAt(0) ?? 0)) missing.add(character);
  }
  missing.delete('\n');
  return [...missing];
}

/** What all the given font files can draw. Reads only their character maps (some 100 kB of 10 MB). */
export function fontCoverage(paths: readonly string[]): Coverage {
  const fonts = paths.map((path) => characterRanges(readCharacterMap(path)));
  return (codePoint) => fonts.every((ranges) => contains(ranges, codePoint));
}

function contains(ranges: readonly Range[], codePoint: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle] ?? [0, -1];
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** The `cmap` table of an OpenType file. Source: OpenType 1.9, "Organization of an OpenType font". */
function readCharacterMap(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const head = readBytes(file, 0, 12);
    const directory = readBytes(file, 12, head.readUInt16BE(4) * 16);
    for (let at = 0; at < directory.length; at += 16) {
      if (directory.toString('latin1', at, at + 4) !== 'cmap') continue;
      return readBytes(file, directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12));
    }
    throw new Error(`no character map in ${path}`);
  } finally {
    closeSync(file);
  }
}

function readBytes(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, position);
  return bytes;
}

/** Sorted ranges of the full-Unicode subtable (format 12). Source: OpenType 1.9, `cmap`. */
function characterRanges(cmap: Buffer): Range[] {
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    if (table.readUInt16BE(0) !== 12) continue;
    return Array.from({ length: table.readUInt32BE(12) }, (_, group) => {
      const at = 16 + group * 12;
      return [table.readUInt32BE(at), table.readUInt32BE(at + 4)] as const;
    });
  }
  throw new Error('the font has no full-Unicode character map');
}
