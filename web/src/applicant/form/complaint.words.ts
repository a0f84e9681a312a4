import { sideBySide, wordsOf } from '../../kit/words.ts';
import { en } from './complaint.words.en.ts';
import { zh } from './complaint.words.zh.ts';

export const useComplaintWords = wordsOf(sideBySide(zh, en));
export type ComplaintWords = ReturnType<typeof useComplaintWords>;
