import { INTL_TAG, type Locale } from './locale.ts';

/** Names one after another as the language lists them, each once. */
export function listed(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(INTL_TAG[locale], { style: 'narrow', type: 'conjunction' }).format(
    new Set(names),
  );
}
