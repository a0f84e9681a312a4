import { wordsOf } from '../../kit/words.ts';
import { en } from './photo.words.en.ts';
import { zh } from './photo.words.zh.ts';

export const usePhotoWords = wordsOf({ zh, en });
