import { wordsOf } from '../../kit/words.ts';
import { en } from './page-table.words.en.ts';
import { zh } from './page-table.words.zh.ts';

export const usePageTableWords = wordsOf({ zh, en });
