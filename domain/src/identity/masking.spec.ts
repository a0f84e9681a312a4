import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  maskBeside,
  maskChineseName,
  maskEmail,
  maskPassportNumber,
  maskPhone,
  maskPinyinName,
  maskResidentId,
} from './masking.ts';

describe('masked values', () => {
  it.each([
    [maskResidentId('11010519491231002X'), '11**************2X'],
    [maskPassportNumber('E00000078'), 'E******78'],
    [maskChineseName('王五'), '王*'],
    [maskChineseName('王小五'), '王**'],
    [maskChineseName('欧阳修远'), '欧***'],
    [maskChineseName('阿卜杜拉·买买提'), '阿***'],
    [maskChineseName('𠮷田'), '𠮷*'],
    [maskPinyinName({ surname: 'WANG', given: 'XIAOWU' }), 'W***, X***'],
    [maskPinyinName({ surname: 'AIGULI', given: '' }), 'A***'],
    [maskEmail('somebody@example.org'), 's***@example.org'],
    [maskEmail('s@example.org'), '***@example.org'],
    [maskPhone('+14155550134'), '+*********34'],
    [maskPhone('+123'), '+***'],
    [maskResidentId('11'), '***'],
  ])('%s', (masked, expected) => {
    expect(masked).toBe(expected);
  });

  it('hide at least half of whatever they are given', () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('ABC0123456789')),
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, fc.constantFrom(maskResidentId, maskPassportNumber, maskPhone), (value, mask) => {
        expect(Array.from(mask(value)).filter((char) => char === '*').length).toBeGreaterThanOrEqual(
          value.length / 2,
        );
      }),
    );
  });

  it('show of two numbers that ought to be one only where a slip lies', () => {
    expect(maskBeside('E00000025', 'E00000425')).toEqual(['E*****025', 'E*****425']);
    expect(maskBeside('E12345625', 'E98765425')).toEqual(['E******25', 'E******25']);
    expect(maskBeside('E00000025', '')).toEqual(['E******25', '']);
  });
});
