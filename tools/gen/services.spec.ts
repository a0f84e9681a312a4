import { checkService } from '@lingshi/domain/order/service.check.ts';
import { describe, expect, it } from 'vitest';
import { declared } from '@lingshi/domain/shared/declared.ts';
import type { Field, FormDef } from '@lingshi/domain/form/form.types.ts';
import { sealOf } from './form-seal.ts';
import { editedProblem, listServices, readSeals, readService, sealText } from './services.ts';

const services = await Promise.all(
  listServices().map(async (folder) => ({ folder, service: await readService(folder) })),
);

describe.each(services)('the service in $folder', ({ folder, service }) => {
  it('has forms that can be loaded', () => {
    expect(checkService(service)).toEqual([]);
  });

  it('has not edited a form in force, and every version has its seal', () => {
    expect(readSeals(folder)).toEqual(
      Object.fromEntries(service.forms.map((form) => [form.version, sealOf(form)])),
    );
  });
});

describe('a form that was edited after it was in force', () => {
  it('is refused, with its file and what to do', () => {
    const [first] = services;
    const [form] = first?.service.forms ?? [];
    if (first === undefined || form === undefined) throw new Error('there are services');
    const { folder, service } = first;
    const edited = { ...form, groups: form.groups.slice(1) };
    expect(() => sealText(folder, { ...service, forms: [edited] })).toThrow(
      editedProblem(folder, form.version),
    );
  });
});

describe('the seal of a form', () => {
  const words = { zh: '姓名', en: 'Name' };
  const judge = () => ({ complaints: [] });
  const name: Field = { id: 'name', kind: 'text', words, max: 60, checks: [declared('sample', judge)] };

  function form(field: Partial<Field> = {}): FormDef {
    const fields = [{ ...name, ...field } as Field];
    const page = { id: 'owner', words: { name: words, title: words, why: words }, fields };
    return { id: 'sample', version: 1, groups: [{ id: 'owner', words, steps: [page] }], factsFrom: {} };
  }

  it('stays where a word, a hint or the way of typing is mended', () => {
    const mended = {
      words: { zh: '名字', en: 'Full name' },
      hint: words,
      typing: { capitals: true } as const,
    };
    expect(sealOf(form(mended))).toBe(sealOf(form()));
  });

  it('stays where a check is written anew under its id, and breaks where it becomes another one', () => {
    const again = declared('sample', () => ({ complaints: [], notes: [] }));
    const other = declared('sample_2', () => ({ complaints: [] }));
    expect(sealOf(form({ checks: [again] }))).toBe(sealOf(form()));
    expect(sealOf(form({ checks: [other] }))).not.toBe(sealOf(form()));
  });

  it.each<[string, Partial<Field>]>([
    ['a limit', { max: 61 }],
    ['an id', { id: 'called' }],
    ['a condition', { when: { fact: 'minor', is: true } }],
    ['a check less', { checks: [] }],
    ['an answer that may be left out', { optional: true }],
  ])('breaks with %s', (_, changed) => {
    expect(sealOf(form(changed))).not.toBe(sealOf(form()));
  });

  it('is refused where a check has no id, and says which', () => {
    const nameless = () => ({ complaints: [] });
    expect(() => sealOf(form({ checks: [nameless] }))).toThrow('sample.owner.owner.name: nameless has no id');
  });
});
