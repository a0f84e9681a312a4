import type { Row } from '@lingshi/domain/form/rows.ts';

type Differing = { row: Row; mine: Row | undefined; theirs: Row | undefined };

/** The rows of a page that do not say the same on both sides, in the order of the page; one side may not have a row. */
export function differingRows(here: readonly Row[], there: readonly Row[]): Differing[] {
  const paths = [...new Set([...here, ...there].map(({ path }) => path))];
  return paths.flatMap((path) => {
    const mine = here.find((row) => row.path === path);
    const theirs = there.find((row) => row.path === path);
    const row = mine ?? theirs;
    const same = JSON.stringify(mine?.value) === JSON.stringify(theirs?.value);
    return row === undefined || same ? [] : [{ row, mine, theirs }];
  });
}
