import { wordsOf } from '../../../kit/words.ts';
import { en } from './signature.words.en.ts';
import { zh } from './signature.words.zh.ts';

export const useSignatureWords = wordsOf({ zh, en });
