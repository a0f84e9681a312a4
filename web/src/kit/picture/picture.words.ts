import { wordsOf } from '../words.ts';
import { en } from './picture.words.en.ts';
import { zh } from './picture.words.zh.ts';

export const usePictureWords = wordsOf({ zh, en });
