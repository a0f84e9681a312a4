import { describe, expect, it } from 'vitest';
import { addLanguages, fillInEveryLanguage, sayIn } from './every-language.ts';

describe('every language', () => {
  it('is added to each phrase, however deep; all else stays as it was', () => {
    const check = () => true;
    const at = new Date(0);
    const form = { pages: [{ title: { zh: '护照', en: 'Passport' }, check, at }], id: 'a', none: null };
    expect(addLanguages(form)).toEqual({
      pages: [{ title: { zh: '护照', 'zh-Hant': '護照', en: 'Passport' }, check, at }],
      id: 'a',
      none: null,
    });
  });

  it('has its places filled', () => {
    const phrase = { zh: '约{span}天', en: 'about {span} days' };
    expect(fillInEveryLanguage(phrase, { span: '3-5' })).toMatchObject({
      'zh-Hant': '約3-5天',
      en: 'about 3-5 days',
    });
    expect(sayIn('zh-Hant', phrase, { span: 2 })).toBe('約2天');
  });

  it('that is gone is read as Chinese', () => {
    expect(sayIn('tlh', { zh: '护照', en: 'Passport' })).toBe('护照');
  });
});
