/**
 * How the face check of an order ended. `skipped` = left after tries that did not succeed, `declined` = the person
 * chose the equal way without it. Rule: notice 二(一)2.
 */
export const FACE_OUTCOMES = ['passed', 'failed', 'skipped', 'declined'] as const;
export type FaceOutcome = (typeof FACE_OUTCOMES)[number];
