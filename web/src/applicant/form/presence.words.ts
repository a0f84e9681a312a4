import { wordsOf } from '../../kit/words.ts';
import { en } from './presence.words.en.ts';
import { zh } from './presence.words.zh.ts';

export const usePresenceWords = wordsOf({ zh, en });
