import { inject } from 'vitest';
import type { Addresses } from './platform.ts';

/** The platform of the lane this journey runs in: no two journeys at a time share one, nor its officers. */
export function platformHere(): Addresses {
  const platforms = inject('platforms');
  const lane = Number(process.env['VITEST_POOL_ID'] ?? 1) - 1;
  const here = platforms[lane % platforms.length];
  if (here === undefined) throw new Error('no platform was started');
  return here;
}
