import { wordsOf } from '../../kit/words.ts';
import { en } from './filer-pane.words.en.ts';
import { zh } from './filer-pane.words.zh.ts';

export const useFilerWords = wordsOf({ zh, en });
