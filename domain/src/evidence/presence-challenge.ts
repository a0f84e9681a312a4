import type { Phrase } from '../shared/phrase.ts';
import { PRESENCE_WORDS } from './presence.words.ts';

export type PresenceWord = keyof typeof PRESENCE_WORDS;

const NAMES = Object.keys(PRESENCE_WORDS) as PresenceWord[];

/** Time to write two words and a number on paper and take the picture. Ours. */
export const PRESENCE_SECONDS = 300;
export const PRESENCE_BYTES = 6;

export type PresenceChallenge = { first: PresenceWord; second: PresenceWord; number: number };

/**
 * Two different words and a number of two digits: about two hundred thousand of them, so that a picture made before
 * the question holds another answer.
 * @param random {@link PRESENCE_BYTES} random bytes
 */
export function drawPresence(random: Uint8Array): PresenceChallenge {
  if (random.length < PRESENCE_BYTES) throw new RangeError(`Drawing takes ${PRESENCE_BYTES} random bytes.`);
  const [a, b, c] = [0, 2, 4].map((at) => ((random[at] ?? 0) << 8) | (random[at + 1] ?? 0)) as [
    number,
    number,
    number,
  ];
  const first = NAMES[a % NAMES.length] ?? 'apple';
  const others = NAMES.filter((name) => name !== first);
  return { first, second: others[b % others.length] ?? 'bell', number: 10 + (c % 90) };
}

/**
 * As the person writes or says it.
 * @param say a phrase in the person's language
 */
export function presenceText(
  { first, second, number }: PresenceChallenge,
  say: (phrase: Phrase) => string,
): string {
  return `${say(PRESENCE_WORDS[first])} ${say(PRESENCE_WORDS[second])} ${number}`;
}

export function isPresenceWord(text: string): text is PresenceWord {
  return Object.hasOwn(PRESENCE_WORDS, text);
}
