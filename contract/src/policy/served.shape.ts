import { z } from 'zod';
import { NOT_SERVED_CODES } from '@lingshi/domain/policy/served.types.ts';
import { at, words } from '../shared/shapes.ts';

const notServed = z.object({
  served: z.enum(['not_yet', 'closed', 'no']),
  /** What `submit` would refuse with; where `words` is null, its own words say why. */
  code: z.enum(NOT_SERVED_CODES),
  /** Its heading, where a rule has one. */
  title: words.nullable(),
  words: words.nullable(),
  source: z.string(),
  /** When it opens; null = no day is known, or waiting does not help. */
  from: at.nullable(),
  /** The post that takes the case instead. */
  instead: z.string().nullable(),
  /** What to file in its place. */
  leads: z.object({ service: z.string(), kind: z.string() }).nullable(),
  /** The post whose contacts these are; null while none was chosen. */
  post: z.string().nullable(),
  contacts: z.array(z.object({ topic: z.string(), address: z.string() })),
  phone: z.string().nullable(),
  /** The answer that decided, as `page.field`, or `presence`; null = the service itself. */
  target: z.string().nullable(),
});

/**
 * Whether a case may be filed here now, judged from what is known of it. `perhaps`: nothing stands against it, and
 * something that could is not known yet.
 */
export const servedCard = z.discriminatedUnion('served', [
  /** `advice`: where the rules would lead it; an officer decides, so it may be filed all the same. */
  z.object({ served: z.enum(['yes', 'perhaps']), advice: notServed.optional() }),
  notServed,
]);
