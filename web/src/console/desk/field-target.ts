import { readPhrase, type Phrase } from '@lingshi/domain/shared/phrase.ts';
import { useLocale } from '../../kit/locale.ts';
import { FIELD_WORDS, TOPIC_WORDS } from './field.words.ts';

const FIELDS: Record<string, Phrase> = FIELD_WORDS;
const TOPICS: Record<string, Phrase> = TOPIC_WORDS;

/** The name of a field; what came later than these words shows its own identifier. */
export function useFieldWords(): (target: string) => string {
  const locale = useLocale();
  return (target) => readPhrase(FIELDS[target] ?? target, locale);
}

export function useTopicWords(): (topic: string) => string {
  const locale = useLocale();
  return (topic) => readPhrase(TOPICS[topic] ?? topic, locale);
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
