import { readPhrase, type Phrase } from '@lingshi/domain/shared/phrase.ts';
import { currentLocale } from '../kit/locale.ts';

/** A text that came with the rules, in every language we have. */
export type RuleWords = Phrase;

/** Picks the reader's language: `const say = useRuleWords(); say(material.words)`. */
export function useRuleWords(): (words: RuleWords) => string {
  return sayRule;
}

function sayRule(words: RuleWords): string {
  return readPhrase(words, currentLocale());
}
