/**
 * How many journeys run side by side. `npm test` has two, one for each processor; a journey by itself has one, since
 * each further one is a platform more to start.
 */
export const LANES = Number(process.env['LINGSHI_LANES'] ?? 1);
