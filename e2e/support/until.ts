type Wait = { withinMs?: number; everyMs?: number };

/** Asks again until the answer is more than nothing, and returns it. @throws with `what` when it never is */
export async function until<T>(
  what: string,
  ask: () => Promise<T>,
  { withinMs = 15_000, everyMs = 250 }: Wait = {},
): Promise<NonNullable<T>> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > deadline) throw new Error(`It did not come: ${what} (${withinMs / 1000} s).`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
