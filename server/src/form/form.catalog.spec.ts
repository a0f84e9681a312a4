import { SERVICES } from '@lingshi/services/generated/services.ts';
import { describe, expect, it } from 'vitest';
import { openCatalog } from './form.catalog.ts';

describe('the catalog of forms', () => {
  const catalog = openCatalog(SERVICES);

  it('a form nobody knows is never read as another one', () => {
    expect(catalog.getForm({ id: 'passport', version: 1 }).id).toBe('passport');
    expect(() => catalog.getForm({ id: 'passport', version: 99 })).toThrow('passport version 99');
    expect(() => catalog.getForm({ id: 'constructor', version: 1 })).toThrow('constructor version 1');
  });

  it('a form that contradicts itself keeps the server from starting, with its place and what to do', () => {
    const service = SERVICES.find(({ id }) => id === 'passport');
    const [form] = service?.forms ?? [];
    if (service === undefined || form === undefined) throw new Error('there are services');
    const broken = { ...service, forms: [{ ...form, residence: 'attic' }] };
    expect(() => openCatalog([broken])).toThrow('passport/1 residence: names attic');
  });
});
