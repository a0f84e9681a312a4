/** Figures of one way to do the work, one for each turn. */
export type Figures = readonly number[];

export type Spread = { median: number; min: number; max: number };

/** One line of the table. */
export type Row = {
  workload: string;
  /** The peer or the limit in the same run. */
  against: string;
  /** What was measured, in words with units. */
  figures: string;
  /** Product over limit, turn by turn; absent where there is no other side. */
  ratio?: Spread;
  /** What was aimed at, in words; absent where a line only tells. */
  reach?: string;
  reached?: boolean;
  /** Every figure, for the JSON. */
  data: unknown;
};

export type Benchmark = { name: string; run: (say: Say) => Promise<Row[]> };
export type Say = (line: string) => void;

/** One way to do the work: does its share of a turn and answers its figure. */
export type Side = (turn: number) => Promise<number>;
export type Turns = {
  figures: Record<string, number[]>;
  /** One side over another, turn by turn. */
  ratio: (side: string, over: string) => Spread;
};

/**
 * All sides in turn, again and again (ABABAB), so that a slow minute of the machine slows them all. The first turn
 * warms up and does not count.
 */
export async function interleave(turns: number, sides: Record<string, Side>, say: Say): Promise<Turns> {
  const names = Object.keys(sides);
  const figures: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (let turn = 0; turn <= turns; turn += 1) {
    const words: string[] = [];
    for (const [name, side] of Object.entries(sides)) {
      const figure = await side(turn);
      words.push(`${name} ${round(figure)}`);
      if (turn > 0) figures[name]?.push(figure);
    }
    say(`${turn === 0 ? 'warm-up' : `turn ${turn}`}: ${words.join(', ')}`);
  }
  const of = (side: string) => figures[side] ?? [];
  return {
    figures,
    ratio: (side, over) => spread(of(side).map((figure, turn) => figure / (of(over)[turn] ?? Number.NaN))),
  };
}

export function spread(figures: Figures): Spread {
  return { median: quantile(figures, 0.5), min: Math.min(...figures), max: Math.max(...figures) };
}

/** The figure below which this share of all lies; the middle of two for a median between them. */
export function quantile(figures: Figures, share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (low === undefined || high === undefined) return Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

/** Three digits that mean something. */
export function round(figure: number): string {
  if (!Number.isFinite(figure)) return 'none';
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(figure) || 1)));
  return figure.toFixed(Math.min(digits, 3));
}

export function inWords({ median, min, max }: Spread): string {
  return `${round(median)} (${round(min)}–${round(max)})`;
}

/** One of them after the other, for ever. */
export function inTurn<T>(all: readonly T[], n: number): T {
  const one = all[n % all.length];
  if (one === undefined) throw new Error('there is none');
  return one;
}
