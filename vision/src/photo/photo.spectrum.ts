/** Magnitudes of the two-dimensional Fourier transform of a square tile. @param side a power of two */
export function transform2d(tile: Float64Array, side: number): Float64Array {
  const real = Float64Array.from(tile);
  const imaginary = new Float64Array(tile.length);
  for (let row = 0; row < side; row += 1) transform(real, imaginary, row * side, 1, side);
  for (let column = 0; column < side; column += 1) transform(real, imaginary, column, side, side);
  return real.map((value, at) => Math.hypot(value, imaginary[at] ?? 0));
}

/** Cooley and Tukey's, in place, over `size` values from `start`, `stride` apart. */
function transform(re: Float64Array, im: Float64Array, start: number, stride: number, size: number): void {
  reorder(re, im, start, stride, size);
  for (let half = 1; half < size; half *= 2)
    for (let n = 0; n < half; n += 1) {
      const [cos, sin] = [Math.cos((Math.PI * n) / half), -Math.sin((Math.PI * n) / half)];
      for (let block = n; block < size; block += 2 * half)
        butterfly(re, im, start + block * stride, start + (block + half) * stride, cos, sin);
    }
}

function butterfly(re: Float64Array, im: Float64Array, a: number, b: number, cos: number, sin: number): void {
  const [x, y] = [re[b] ?? 0, im[b] ?? 0];
  const [turnedX, turnedY] = [x * cos - y * sin, x * sin + y * cos];
  const [oldX, oldY] = [re[a] ?? 0, im[a] ?? 0];
  re[a] = oldX + turnedX;
  im[a] = oldY + turnedY;
  re[b] = oldX - turnedX;
  im[b] = oldY - turnedY;
}

function reorder(re: Float64Array, im: Float64Array, start: number, stride: number, size: number): void {
  for (let n = 1, mirrored = 0; n < size; n += 1) {
    let bit = size >> 1;
    for (; mirrored & bit; bit >>= 1) mirrored ^= bit;
    mirrored ^= bit;
    if (n < mirrored) for (const part of [re, im]) swap(part, start + n * stride, start + mirrored * stride);
  }
}

function swap(part: Float64Array, a: number, b: number): void {
  [part[a], part[b]] = [part[b] ?? 0, part[a] ?? 0];
}
