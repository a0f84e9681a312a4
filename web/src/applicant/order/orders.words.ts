import { wordsOf } from '../../kit/words.ts';
import { en } from './orders.words.en.ts';
import { zh } from './orders.words.zh.ts';

export const useOrdersWords = wordsOf({ zh, en });
