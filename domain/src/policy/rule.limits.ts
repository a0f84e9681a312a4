/** The most a body of a rule may say: whatever it lets pass can be counted, kept and printed. */
export const RULE_LIMITS = {
  /** Characters of a text; a paper prints up to `PRINTED.characters` of its translation. */
  characters: 500,
  /** Of a name that is written on a money order or an envelope. */
  lineCharacters: 160,
  /** Ten years. */
  days: 3_660,
  /** A hundred thousand of the currency. */
  cents: 10_000_000,
  copies: 50,
  pixels: 6_000,
  months: 1_200,
  /** Parts of one condition, and how deep they lie in each other. */
  parts: 50,
  depth: 8,
} as const;

/** What fits on a paper. Both doors of the rules ask it, and so does the printer. */
export const PRINTED = {
  characters: 600,
  feeLines: 12,
  packing: 20,
  carriage: 6,
  instruments: 6,
  refusedInstruments: 8,
  stages: 12,
  questions: 60,
  consents: 12,
} as const;
