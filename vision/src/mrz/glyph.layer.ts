/**
 * The first layer of the net in WebAssembly: eight products at once where JavaScript makes one. It takes seven
 * eighths of the time of a look, and a page has some thousand looks. The program is small enough to be written
 * here by hand; without it `activate` of glyph.net.ts does the same, slower.
 */

/** Writes max(0, bias + row · window) of each row into `out`. */
export type Layer = (window: Float32Array, out: Float32Array) => void;

const [I32, VECTOR] = [0x7f, 0x7b];
const [LOOP, END, AGAIN_IF] = [[0x03, 0x40], [0x0b], [0x0d, 0]];
const [ADD, LESS] = [[0x6a], [0x49]];
const [FLOAT_ADD, FLOAT_MAX, FLOAT_ZERO] = [[0x92], [0x97], [0x43, 0, 0, 0, 0]];
const [LOAD_FLOAT, STORE_FLOAT] = [
  [0x2a, 2, 0],
  [0x38, 2, 0],
];
const vector = (operation: number) => [0xfd, ...unsigned(operation)];
const [VECTOR_MUL, VECTOR_ADD, VECTOR_ZERO] = [
  vector(0xe6),
  vector(0xe4),
  [...vector(12), ...Array<number>(16).fill(0)],
];
const loadVector = (offset: number) => [...vector(0), 4, ...unsigned(offset)];
const lane = (at: number) => [...vector(0x1f), at];
const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];
const keep = (local: number) => [0x22, local];
const number = (value: number) => [0x41, ...signed(value)];

/** Parameters and locals, by place: addresses of row, bias, window and result, its end, and what a row needs. */
const [ROW, BIAS, WINDOW, OUT, LAST, AT, SUM, MORE] = [0, 1, 2, 3, 4, 5, 6, 7];

function programOf(columns: number): number[] {
  const product = (offset: number) =>
    [
      [...get(ROW), ...get(AT), ...ADD, ...loadVector(offset)],
      [...get(WINDOW), ...get(AT), ...ADD, ...loadVector(offset)],
      VECTOR_MUL,
    ].flat();
  const step = (local: number, bytes: number) => [...get(local), ...number(bytes), ...ADD];
  return [
    LOOP,
    [...number(0), ...set(AT), ...VECTOR_ZERO, ...set(SUM), ...VECTOR_ZERO, ...set(MORE)],
    LOOP,
    [...get(SUM), ...product(0), ...VECTOR_ADD, ...set(SUM)],
    [...get(MORE), ...product(16), ...VECTOR_ADD, ...set(MORE)],
    [...step(AT, 32), ...keep(AT), ...number(columns * 4), ...LESS, ...AGAIN_IF],
    END,
    [...get(SUM), ...get(MORE), ...VECTOR_ADD, ...set(SUM)],
    [...get(OUT), ...get(BIAS), ...LOAD_FLOAT],
    [0, 1, 2, 3].flatMap((at) => [...get(SUM), ...lane(at), ...FLOAT_ADD]),
    [...FLOAT_ZERO, ...FLOAT_MAX, ...STORE_FLOAT],
    [...step(ROW, columns * 4), ...set(ROW), ...step(BIAS, 4), ...set(BIAS)],
    [...step(OUT, 4), ...keep(OUT), ...get(LAST), ...LESS, ...AGAIN_IF],
    [...END, ...END],
  ].flat();
}

/** Of the platform's own interface, what is used here: the types of Node leave it out. */
type Engine = {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (program: object) => { exports: unknown };
};
type Exports = {
  memory: { buffer: ArrayBuffer };
  run: (row: number, bias: number, window: number, out: number, last: number) => void;
};
const engine = (globalThis as unknown as { WebAssembly: Engine }).WebAssembly;

/** @param columns of a row; a multiple of eight */
export function openLayer(rows: Float32Array, bias: Float32Array, columns: number): Layer {
  const floats = rows.length + 2 * bias.length + columns;
  const bytes = assemble(programOf(columns), Math.ceil((floats * 4) / 65_536));
  const { memory, run } = new engine.Instance(new engine.Module(bytes)).exports as Exports;
  const cells = new Float32Array(memory.buffer);
  const biasAt = rows.length;
  const windowAt = biasAt + bias.length;
  const outAt = windowAt + columns;
  cells.set(rows);
  cells.set(bias, biasAt);
  return (window, out) => {
    cells.set(window, windowAt);
    run(0, biasAt * 4, windowAt * 4, outAt * 4, (outAt + bias.length) * 4);
    out.set(cells.subarray(outAt, outAt + bias.length));
  };
}

/** One function and one memory, both exported. Source: WebAssembly core specification, 5.5. */
function assemble(program: number[], pages: number): Uint8Array {
  const section = (id: number, content: number[]) => [id, ...unsigned(content.length), ...content];
  const name = (text: string) => [text.length, ...Buffer.from(text)];
  const locals = [2, 1, I32, 2, VECTOR];
  const body = [...locals, ...program];
  const head = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  return Uint8Array.from([
    ...head,
    ...section(1, [1, 0x60, 5, I32, I32, I32, I32, I32, 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, ...unsigned(pages)]),
    ...section(7, [2, ...name('memory'), 2, 0, ...name('run'), 0, 0]),
    ...section(10, [1, ...unsigned(body.length), ...body]),
  ]);
}

/** Whole numbers in groups of seven bits, the lowest first. */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  const last = value >= -0x40 && value < 0x40;
  return last ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
}
