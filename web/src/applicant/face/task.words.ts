import { wordsOf } from '../../kit/words.ts';
import { en } from './task.words.en.ts';
import { zh } from './task.words.zh.ts';

/** Apart from the words of the check itself: the task list and the last page load only these. */
export const useFaceTaskWords = wordsOf({ zh, en });
