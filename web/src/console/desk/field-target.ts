import { isChinese, useLocale } from '../../kit/locale.ts';
import { FIELD_WORDS_EN, TOPIC_WORDS_EN } from './field.words.en.ts';
import { FIELD_WORDS_ZH, TOPIC_WORDS_ZH } from './field.words.zh.ts';

const FIELDS = { zh: FIELD_WORDS_ZH, en: FIELD_WORDS_EN };
const TOPICS_IN = { zh: TOPIC_WORDS_ZH, en: TOPIC_WORDS_EN };

/** The name of a field; what came later than these words shows its own identifier. */
export function useFieldWords(): (target: string) => string {
  const words: Record<string, string> = FIELDS[isChinese(useLocale()) ? 'zh' : 'en'];
  return (target) => words[target] ?? target;
}

export function useTopicWords(): (topic: string) => string {
  const words: Record<string, string> = TOPICS_IN[isChinese(useLocale()) ? 'zh' : 'en'];
  return (topic) => words[topic] ?? topic;
}

/** A field with its topic, for where it stands alone: "申请人 · 姓". */
export function useTargetWords(): (target: string) => string {
  const field = useFieldWords();
  const topic = useTopicWords();
  return (target) => {
    const [first = ''] = target.split('.');
    return first === 'file' ? field(target) : `${topic(first)} · ${field(target)}`;
  };
}
