import { z } from 'zod';

/**
 * Characters that nobody sees and that change what is seen: they turn a sentence around, hide a letter, break a line.
 * Line ends and tabs stay, and so do variation selectors, which tell forms of one character in a name apart.
 */
const INVISIBLE =
  /(?![\t\n\r\p{Variation_Selector}])[\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

export function dropInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** No language stacks more marks upon one letter; a hundred of them are drawn over the lines above and below. */
const TOWER = /(\p{M}{8})\p{M}+/gu;

/** What somebody typed, as it may be shown and printed among the words of others. */
export function tidyText(text: string): string {
  return dropInvisible(text).replace(TOWER, '$1');
}

/** The same of every text inside a value as it came: whatever takes it for a text one day shows it then. */
export function tidyTexts(value: unknown): unknown {
  if (typeof value === 'string') return tidyText(value);
  if (Array.isArray(value)) return value.map(tidyTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [tidyText(key), tidyTexts(one)]));
}

/** Text that is shown to everybody, such as words of rules: what nobody sees is refused, so that its writer learns of it. */
export const visibleText = /* @__PURE__ */ z.string().refine((text) => dropInvisible(text) === text, {
  error: 'holds characters that nobody sees',
});

/** Text that somebody types as a reason, a source or a note: tidied, and without the space around it. */
export const typedText = /* @__PURE__ */ z.string().overwrite(tidyText).trim();
