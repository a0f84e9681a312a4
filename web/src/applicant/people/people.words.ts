import { wordsOf } from '../../kit/words.ts';
import { en } from './people.words.en.ts';
import { zh } from './people.words.zh.ts';

export const usePeopleWords = wordsOf({ zh, en });
