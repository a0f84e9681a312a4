import { OFFICER_FLAGS } from '@lingshi/domain/order/order.flags.ts';
import { describe, expect, it } from 'vitest';
import { flagsAt, OFFICER_CODES } from './flags.ts';

const flag = (target: string, code = 'wrong') => ({
  target,
  code,
  source: 'officer' as const,
  at: '',
  words: null,
});

describe('flags', () => {
  it('offered to an officer are all that the domain has', () => {
    expect([...OFFICER_CODES]).toEqual([...OFFICER_FLAGS]);
  });

  it('stand at their field', () => {
    const flags = [flag('person.surname'), flag('person.sex')];
    expect(flagsAt(flags, 'person.sex')).toEqual([flag('person.sex')]);
  });

  it('of a question stand at the answers of the declaration, not at its signature', () => {
    const flags = [flag('declaration.foreign_passport'), flag('declaration.signature')];
    expect(flagsAt(flags, 'declaration.answers')).toEqual([flag('declaration.foreign_passport')]);
    expect(flagsAt(flags, 'declaration.signature')).toEqual([flag('declaration.signature')]);
  });
});
