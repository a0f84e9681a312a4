import { wordsOf } from '../../kit/words.ts';
import { en } from './precheck.words.en.ts';
import { zh } from './precheck.words.zh.ts';

export const usePrecheckWords = wordsOf({ zh, en });

type TopicKey = Extract<keyof typeof zh, `precheck.topic_${string}`>;

/** What an address is for; a use the words do not know yet is a general one. */
export function topicWords(topic: string): TopicKey {
  const key = `precheck.topic_${topic}`;
  return key in zh ? (key as TopicKey) : 'precheck.topic_general';
}
