import { wordsOf } from '../../kit/words.ts';
import { en } from './order.words.en.ts';
import { zh } from './order.words.zh.ts';

export const useOrderWords = wordsOf({ zh, en });
