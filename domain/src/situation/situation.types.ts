import type { Day, Instant } from '../shared/day.ts';
import type { Post } from '../policy/post.schema.ts';
import type { ActiveRow, RuleBook } from '../policy/rule-book.ts';
import type { Situation } from './situation.schema.ts';
import type { Elsewhere } from '../policy/route.schema.ts';
import type { Subject } from '../policy/policy-body.schema.ts';
import type { Confidence } from '../policy/source.schema.ts';

/** An answer in the words of the tables; what no rule settles is left out. */
export type Answer = {
  served: boolean;
  service?: string;
  kind?: string;
  elsewhere?: Elsewhere;
  post?: string;
  ownDistrict?: boolean;
  feeCents?: number;
  currency?: string;
  uploads?: string[];
  papers?: string[];
  warnings?: string[];
  paperPhotos?: number;
  guardiansConsent?: number;
  signedBy?: 'guardian' | 'holder';
  faceCheck?: 'required' | 'offered' | 'notForced';
  interview?: 'yes' | 'no' | 'byOfficer';
  oldBook?: 'sent' | 'none' | 'damagedSent';
};

/** A row that had a say in an answer. */
export type DecidingRow = {
  subject: Subject;
  item: string;
  ruleSet: string;
  from: string;
  source: string;
  confidence: Confidence;
};

/** One situation under the rules of its set: what is said of it, and when and where it is asked. */
export type Asking = {
  situation: Situation;
  book: RuleBook;
  rows: ActiveRow[];
  /** The post chosen, else that of the residence, else the first: rules are always those of some post. */
  post: Post;
  at: Instant;
  day: Day;
  /** null = no source says. */
  residencePost: string | null;
};
