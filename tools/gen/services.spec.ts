import { checkService } from '@lingshi/domain/order/service.check.ts';
import { describe, expect, it } from 'vitest';
import { editedProblem, listServices, readSeals, readService, sealOf, sealText } from './services.ts';

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
