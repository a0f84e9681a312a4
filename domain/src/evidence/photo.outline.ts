import type { PhotoRulebook } from '../policy/photo.schema.ts';
import { heightMm } from './photo.limits.ts';

/** Where a head belongs in a picture: for the frame of the crop tool. Shares of the picture's height. */
export type HeadOutline = {
  /** Width of the picture divided by its height. */
  ratio: number;
  headHeight: number;
  crownToTop: number;
};

/** For what a rulebook leaves open: in the middle of what we advise. Ours. */
const OURS: HeadOutline = { ratio: 0.75, headHeight: 0.68, crownToTop: 0.1 };

/** In the middle of what the rulebook allows, so that a hand that is not quite steady stays inside. */
export function headOutline(rules: PhotoRulebook): HeadOutline {
  const height = heightMm(rules);
  const { areaMm, printMm, headHeightMm, crownToTopMm } = rules;
  const sheet = areaMm ?? printMm;
  const head = middleOf(headHeightMm);
  const crown = middleOf(crownToTopMm);
  const headHeight = head === null || height === null ? OURS.headHeight : head / height;
  return {
    ratio: rules.ratio ?? (sheet === null ? OURS.ratio : sheet.width / sheet.height),
    headHeight,
    crownToTop:
      crown === null || height === null ? Math.min(OURS.crownToTop, (1 - headHeight) / 2) : crown / height,
  };
}

function middleOf({ min, max }: { min: number | null; max: number | null }): number | null {
  return min === null || max === null ? null : (min + max) / 2;
}
