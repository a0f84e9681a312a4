import { takeSpan } from './mrz.layout.ts';
import type { MrzCheckName, MrzCheckRule, MrzLayout, MrzSpan } from './mrz.layout.ts';

/** One check digit: what the protected characters ask for, and what stands there. */
export type MrzCheck = { name: MrzCheckName; expected: string; found: string; ok: boolean };

const WEIGHTS = [7, 3, 1];

/** Weights 7 3 1; letters count from A = 10, the filler as 0. Source: ICAO Doc 9303-3, 4.9. */
export function mrzCheckDigit(text: string): string {
  const sum = Array.from(text).reduce(
    (total, char, at) => total + mrzValue(char) * (WEIGHTS[at % 3] ?? 0),
    0,
  );
  return String(sum % 10);
}

/**
 * Trap: characters whose values differ by ten look the same to every check digit (G and 6, K and the
 * filler, B, L and 1): a digit never proves which of them was printed.
 */
export function mrzValue(char: string): number {
  return char === '<' ? 0 : Number.parseInt(char, 36);
}

/** The verdict of every check digit of a zone, its lines put end to end. */
export function checkMrz(layout: MrzLayout, zone: string): MrzCheck[] {
  return mrzCheckRules(layout, zone).map(({ name, over, digit, fillerWhenEmpty }) => {
    const text = over.map((part) => takeSpan(zone, part)).join('');
    const expected = mrzCheckDigit(text);
    const found = zone.charAt(digit);
    const empty = fillerWhenEmpty === true && found === '<' && /^<*$/.test(text);
    return { name, expected, found, ok: found === expected || empty };
  });
}

/** The check digits of this very zone: a long number brings its own to another place. */
export function mrzCheckRules(layout: MrzLayout, zone: string): readonly MrzCheckRule[] {
  const long = findLongNumber(layout, zone);
  if (long === null) return layout.checks;
  return layout.checks.map((rule) =>
    rule.name === 'number' ? { name: 'number', over: long.over, digit: long.digit } : rule,
  );
}

/**
 * A number of more than nine characters goes on in the optional data, its check digit behind it, and a
 * filler stands where the digit would. Source: ICAO Doc 9303-5, 4.2.2.1 note j; 9303-6, note j.
 */
function findLongNumber(layout: MrzLayout, zone: string): { over: MrzSpan[]; digit: number } | null {
  const { number, optional } = layout.fields;
  if (layout.format === 'TD3' || zone.charAt(number.at + number.length) !== '<') return null;
  const more = /^[0-9A-Z]+/.exec(takeSpan(zone, optional))?.[0].length ?? 0;
  if (more < 2) return null;
  return { over: [number, { at: optional.at, length: more - 1 }], digit: optional.at + more - 1 };
}

/** The document number without fillers, the part in the optional data included. */
export function mrzNumber(layout: MrzLayout, zone: string): string {
  const rule = mrzCheckRules(layout, zone).find(({ name }) => name === 'number');
  const parts = rule?.over ?? [layout.fields.number];
  return parts
    .map((part) => takeSpan(zone, part))
    .join('')
    .replaceAll('<', '');
}
