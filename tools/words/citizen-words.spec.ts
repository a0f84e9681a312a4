import { describe, expect, it } from 'vitest';
import { collectPhrases } from './collect.ts';
import { checkCitizenWords, checkPostNames, citizenPhrases } from './citizen-words.ts';
import { whichOf } from '../../domain/test/which-of.ts';

const phrases = collectPhrases();
const read = await citizenPhrases(phrases);
const en = (text: string) => checkCitizenWords({ zh: '', en: text }).length;
const zh = (text: string) => checkCitizenWords({ zh: text, en: '' }).length;

describe('what citizens read', () => {
  it('says consulate, mail and application, and 使领馆, 工作人员', () => {
    expect(
      read.flatMap((phrase) => checkCitizenWords(phrase).map((wrong) => `${phrase.file} ${wrong}`)),
    ).toEqual([]);
  });

  it('is of screens, mails, papers, refusals, forms and rules, and none of the console', () => {
    const files = new Set(read.map(({ file }) => file));
    for (const part of [
      'web/src/applicant/',
      'web/src/kit/',
      'contract/src/message/',
      'server/src/document/',
      'services/passport/',
      'rules/mail/',
    ])
      expect(
        [...files].some((file) => file.startsWith(part)),
        part,
      ).toBe(true);
    const errors = read.filter(({ file }) => file.endsWith('error.words.ts')).map((phrase) => phrase.en);
    expect(errors).toContain('There is no such consulate, or it is out of service here at the moment.');
    expect(errors).not.toContain('Please claim this order first.');
    expect(whichOf([...files], (file) => file.includes('/console/'))).toEqual([]);
  });

  it.each([
    'The post is checking your form.',
    'Posts answer in a week',
    'Post your papers by {day}',
    'Papers are posted by you',
    'The page of your order says why',
    'Orders',
    'One instrument for each order',
  ])('does not say “%s”', (text) => {
    expect(en(text)).toBe(1);
  });

  it.each([
    '{post} has your papers',
    'Libraries and post offices print',
    'a postal address, in order to mail it',
    'Money order',
    'Pay to the order of',
    'A court order',
    'The rules allow one order a person',
  ])('may say “%s”', (text) => {
    expect(en(text)).toBe(0);
  });

  it.each(['请联系馆方', '只给经办人员看', '经办领事官'])('does not say %s', (text) => {
    expect(zh(text)).toBe(1);
  });
});

describe('a post', () => {
  it('is named in the rules alone: at every other post the words would be wrong', () => {
    expect(checkPostNames(phrases)).toEqual([]);
  });

  it('is found by its short name, in either language', () => {
    const said = (zh: string, en: string, file = 'services/passport/passport.loss.ts') =>
      checkPostNames([{ zh, en, file, noun: 'services.passport' }]).length;
    expect(said('旧金山机场', 'the airport')).toBe(1);
    expect(said('机场', 'Chicago airport')).toBe(1);
    expect(said('机场', 'the airport')).toBe(0);
    expect(said('旧金山', 'San Francisco', 'rules/posts/san-francisco.json')).toBe(0);
  });
});
