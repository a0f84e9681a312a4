import { presenceText, type PresenceChallenge } from '@lingshi/domain/evidence/presence-challenge.ts';
import type { Phrase } from '@lingshi/domain/shared/phrase.ts';
import { inEveryLanguage } from '@lingshi/languages/every-language.ts';
import { textIn } from '@lingshi/languages/languages.ts';

/** What is asked for, in every language: the person writes it in theirs, the officer reads it in more than one. */
export function presenceInWords(challenge: PresenceChallenge): Phrase {
  return inEveryLanguage((language) => presenceText(challenge, (phrase) => textIn(language, phrase)));
}
