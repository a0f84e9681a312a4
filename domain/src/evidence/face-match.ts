/** Euclidean distance of two descriptors of one length; 0 = the same. */
export function faceDistance(a: Float32Array, b: Float32Array): number {
  return Math.sqrt(a.reduce((sum, value, index) => sum + (value - (b[index] ?? 0)) ** 2, 0));
}

/** Two faces up to here count as one person's. The value the descriptor's authors use for it. */
export const MATCH_THRESHOLD = 0.6;

/** An aid for the officer, not a certified check. */
export function matchOf(distance: number): boolean {
  return distance <= MATCH_THRESHOLD;
}
