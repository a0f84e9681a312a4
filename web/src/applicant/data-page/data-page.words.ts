import { wordsOf } from '../../kit/words.ts';
import { en } from './data-page.words.en.ts';
import { zh } from './data-page.words.zh.ts';

export const usePageWords = wordsOf({ zh, en });
