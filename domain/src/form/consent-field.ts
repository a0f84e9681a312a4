import type { FieldOf } from './form.types.ts';

/** The points that a field asks for, of all that the rules have: what names a group is asked where that is, and nowhere else. */
export function pointsOf<P extends { group?: string | undefined }>(
  { group }: Pick<FieldOf<'consents'>, 'group'>,
  points: readonly P[],
): P[] {
  return points.filter((point) => point.group === group);
}
