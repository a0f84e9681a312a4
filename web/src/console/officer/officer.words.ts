import { wordsOf } from '../../kit/words.ts';
import { en } from './officer.words.en.ts';
import { zh } from './officer.words.zh.ts';

export const useOfficerWords = wordsOf({ zh, en });
