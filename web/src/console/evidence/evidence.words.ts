import { wordsOf } from '../../kit/words.ts';
import { en } from './evidence.words.en.ts';
import { zh } from './evidence.words.zh.ts';

export const useEvidenceWords = wordsOf({ zh, en });
