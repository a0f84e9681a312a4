import { wordsOf } from '../../kit/words.ts';
import { en } from './form.words.en.ts';
import { zh } from './form.words.zh.ts';

export const usePageWords = wordsOf({ zh, en });
export type PageWords = ReturnType<typeof usePageWords>;
