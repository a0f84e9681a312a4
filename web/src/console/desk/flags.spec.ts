import { findPage } from '@lingshi/domain/form/form.types.ts';
import { OFFICER_FLAGS } from '@lingshi/domain/order/order.flags.ts';
import { PASSPORT_FORM } from '@lingshi/services/passport/passport.form-1.ts';
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

  const row = (pageId: string, id: string) => {
    const field = findPage(PASSPORT_FORM, pageId)?.fields.find((one) => one.id === id);
    if (field === undefined) throw new Error(`no field ${pageId}.${id}`);
    return { target: `${pageId}.${id}`, field };
  };
  const at = (flags: ReturnType<typeof flag>[], pageId: string, id: string) =>
    flagsAt(flags, row(pageId, id), PASSPORT_FORM);

  it('stand at their field', () => {
    const flags = [flag('person.surname'), flag('person.sex')];
    expect(at(flags, 'person', 'sex')).toEqual([flag('person.sex')]);
  });

  it('of a question stand at the answers of the declaration, not at its signature', () => {
    const flags = [flag('declaration.foreign_passport'), flag('declaration.signature')];
    expect(at(flags, 'declaration', 'answers')).toEqual([flag('declaration.foreign_passport')]);
    expect(at(flags, 'declaration', 'signature')).toEqual([flag('declaration.signature')]);
  });
});
