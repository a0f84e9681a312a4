import { CallError } from '@lingshi/contract/client.ts';
import { fillErrorWords } from '@lingshi/contract/error/error.fill.ts';
import { ERROR_WORDS } from '@lingshi/contract/error/error.words.ts';

export type Said = { code: string; zh: string; en: string };

/** What a person reads when this is refused, in both languages, with the figures of the refusal. */
export async function saidOf(calling: Promise<unknown>): Promise<Said> {
  const error = await calling.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error === null) return { code: 'none', zh: '', en: '' };
  if (!(error instanceof CallError)) throw new Error('It was no refusal.', { cause: error });
  const { code, detail } = error;
  return {
    code,
    zh: fillErrorWords(ERROR_WORDS, 'zh', code, detail),
    en: fillErrorWords(ERROR_WORDS, 'en', code, detail),
  };
}

/** What is unkind about words: they blame, they speak of machines, or they do not say what to do next. */
export function unkindIn({ zh, en }: Said): string[] {
  return [
    ...(/\b(invalid|illegal|forbidden|error|exception|bad)\b/i.test(en) ? ['blames in English'] : []),
    ...(/错误|非法|无效|异常|失败/.test(zh) ? ['blames in Chinese'] : []),
    ...(/\b(please|you can|you may|choose|use)\b/i.test(en) ? [] : ['says no next step in English']),
    ...(/请|可以/.test(zh) ? [] : ['says no next step in Chinese']),
    ...(/[{}]|\bundefined\b|×(?!\d)|than {1,2}(MB|mega)/.test(zh + en) ? ['lacks a figure'] : []),
  ];
}
