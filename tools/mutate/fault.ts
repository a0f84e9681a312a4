/** One line of the sources changed so that a guarantee no longer holds. */
export type Fault = {
  id: string;
  /** What is wrong then. */
  does: string;
  file: string;
  /** Stands exactly once in the file. */
  find: string;
  replace: string;
  /** Test files that ought to notice; left out, those of the guarantee. */
  tests?: readonly string[];
};

export type Guarantee = {
  name: string;
  /** What the platform promises, in a sentence. */
  promises: string;
  tests: readonly string[];
  faults: readonly Fault[];
};

export function testsOf(guarantee: Guarantee, fault: Fault): readonly string[] {
  return fault.tests ?? guarantee.tests;
}

/** The file with the fault in it. @throws where the place is gone, or stands there more than once */
export function plant(text: string, { id, find, replace, file }: Fault): string {
  const [before, after, ...more] = text.split(find);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`${id}: its place stands ${text.split(find).length - 1} times in ${file}`);
  return `${before}${replace}${after}`;
}
