import { wordsOf } from '../../kit/words.ts';
import { en } from './session.words.en.ts';
import { zh } from './session.words.zh.ts';

export const useSessionWords = wordsOf({ zh, en });
