import { wordsOf } from '../../kit/words.ts';
import { en } from './message.words.en.ts';
import { zh } from './message.words.zh.ts';

export const useMessageWords = wordsOf({ zh, en });
