import { LONGEST_PINYIN } from './real-name.ts';
import type { PinyinName } from './real-name.ts';

/**
 * The name field of line 1 of the machine-readable zone, always 39 characters. Source: ICAO Doc 9303-3
 * (names) and 9303-4 (TD3): two fillers part surname and given name, spaces and hyphens become one filler,
 * apostrophes go.
 * @param name as `parsePinyinName` returns it
 */
export function machineReadableName(name: PinyinName): string {
  return untruncated(name).slice(0, LONGEST_PINYIN).padEnd(LONGEST_PINYIN, '<');
}

/** False when the zone would cut the name, so that the person hears it before the book is printed. */
export function fitsMachineReadableZone(name: PinyinName): boolean {
  return untruncated(name).length <= LONGEST_PINYIN;
}

function untruncated({ surname, given }: PinyinName): string {
  return given === '' ? fill(surname) : `${fill(surname)}<<${fill(given)}`;
}

function fill(part: string): string {
  return part.replaceAll("'", '').replace(/[ -]/g, '<');
}
