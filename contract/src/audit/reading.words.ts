import type { Phrase } from '@lingshi/domain/shared/phrase.ts';

/** What a line of the access log says was read; anything else is one masked number, named by its field. */
export const READING_WORDS: Readonly<Record<string, Phrase>> = {
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
};
