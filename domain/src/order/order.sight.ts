import type { OrderCommand } from './order.command.ts';

/**
 * By what right somebody on the applicants' side looks at an order: as the person's own account, as the holder of a
 * mandate, or as a person who declared no real name and has others file (reads, but does not change).
 */
export const SIGHTS = ['own', 'held', 'watched'] as const;
export type Sight = (typeof SIGHTS)[number];

/** Whoever only watches may still take back what others file in their name. */
const WATCHERS_COMMANDS: readonly OrderCommand['type'][] = ['withdraw'];

export function maySend(sight: Sight, type: OrderCommand['type']): boolean {
  return sight !== 'watched' || WATCHERS_COMMANDS.includes(type);
}
