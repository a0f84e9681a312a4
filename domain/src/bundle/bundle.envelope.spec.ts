import { describe, expect, it } from 'vitest';
import { strictestTerms } from './bundle.envelope.ts';
import type { EnvelopeTerms } from './bundle.envelope.ts';

const terms = (source: string, more: Partial<EnvelopeTerms> = {}): EnvelopeTerms => ({
  envelope: 'together',
  instrument: 'together',
  returnEnvelope: 'together',
  words: { zh: source, en: source },
  source,
  ...more,
});

describe('what holds for one envelope', () => {
  it('is shared only where the rules of everybody in it share it', () => {
    const mixed = strictestTerms([terms('a'), terms('b', { instrument: 'each' })]);
    expect(mixed).toMatchObject({ envelope: 'together', instrument: 'each', returnEnvelope: 'together' });
  });

  it('is said in the words of whoever asks for an envelope each', () => {
    expect(strictestTerms([terms('a'), terms('b', { envelope: 'each' })])?.source).toBe('b');
  });

  it('is nothing where the rules of one of them let nobody mail together', () => {
    expect(strictestTerms([terms('a'), null])).toBeNull();
    expect(strictestTerms([])).toBeNull();
  });
});
