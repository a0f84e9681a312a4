/**
 * Those of a list that are like this, to be shown where there should be none.
 * @throws when the list is empty: "none of nothing" would pass without a look
 */
export function whichOf<T>(list: readonly T[], isLikeThis: (one: T, at: number) => unknown): T[] {
  if (list.length === 0) throw new Error('There is nothing to look at.');
  return list.filter((one, at) => isLikeThis(one, at));
}
