import { wordsOf } from '../../kit/words.ts';
import { en } from './face.words.en.ts';
import { zh } from './face.words.zh.ts';

export const useFaceWords = wordsOf({ zh, en });
