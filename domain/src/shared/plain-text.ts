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

/** Text that is shown to everybody, such as words of rules: what nobody sees is refused, so that its writer learns of it. */
export const visibleText = /* @__PURE__ */ z.string().refine((text) => dropInvisible(text) === text, {
  error: 'holds characters that nobody sees',
});

/** Text that somebody types as a reason, a source or a note: what nobody sees is dropped, and so is space around it. */
export const typedText = /* @__PURE__ */ z.string().overwrite(dropInvisible).trim();
