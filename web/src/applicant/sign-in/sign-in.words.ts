import { wordsOf } from '../../kit/words.ts';
import { en } from './sign-in.words.en.ts';
import { zh } from './sign-in.words.zh.ts';

export const useSignInWords = wordsOf({ zh, en });
