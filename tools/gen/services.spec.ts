import { checkForms } from '@lingshi/domain/form/form.check.ts';
import { describe, expect, it } from 'vitest';
import { editedProblem, listServices, readSeals, readService, sealOf, sealText } from './services.ts';

const services = await Promise.all(listServices().map(readService));

describe.each(services)('the service $id', ({ id, forms }) => {
  it('has forms that can be loaded', () => {
    expect(checkForms(forms)).toEqual([]);
  });

  it('has not edited a form in force, and every version has its seal', () => {
    expect(readSeals(id)).toEqual(Object.fromEntries(forms.map((form) => [form.version, sealOf(form)])));
  });
});

describe('a form that was edited after it was in force', () => {
  it('is refused, with its file and what to do', () => {
    const [service] = services;
    const [form] = service?.forms ?? [];
    if (service === undefined || form === undefined) throw new Error('there are services');
    const edited = { ...form, groups: form.groups.slice(1) };
    expect(() => sealText({ ...service, forms: [edited] })).toThrow(editedProblem(service.id, form.version));
  });
});
