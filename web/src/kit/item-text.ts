import { STATUS_WORDS } from '@lingshi/contract/order/status.words.ts';
import { readPhrase, type Phrase } from '@lingshi/domain/shared/phrase.ts';
import { useLocale } from './locale.ts';
import { ITEM_WORDS } from './item.words.ts';

type Named = { subject: string; item: string; body?: unknown };

/** What a rule is called: as its own texts say, else as we call it; what nobody has named keeps its name in the files. */
export function useItemText(): (row: Named) => string {
  const locale = useLocale();
  return ({ subject, item, body }) => {
    const phrase = ownWords(body) ?? ITEM_WORDS[`${subject}/${item}`] ?? statusName(item);
    return phrase === null ? item : readPhrase(phrase, locale);
  };
}

/** Short texts that name the thing; a sentence is no title. */
const SENTENCE = /[。；，.;]/;

function ownWords(body: unknown): Phrase | null {
  const { name, title, words } = (body ?? {}) as Partial<Record<'name' | 'title' | 'words', Phrase>>;
  return (
    [name, title, words].find((one) => one !== undefined && one.zh.length <= 20 && !SENTENCE.test(one.zh)) ??
    null
  );
}

function statusName(item: string): Phrase | null {
  return item in STATUS_WORDS ? STATUS_WORDS[item as keyof typeof STATUS_WORDS].name : null;
}
