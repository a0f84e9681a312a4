import { wordsOf } from '../../kit/words.ts';
import { en } from './photo-table.words.en.ts';
import { zh } from './photo-table.words.zh.ts';

export const usePhotoTableWords = wordsOf({ zh, en });
