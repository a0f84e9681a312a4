import { intlTag, type Locale } from './locale.ts';

/** Names one after another as the language lists them, each once. */
export function listed(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(intlTag(locale), { style: 'narrow', type: 'conjunction' }).format(
    new Set(names),
  );
}
