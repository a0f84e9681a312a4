/** What was answered so far, in order: question and option. */
export type Step = readonly [question: string, option: string];

const BETWEEN_STEPS = '~';
const BETWEEN_PARTS = '.';

/** Answers stand in the address, so that the browser's own back, reload and bookmarks work without an account. */
export function stepsOf(part: string | undefined): Step[] {
  if (!part) return [];
  return decodeURIComponent(part)
    .split(BETWEEN_STEPS)
    .map((step) => step.split(BETWEEN_PARTS))
    .flatMap(([question, option]) => (question && option ? [[question, option] as const] : []));
}

export function precheckAddress(steps: readonly Step[]): string {
  if (steps.length === 0) return '/precheck';
  return `/precheck/${steps.map((step) => step.join(BETWEEN_PARTS)).join(BETWEEN_STEPS)}`;
}
