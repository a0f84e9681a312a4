import { readFileSync } from 'node:fs';
import { addDays } from '@lingshi/domain/shared/day.ts';
import type { Page } from 'playwright-core';
import { residentIdOf } from '../../server/src/demo/demo.answers.ts';
import type { DemoPerson } from '../../server/src/demo/demo.people.ts';
import { choose, pick, sign, write, writeDay } from './form.ts';

/** How a page of the form is filled in, by its heading. */
export type TopicPage = { heading: string; name: string; fill: (page: Page) => Promise<void> };

type Filled = Omit<TopicPage, 'fill'> & { fill: (page: Page, person: DemoPerson) => Promise<void> };

/** The pages of a renewal in the order in which they follow each other; pictures and presence are elsewhere. */
export function topicPages(person: DemoPerson): Record<string, TopicPage> {
  const pages = Object.entries(PAGES).map(([id, { fill, ...rest }]) => {
    const filled: TopicPage = { ...rest, fill: async (page) => fill(page, person) };
    return [id, filled] as const;
  });
  return Object.fromEntries(pages);
}

const PAGES: Record<string, Filled> = {
  person: {
    heading: '护照是谁的？',
    name: 'form-person',
    fill: async (page, person) => {
      await write(page, '姓', person.surname);
      await write(page, '名', person.givenName);
      await write(page, '姓的拼音', person.surnamePinyin);
      await write(page, '名的拼音', person.givenPinyin);
      await choose(page, '性别', person.sex === 'F' ? '女' : '男');
      await writeDay(page, '出生日期', person.birthDay);
      await write(page, '出生地点', person.birthPlace);
      await write(page, '居民身份证号码', residentIdOf(person));
    },
  },
  document: {
    heading: '您现在用的是哪本护照？',
    name: 'form-document',
    fill: async (page, person) => {
      await write(page, '护照号码', person.passportNumber);
      await writeDay(page, '签发日期', person.issueDay);
      await writeDay(page, '有效期至', person.expiryDay);
      await write(page, '签发地点', person.birthPlace);
      await choose(page, '为什么要换？', '快要过期');
    },
  },
  endorsement: {
    heading: '护照上要加注什么姓名？',
    name: 'form-endorsement',
    fill: async (page) => choose(page, '要加注姓名吗？', '不要'),
  },
  stay: {
    heading: '您什么时候来的，在这里做什么？',
    name: 'form-stay',
    fill: async (page, person) => {
      await writeDay(page, '最近一次入境日期', addDays(person.expiryDay, -1500));
      await write(page, '入境口岸', '旧金山机场');
      await choose(page, '在这里的身份', '工作');
      await write(page, '职业', '工程师');
      await write(page, '单位或学校', 'Demo Company');
    },
  },
  address_abroad: {
    heading: '您现在住在哪里？',
    name: 'form-address',
    fill: async (page, person) => {
      await writeAddress(page, person);
      await page.getByText('优先受理您的使领馆').waitFor();
    },
  },
  post: {
    heading: '交给哪个使领馆办？',
    name: 'form-post',
    fill: async (page) => page.getByRole('radio', { name: /旧金山/, checked: true }).waitFor(),
  },
  return_mail: {
    heading: '办好的护照寄到哪里？',
    name: 'form-return',
    fill: async (page, person) => {
      await write(page, '收件人', `${person.surnamePinyin} ${person.givenPinyin}`);
      await choose(page, '寄到哪个地址？', /^现在的住址/);
    },
  },
  family: {
    heading: '您的家人有谁？',
    name: 'form-family',
    fill: async (page) => {
      await choose(page, '父亲的情况', '在世');
      await write(page, '父亲的姓名', '江父');
      await choose(page, '母亲的情况', '已去世');
      await write(page, '母亲的姓名', '王母');
      await choose(page, '有没有配偶？', '没有');
    },
  },
  address_home: {
    heading: '您在国内的地址和联系人？',
    name: 'form-home',
    fill: async (page) => {
      await pick(page, '省份', '江苏省');
      await write(page, '详细地址', '南京市鼓楼区演示路 1 号');
      await write(page, '国内联系人', '江家人');
      await write(page, '联系人电话', '+86 138 0000 0000');
    },
  },
  contact: {
    heading: '有事怎么找到您？',
    name: 'form-contact',
    fill: async (page, person) => {
      await write(page, '您的电话', '415 555 0100');
      await write(page, '您的邮箱', person.contact);
      await write(page, '紧急联系人', '李朋友');
      await write(page, '紧急联系人的电话', '+1 415 555 0101');
    },
  },
  declaration: { heading: '国籍状况声明', name: 'form-declaration', fill: declareAndSign },
  consents: { heading: '这几件事，您都同意吗？', name: 'form-consents', fill: agreeToAll },
};

type Question = { kind: string; required: boolean; when: object | null; words: { zh: string } };

export async function writeAddress(page: Page, { address }: DemoPerson): Promise<void> {
  await write(page, '门牌号和街道', address.line1);
  await write(page, '城市', address.city);
  await pick(page, '州', /^California/);
  // California is served by two posts: its ZIP code says by which.
  await write(page, '邮政编码', address.zip);
}

async function declareAndSign(page: Page): Promise<void> {
  await declare(page);
  await sign(page);
}

/** Born there, a national, nothing else: the answers that lead to no further question. */
export async function declare(page: Page): Promise<void> {
  for (const { kind, required, when, words } of declarationQuestions()) {
    if (!required || when !== null) continue;
    if (kind === 'country') await pick(page, words.zh, /^中国$/);
    if (kind === 'yes_no') await choose(page, words.zh, '没有');
  }
}

async function agreeToAll(page: Page): Promise<void> {
  const boxes = page.getByRole('checkbox');
  await boxes.first().waitFor();
  for (const box of await boxes.all()) await box.check();
}

/** The questions are rules, so their words are read from there. */
function declarationQuestions(): Question[] {
  const path = new URL('../../rules/declarations/notice-2021.json', import.meta.url);
  const { rows } = JSON.parse(readFileSync(path, 'utf8')) as {
    rows: { item: string; body: { questions: Question[] } }[];
  };
  return rows.find(({ item }) => item === 'nationality')?.body.questions ?? [];
}
