import type { Instant } from '../shared/day.ts';
import type { CaseInput } from './case-facts.ts';
import type { CaseFacts } from './fact.ts';
import type { Condition } from './condition.ts';
import type { Post } from './post.schema.ts';
import type { Target } from './route.ts';
import type { Words } from './source.schema.ts';

/** What is known of a case so far. What is left out is not known yet. */
export type CaseSoFar = {
  facts: CaseFacts;
  /** Whose district the address is in; null = no source says. Left out until the post is chosen too. */
  residencePost?: string | null;
  presence?: 'inside' | 'declared' | 'outside' | null;
};

/**
 * What this deployment has no form for yet, whatever the rules open: for anybody, or for those of whom `when` does
 * not hold. They are told to write to the post.
 */
export type NoForm = { when: Condition | null; words: Words; source: string };

export const NOT_SERVED_CODES = [
  'service.not_open',
  'service.led_elsewhere',
  'post.not_in_country',
  'post.other_district',
  'presence.outside_country',
] as const;

/** What a refusal hangs on: something the person said, where they live, where they are, or all they said of the case. */
export type ServedBecause = keyof CaseInput | 'residence' | 'presence' | 'situation';

export type NotServed = {
  served: 'not_yet' | 'closed' | 'no';
  /** The same that `submit` refuses with. */
  code: (typeof NOT_SERVED_CODES)[number];
  /** Its heading, where a rule has one. */
  title: Words | null;
  /** What the rules say to the person; null where the code says it all. */
  words: Words | null;
  source: string;
  /** Which of the post's addresses to write to. */
  email: Post['emails'][number]['use'];
  /** When it opens here; null = no day is known, or waiting does not help. */
  from: Instant | null;
  /** Where the case is served instead. */
  instead: string | null;
  /** What to file in its place. */
  leads: Target | null;
  /** null = nothing that was said: the service itself is not served. */
  because: ServedBecause | null;
};
/** `advice`: where the rules would lead the case; an officer decides, so it may be filed all the same. */
export type Served = { served: 'yes' | 'perhaps'; advice?: NotServed } | NotServed;
