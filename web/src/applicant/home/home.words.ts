import { wordsOf } from '../../kit/words.ts';
import { en } from './home.words.en.ts';
import { zh } from './home.words.zh.ts';

export const useHomeWords = wordsOf({ zh, en });
/** Words of a tile: `home.tile_…`, without places to fill. */
export type HomeTileKey = Extract<keyof typeof zh, `home.tile_${string}`>;
