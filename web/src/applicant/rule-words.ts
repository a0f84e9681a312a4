import { useLocale } from '../kit/locale.ts';

/** A text that came with the rules, in both languages. */
export type RuleWords = Readonly<{ zh: string; en: string }>;

/** Picks the reader's language: `const say = useRuleWords(); say(material.words)`. */
export function useRuleWords(): (words: RuleWords) => string {
  const locale = useLocale();
  return (words) => words[locale];
}
