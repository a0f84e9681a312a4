/** What nobody sees and what is drawn over its neighbours: each must come out of a text before it is shown. */
export const HOSTILE = [
  '\u202E',
  '\u2066',
  '\u200B',
  '\u0007',
  '\u{E0041}',
  'a'.concat('\u0301'.repeat(10_000)),
];
