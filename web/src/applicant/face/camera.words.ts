import { wordsOf } from '../../kit/words.ts';
import { en } from './camera.words.en.ts';
import { zh } from './camera.words.zh.ts';

export const useCameraWords = wordsOf({ zh, en });
