import type { FormRules } from './form.facts.ts';

/** A number of the country that the form is for may be typed without its code; spaces, brackets and hyphens are habit. */
export function tidyPhone(text: string, country: FormRules['phone']): string {
  const plain = text.normalize('NFKC').replace(/[\s().\-‐-―−]/gu, '');
  if (country !== null) {
    const { callingCode, national } = country;
    if (matches(national, plain)) return `+${callingCode}${plain}`;
    if (matches(`${callingCode}(?:${national})`, plain)) return `+${plain}`;
  }
  return plain.replace(/^00/, '+');
}

function matches(pattern: string, text: string): boolean {
  return new RegExp(`^(?:${pattern})$`, 'u').test(text);
}
