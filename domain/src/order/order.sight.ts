/**
 * By what right somebody on the applicants' side looks at an order: as the person's own account, as the holder of a
 * mandate, as a person who declared no real name and has others file (reads, but does not change), or as a guardian who
 * was asked to sign it.
 */
export const SIGHTS = ['own', 'held', 'watched', 'guardian'] as const;
export type Sight = (typeof SIGHTS)[number];

/** Whoever files: the account the order belongs to, or who holds its mandate. */
export const FILING_SIGHTS: readonly Sight[] = ['own', 'held'];
