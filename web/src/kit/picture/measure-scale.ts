type Limit = { min: number | null; max: number | null };
type Place = { from: number; to: number; mark: number };

/**
 * Where a value and its limits stand on a bar of 0 to 100. The allowed range has the middle, or the half towards the end
 * it has no limit at; what lies beyond an end stands at that end. Null where there is no limit.
 */
export function placeOf(value: number, { min, max }: Limit): Place | null {
  if (min === null && max === null) return null;
  const [low, high] = endsOf(min, max);
  const share = (point: number) => Math.min(100, Math.max(0, ((point - low) / (high - low)) * 100));
  return { from: min === null ? 0 : share(min), to: max === null ? 100 : share(max), mark: share(value) };
}

function endsOf(min: number | null, max: number | null): [number, number] {
  if (min !== null && max !== null) {
    const room = (max - min) / 2 || Math.max(1, Math.abs(max) / 2);
    return [min - room, max + room];
  }
  const only = min ?? max ?? 0;
  const room = Math.abs(only) || 1;
  return [only - room, only + room];
}
