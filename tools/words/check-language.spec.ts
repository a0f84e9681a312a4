import { describe, expect, it } from 'vitest';
import { checkLanguage } from './check-language.ts';
import type { SourcePhrase } from './collect.ts';

const phrase = (zh: string, en: string, noun = 'order'): SourcePhrase => ({
  zh,
  en,
  noun,
  file: `${noun}.words.ts`,
});
const nouns = new Map([
  ['order', [phrase('寄出', 'Mail it'), phrase('还有{count}天', '{count} days left')]],
  ['post', [phrase('寄出', 'Mail it', 'post')]],
]);
const whole = { order: { 寄出: 'Enviar', '还有{count}天': 'Quedan {count} días' }, post: { 寄出: 'Enviar' } };

const check = (tables: Record<string, Record<string, string>>) =>
  checkLanguage('languages/es', new Map(Object.entries(tables)), nouns);

describe('a language folder', () => {
  it('that translates every phrase of every noun passes', () => {
    expect(check(whole)).toEqual([]);
  });

  it('that lacks a phrase, or a whole noun, is named with the phrase and where it is said', () => {
    expect(check({ order: { 寄出: 'Enviar' }, post: { 寄出: ' ' } })).toEqual([
      'languages/es/order.json lacks “还有{count}天” (order.words.ts)',
      'languages/es/post.json lacks “寄出” (post.words.ts)',
    ]);
    expect(check({ order: whole.order })).toHaveLength(1);
  });

  it('that keeps what is said nowhere any more, or a noun that is gone, is named', () => {
    expect(check({ ...whole, post: { ...whole.post, 旧: 'viejo' }, gone: {} })).toEqual([
      'languages/es/gone.json belongs to no noun: remove it',
      'languages/es/post.json: “旧” is said nowhere any more: remove it',
    ]);
  });

  it('that fills other places than the phrase is named', () => {
    expect(check({ ...whole, order: { ...whole.order, '还有{count}天': 'Quedan días' } })).toEqual([
      'languages/es/order.json: “还有{count}天” fills {count}, its translation {}',
    ]);
  });

  it('that translates one text in two ways is named; a key with the English tells them apart', () => {
    expect(check({ ...whole, post: { 寄出: 'Mandar' } })).toHaveLength(1);
    expect(check({ ...whole, post: { '寄出|Mail it': 'Mandar' } })).toEqual([]);
  });
});
