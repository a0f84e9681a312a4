import { describe, expect, test } from 'vitest';
import { provenByMatch, weighNumber } from './number-proof.ts';
import type { NumberProof, Weighed } from './number-proof.ts';

const PROOFS: readonly NumberProof[] = ['document', 'registry', 'officer'];

describe('a proof of a number', () => {
  test.each<[NumberProof, NumberProof, Weighed]>([
    ['document', 'document', 'disputed'],
    ['document', 'registry', 'disputed'],
    ['document', 'officer', 'disputed'],
    ['registry', 'document', 'taken_over'],
    ['registry', 'registry', 'disputed'],
    ['registry', 'officer', 'disputed'],
    ['officer', 'document', 'taken_over'],
    ['officer', 'registry', 'taken_over'],
    ['officer', 'officer', 'disputed'],
  ])('by %s against a holder by %s: %s', (proof, holder, weighed) => {
    expect(weighNumber({ mine: null, holder }, proof)).toBe(weighed);
  });

  test('of a number that nobody else holds is never a dispute, and never takes anything from the account', () => {
    for (const proof of PROOFS) {
      expect(weighNumber({ mine: null, holder: null }, proof)).toBe('held');
      for (const mine of PROOFS) {
        const more = PROOFS.indexOf(proof) > PROOFS.indexOf(mine);
        expect(weighNumber({ mine, holder: null }, proof)).toBe(more ? 'held' : 'kept');
      }
    }
  });

  test('is the last word where an officer has found out whose the number is', () => {
    expect(weighNumber({ mine: null, holder: 'officer' }, 'officer', true)).toBe('taken_over');
  });
});

test('a register’s match alone proves nothing, beside a page no more than the page, and more only beside a face on it', () => {
  expect(provenByMatch({ page: false, face: false })).toBe(null);
  expect(provenByMatch({ page: true, face: false })).toBe('document');
  expect(provenByMatch({ page: true, face: true })).toBe('registry');
  expect(weighNumber({ mine: null, holder: 'document' }, provenByMatch({ page: true, face: false })!)).toBe(
    'disputed',
  );
});
