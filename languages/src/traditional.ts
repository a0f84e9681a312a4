import { readFileSync } from 'node:fs';
import { ConverterFactory } from 'opencc-js/core';
import { from, to } from 'opencc-js/preset/cn2t';

const OVERRIDES = new URL('../zh-Hant.overrides.json', import.meta.url);

let convert: ((text: string) => string) | undefined;
const converted = new Map<string, string>();

/**
 * Simplified text in traditional characters, word by word the same: the forms are those most readers of 繁體 know (臺, 裡,
 * 為), the vocabulary stays that of the office. What the dictionary gets wrong stands in zh-Hant.overrides.json,
 * simplified term → traditional term.
 */
export function toTraditional(text: string): string {
  const known = converted.get(text);
  if (known !== undefined) return known;
  convert ??= makeConverter();
  const result = convert(text);
  converted.set(text, result);
  return result;
}

function makeConverter(): (text: string) => string {
  const base = ConverterFactory(from.cn ?? [], to.tw ?? []);
  const overrides = JSON.parse(readFileSync(OVERRIDES, 'utf8')) as Record<string, string>;
  // Longer terms first: the longest one that fits is the one that is meant.
  const terms = Object.keys(overrides).toSorted((a, b) => b.length - a.length);
  if (terms.length === 0) return base;
  const term = new RegExp(`(${terms.map((one) => RegExp.escape(one)).join('|')})`);
  return (text) =>
    text
      .split(term)
      .map((piece) => overrides[piece] ?? base(piece))
      .join('');
}
