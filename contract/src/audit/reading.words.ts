import type { Phrase } from '@lingshi/domain/shared/phrase.ts';

/** What a line of the access log says was read, but for pictures and masked numbers: see {@link wordsOfReading}. */
export const READING_WORDS = {
  desk: { zh: '整份申请', en: 'the whole application' },
  order: { zh: '整份申请', en: 'the whole application' },
  messages: { zh: '往来留言', en: 'the messages' },
  photo: { zh: '证件照片', en: 'the portrait' },
  data_page: { zh: '护照资料页', en: 'the data page' },
  supplement: { zh: '补充的图片', en: 'a further picture' },
  receipt: { zh: '受理回执', en: 'the receipt' },
  declaration: { zh: '国籍状况声明', en: 'the declaration' },
  mailing_kit: { zh: '邮寄单', en: 'the mailing kit' },
  behalf: { zh: '代填的申请', en: 'the application they fill in for you' },
  behalf_saved: { zh: '代填并保存了一页', en: 'a page they filled in for you' },
  behalf_code: { zh: '新的接收码', en: 'a new code to take it over' },
  exception: { zh: '请求例外的理由', en: 'the reason for an exception' },
  readers: { zh: '查阅记录', en: 'who has looked at this application' },
  list: { zh: '列表里的一行（姓名已隐去大半）', en: 'a line of a list, most of the name hidden' },
  search: {
    zh: '搜索结果里的一行（姓名已隐去大半）',
    en: 'a line among search results, most of the name hidden',
  },
  filer: { zh: '办理人的姓名', en: 'the name of who filed' },
} as const satisfies Record<string, Phrase>;

/** What the statements of the server may call a reading by; a field stands for its number. */
export type NamedReading = keyof typeof READING_WORDS | `${string}.${string}`;

/** Why a line has no words of its own: it is a number, named by its field; or nobody knows it. */
export type Unnamed = 'number' | 'other';

/**
 * The words of a line: its own, or those of the slot that a picture lies in.
 * @param slots of the case, as its rules name them
 */
export function wordsOfReading(
  what: string,
  slots: readonly { id: string; name: Phrase }[],
): Phrase | Unnamed {
  const own = Object.hasOwn(READING_WORDS, what) ? READING_WORDS[what as keyof typeof READING_WORDS] : null;
  const slot = slots.find(({ id }) => id === what);
  return own ?? slot?.name ?? (what.includes('.') ? 'number' : 'other');
}
