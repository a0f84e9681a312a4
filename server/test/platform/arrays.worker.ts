import { serveTasks } from '../../src/platform/processes/child-tasks.ts';

export type ArraysTask = { picture: { data: Uint8Array }; add: number };
export type ArraysAnswer = { faces: { descriptor: Float32Array }[]; data: Uint8Array; before: number };

/** Of the task before: whether its pixels are still there. */
let last: Uint8Array | null = null;

/** For the tests of the pool: pixels in, pixels and templates out. */
serveTasks<ArraysTask, ArraysAnswer>(({ picture, add }) => {
  const before = last?.reduce((sum, value) => sum + value, 0) ?? -1;
  last = picture.data;
  const data = picture.data.map((value) => value + add);
  return { data, faces: [{ descriptor: new Float32Array([0.5, add]) }], before };
});
