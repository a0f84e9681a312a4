/** Of a picture in a slot whose row names no size of its own. Ours. */
export const LEAST_PICTURE = { width: 300, height: 300 } as const;

/** Strokes are small; these keep a hostile client from sending a novel. Ours. */
export const SIGNATURE_LIMITS = { maxStrokes: 200, maxPointsPerStroke: 4000 } as const;
