import { describe, expect, it } from 'vitest';
import { packingList } from './packing-list.ts';
import type { PackingCase } from './packing-list.ts';

const words = { zh: '', en: '' };
const cited = { source: 'the test', confidence: 'official' as const };

function material(item: string, more: object = {}) {
  return { item, by: 'mail' as const, copies: 1, original: true, words, help: words, ...cited, ...more };
}

const card: PackingCase = {
  materials: [
    material('information_page'),
    material('old_passport'),
    material('payment', { original: false }),
    material('paper_photo', { copies: 2, when: { fact: 'minor', is: '=', value: true } }),
    material('data_page', { by: 'upload' }),
    material('return_envelope'),
  ],
  facts: { minor: false },
  oldDocumentPresent: true,
};

function itemsOf(packing: PackingCase) {
  return packingList(packing).map(({ item, quantity }) => `${quantity} ${item}`);
}

describe('a packing list', () => {
  it('has what is mailed, in the order of the rules, and nothing that was uploaded', () => {
    expect(itemsOf(card)).toEqual(['1 information_page', '1 old_passport', '1 payment', '1 return_envelope']);
  });

  it('has what the case is asked for', () => {
    expect(itemsOf({ ...card, facts: { minor: true } })).toContain('2 paper_photo');
  });

  it('asks for a paper while it is not known whether it is needed', () => {
    expect(itemsOf({ ...card, facts: {} })).toContain('2 paper_photo');
  });

  it('does not ask for a document that is lost', () => {
    expect(itemsOf({ ...card, oldDocumentPresent: false })).not.toContain('1 old_passport');
  });

  it('says that the old document comes back', () => {
    const returned = packingList(card).filter((item) => item.returned);
    expect(returned.map(({ item }) => item)).toEqual(['old_passport']);
  });
});
