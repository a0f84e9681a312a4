/** Bytes and numbers of a message: pictures, templates. Two levels below it are as deep as any of ours has them. */
const DEEPEST = 4;
type Holder = Record<string, unknown>;

/** Calls `act` with each typed array inside, and what holds it. */
function eachArray(
  value: unknown,
  act: (array: Uint8Array | Float32Array, holder: Holder, key: string) => void,
  depth = 0,
): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST || ArrayBuffer.isView(value)) return;
  const holder = value as Holder;
  for (const key of Object.keys(holder)) {
    const inside = holder[key];
    if (inside instanceof Uint8Array || inside instanceof Float32Array) act(inside, holder, key);
    else eachArray(inside, act, depth + 1);
  }
}

/** Gives each array memory of its own. @returns those buffers, to be handed over */
export function ownArrays(value: unknown): ArrayBuffer[] {
  const buffers: ArrayBuffer[] = [];
  eachArray(value, (array, holder, key) => {
    const own = array instanceof Float32Array ? new Float32Array(array) : new Uint8Array(array);
    holder[key] = own;
    buffers.push(own.buffer);
  });
  return buffers;
}

/** Overwrites faces, pages and templates once they went on. */
export function wipeArrays(value: unknown): void {
  eachArray(value, (array) => array.fill(0));
}
