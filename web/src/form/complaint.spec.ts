import { describe, expect, it } from 'vitest';
import type { Complaint } from '@lingshi/domain/form/check.types.ts';
import { complaintSentence, fixOf, type Spoken } from './complaint.ts';
import { COMPLAINT_WORDS, type ComplaintWords } from './complaint.words.ts';
import { particularSentence } from './particular-complaint.ts';
import { PARTICULAR_WORDS, type ParticularWords } from './particular-complaint.words.ts';

/** Speaks as the page does in Chinese. */
function chinese<Words extends Record<string, { zh: string }>>(words: Words) {
  return (key: keyof Words, values: Record<string, string | number> = {}) =>
    (words[key]?.zh ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}
const t = chinese(COMPLAINT_WORDS) as unknown as ComplaintWords;
const words = chinese(PARTICULAR_WORDS) as unknown as ParticularWords;

function say(complaint: Complaint, more: Partial<Spoken> = {}): string {
  return complaintSentence(complaint, {
    t,
    locale: 'zh',
    label: '姓',
    kind: 'text',
    value: '',
    besideField: false,
    say: (code) => `[${code}]`,
    particular: (found, spoken) => particularSentence(found, { ...spoken, words }),
    ...more,
  });
}

describe('what is missing', () => {
  it('is asked for by its name', () => {
    expect(say({ field: 'surname', code: 'form.incomplete' })).toBe('请填写“姓”。');
    expect(say({ field: 'sex', code: 'form.incomplete' }, { label: '性别', kind: 'choice' })).toBe(
      '请选择“性别”。',
    );
  });

  it('is said in its own form once something is written', () => {
    const words = { zh: '邮政编码是 5 位数字，例如 94115。', en: 'Five digits.' };
    const zip = { field: 'address.zip', code: 'form.incomplete', detail: { words } };
    expect(say(zip, { value: '941', label: '邮政编码' })).toContain('94115');
    expect(
      say(
        { field: 'issueDay', code: 'form.incomplete' },
        { value: '2016-5-', label: '签发日期', kind: 'day' },
      ),
    ).toContain('写完整：年、月、日');
  });

  it('says that there is no such day where one is written whole', () => {
    const day = { field: 'issueDay', code: 'form.incomplete' };
    for (const value of ['2021-2-30', '2021-02-29', '2021-13-01'])
      expect(say(day, { value, label: '签发日期', kind: 'day' })).toContain('没有这一天');
  });

  it('repeats a question in the summary, not beside it', () => {
    const asked = { field: 'wanted', code: 'form.incomplete' };
    const question = { label: '要加注姓名吗？', kind: 'yesNo', value: undefined } as const;
    expect(say(asked, question)).toBe('请回答：要加注姓名吗？');
    expect(say(asked, { ...question, besideField: true })).toBe('请回答这一题。');
  });
});

describe('an identity number', () => {
  const value = '110101 19900307 0008';

  it('is told which character does not fit', () => {
    const complaint = { field: 'residentId', code: 'identity.check_digit', detail: { from: 17, to: 18 } };
    expect(say(complaint, { value })).toContain('第 18 位“8”');
  });

  it('is told what it says instead', () => {
    const birth = {
      field: 'residentId',
      code: 'identity.birth_date_mismatch',
      detail: { idDay: '1990-03-07' },
    };
    expect(say(birth, { value })).toContain('1990年3月7日');
    const sex = { field: 'residentId', code: 'identity.sex_mismatch', detail: { idSex: 'F' } };
    expect(say(sex, { value })).toContain('女');
  });

  it('falls back to the common words where the server tells less', () => {
    expect(say({ field: 'residentId', code: 'identity.sex_mismatch' }, { value })).toBe(
      '[identity.sex_mismatch]',
    );
  });

  it('is told in the common words while its own are on their way', () => {
    const complaint = { field: 'residentId', code: 'identity.check_digit', detail: { from: 17, to: 18 } };
    expect(say(complaint, { value, particular: undefined })).toBe('[identity.check_digit]');
  });
});

describe('a character that cannot be printed', () => {
  it('is named with what to write instead', () => {
    const detail = { char: '#', advice: 'use_unit', suggestion: 'Unit ', fix: '12 Main St Unit 5' };
    const complaint = { field: 'line1', code: 'address.not_printable', detail };
    expect(say(complaint)).toBe('“#”印不出来，请改成“Unit”。');
    expect(fixOf(complaint)).toBe('12 Main St Unit 5');
  });

  it('is named also where only the person knows', () => {
    const detail = { char: '路', advice: 'use_latin' };
    expect(say({ field: 'line1', code: 'address.not_printable', detail })).toContain('“路”');
  });
});

describe('a name', () => {
  it('is told its strange character', () => {
    const detail = { reason: 'characters', index: 1, script: 'chinese' };
    expect(say({ field: 'surname', code: 'identity.name_invalid', detail }, { value: '张3' })).toContain(
      '“3”',
    );
    const pinyin = {
      field: 'givenPinyin',
      code: 'identity.name_invalid',
      detail: { reason: 'characters', script: 'pinyin' },
    };
    expect(say(pinyin, { value: 'XIAO_MING' })).toContain('“_”');
  });
});
