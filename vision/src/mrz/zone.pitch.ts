import { WINDOW } from './glyph.window.ts';
import type { Gray } from '../picture/gray.picture.ts';

/** From one character to the next, in heights of a capital. OCR-B: 2.54 mm by 2.4 to 2.6 mm; perspective does the rest. */
const NARROWEST = 0.72;
const WIDEST = 1.5;
const STEP = 0.01;

/**
 * The pitch of a line of characters, in columns of its strip; null when nothing in it repeats.
 * @param strip as high as wide: a capital is WINDOW.capital rows
 */
export function measurePitch(strip: Gray): number | null {
  const profile = inkProfile(strip);
  let best = { pitch: 0, value: 0 };
  for (let step = NARROWEST; step <= WIDEST; step += STEP) {
    const pitch = step * WINDOW.capital;
    const value = repetition(profile, pitch);
    if (value > best.value) best = { pitch, value };
  }
  return best.value > 0.05 ? best.pitch : null;
}

/** Ink of each column of the capital's rows, freed of slow changes. */
function inkProfile({ width, height, data }: Gray): Float32Array {
  const top = (height - WINDOW.capital) >> 1;
  const sums = Float32Array.from({ length: width }, (_, x) => {
    let sum = 0;
    for (let row = 0; row < WINDOW.capital; row++) sum -= data[(top + row) * width + x] as number;
    return sum / WINDOW.capital;
  });
  const reach = 14;
  return sums.map((value, x) => {
    let around = 0;
    let count = 0;
    for (let at = Math.max(0, x - reach); at <= Math.min(width - 1, x + reach); at++, count++) {
      around += sums[at] as number;
    }
    return Math.max(-60, Math.min(60, value - around / count));
  });
}

/** How alike the profile is to itself one to four pitches on, less half a pitch on, 1 = the same. */
function repetition(profile: Float32Array, pitch: number): number {
  const near = [1, 2, 3, 4].reduce((sum, times) => sum + likeness(profile, pitch * times), 0) / 4;
  const between = [0.5, 1.5, 2.5].reduce((sum, times) => sum + likeness(profile, pitch * times), 0) / 3;
  return near - between;
}

function likeness(profile: Float32Array, lag: number): number {
  const whole = Math.floor(lag);
  const share = lag - whole;
  let both = 0;
  let alone = 1e-6;
  for (let x = 0; x + whole + 1 < profile.length; x++) {
    const value = profile[x] as number;
    const later = (profile[x + whole] as number) * (1 - share) + (profile[x + whole + 1] as number) * share;
    both += value * later;
    alone += value * value;
  }
  return both / alone;
}
