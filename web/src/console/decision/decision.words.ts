import { wordsOf } from '../../kit/words.ts';
import { en } from './decision.words.en.ts';
import { zh } from './decision.words.zh.ts';

export const useDecisionWords = wordsOf({ zh, en });
