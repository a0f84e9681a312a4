import { wordsOf } from '../../kit/words.ts';
import { en } from './mail-room.words.en.ts';
import { zh } from './mail-room.words.zh.ts';

export const useMailWords = wordsOf({ zh, en });
