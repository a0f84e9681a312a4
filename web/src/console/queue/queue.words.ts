import { wordsOf } from '../../kit/words.ts';
import { en } from './queue.words.en.ts';
import { zh } from './queue.words.zh.ts';

export const useQueueWords = wordsOf({ zh, en });
