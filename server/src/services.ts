import type { PagePool } from './data-page/page.pool.ts';
import type { FormCatalog } from './form/form.catalog.ts';
import type { Keyring } from './platform/crypto/keyring.ts';
import type { BlindIndex } from './platform/crypto/blind-index.ts';
import type { Clock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import type { DatabasePools } from './platform/db/pools.ts';
import type { Senders } from './platform/delivery/outbox.ts';
import type { ObjectStore } from './platform/storage/object-store.ts';
import type { ImagePool } from './platform/image/image.pool.types.ts';
import type { PdfPool } from './platform/pdf/pdf.pool.ts';
import type { FacePool } from './platform/vision/face.pool.ts';
import type { Live } from './platform/events/live.ts';
import type { LiveStreams } from './platform/events/live.stream.ts';
import type { Limiter } from './platform/limits/limiter.ts';
import type { Logger } from './platform/log.ts';
import type { Metrics } from './platform/metrics.ts';
import type { Registry } from './registry/registry.types.ts';
import type { LookPool } from './photo/photo.measure.ts';
import type { Rules } from './policy/policy.rules.ts';

/** What every noun's code is handed: made once by app.ts, replaced piece by piece in tests. */
export type Services = {
  config: Config;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
  pools: DatabasePools;
  keyring: Keyring;
  indexes: Indexes;
  limiter: Limiter;
  /** Turns a network address into a name that says nothing; see client-address.ts. */
  pseudonym: (value: string) => string;
  /** Without a sender for a channel its messages stay in the outbox, as in the demo. */
  senders: Senders;
  files: ObjectStore;
  images: ImagePool;
  faces: FacePool;
  looks: LookPool;
  pages: PagePool;
  pdfs: PdfPool;
  /** Null where none is configured: names then stay at the level others gave them. */
  registry: Registry | null;
  rules: Rules;
  forms: FormCatalog;
  live: Live;
  streams: LiveStreams;
};

/** Keyed hashes, one a column. Names must never change: every stored hash would be lost. */
export type Indexes = {
  contact: BlindIndex;
  document: BlindIndex;
  name: BlindIndex;
  /** A whole identity: what was proven of a person holds for these values alone. */
  identity: BlindIndex;
  officerMail: BlindIndex;
  /** One-time codes: six digits under a plain hash would be tried out in a moment. */
  code: BlindIndex;
};
