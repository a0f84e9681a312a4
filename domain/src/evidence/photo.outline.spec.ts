import { describe, expect, it } from 'vitest';
import later from '../../../rules/photos/later-unconfirmed.json' with { type: 'json' };
import { photoSchema } from '../policy/photo.schema.ts';
import { rulebook } from '../../test/evidence/photo.ts';
import { headOutline } from './photo.outline.ts';

describe('the outline of the crop tool', () => {
  it.each(later.rows)('stands in the middle of what $item allows', ({ body }) => {
    const rules = photoSchema.parse(body);
    const { headHeight, ratio } = headOutline(rules);
    const { height, width } = rules.areaMm ?? rules.printMm ?? { height: 0, width: 0 };
    expect(headHeight * height).toBeCloseTo(30.5, 3);
    expect(ratio).toBeCloseTo(width / height, 3);
  });

  it('leaves room above and below the head, whatever the rulebook says', () => {
    const rules = [rulebook(), ...later.rows.map(({ body }) => photoSchema.parse(body))];
    for (const one of rules) {
      const { headHeight, crownToTop } = headOutline(one);
      expect(crownToTop).toBeGreaterThan(0.02);
      expect(1 - crownToTop - headHeight).toBeGreaterThan(0.05);
    }
  });
});
