import { wordsOf } from '../../kit/words.ts';
import { en } from './pictures.words.en.ts';
import { zh } from './pictures.words.zh.ts';

export const usePictureWords = wordsOf({ zh, en });
