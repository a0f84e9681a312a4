import { wordsOf } from '../../kit/words.ts';
import { en } from './face-pane.words.en.ts';
import { zh } from './face-pane.words.zh.ts';

export const useFacePaneWords = wordsOf({ zh, en });
