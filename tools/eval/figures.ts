/** A share in percent; nothing can be said of an empty sample. */
export function rateInWords(share: number): string {
  return Number.isNaN(share) ? 'nothing to count' : `${(100 * share).toFixed(1)} %`;
}

/** A share in percent, with what a sample of this size leaves open. */
export function shareInWords(count: number, of: number): string {
  if (of === 0) return 'nothing to count';
  const share = `${count} of ${of} (${((100 * count) / of).toFixed(1)} %)`;
  // Rule of three: what can hide behind none, with 95 % certainty.
  return count === 0 ? `${share}; up to ${((100 * 3) / of).toFixed(1)} % may hide behind that` : share;
}

export function timesInWords(times: readonly number[]): string {
  if (times.length === 0) return 'none';
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return `median ${at(0.5)} ms, 95 % within ${at(0.95)} ms`;
}
