import { sideBySide, wordsOf } from '../../kit/words.ts';
import { en } from './topic.words.en.ts';
import { zh } from './topic.words.zh.ts';

export const useTopicWords = wordsOf(sideBySide(zh, en));
