import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Keyring } from './crypto/keyring.ts';
import type { DatabasePools } from './db/pools.ts';
import type { Senders } from './delivery/outbox.ts';
import type { LiveStreams } from './events/live.stream.ts';
import type { Live } from './events/live.ts';
import type { ImagePool } from './image/image.pool.ts';
import type { Limiter } from './limits/limiter.ts';
import type { Logger } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { PdfPool } from './pdf/pdf.pool.ts';
import type { ObjectStore } from './storage/object-store.ts';
import type { OwnStore } from './storage/own-store.ts';
import type { Turns } from './turns/turns.ts';
import type { FacePool } from './vision/face.pool.ts';

/**
 * The parts of a process that know no noun. A noun that brings parts of its own adds them in its `.parts.ts`, and
 * hands the sum up; app.parts.ts is all of them.
 */
export type PlatformParts = {
  config: Config;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
  pools: DatabasePools;
  keyring: Keyring;
  limiter: Limiter;
  /** Turns a network address into a name that says nothing; see client-address.ts. */
  pseudonym: (value: string) => string;
  /** Without a sender for a channel its messages stay in the outbox, as in the demo. */
  senders: Senders;
  files: ObjectStore;
  /** Whether the files are this database's. */
  ownStore: OwnStore;
  images: ImagePool;
  faces: FacePool;
  pdfs: PdfPool;
  /** Who goes next where work is costly. */
  turns: Turns;
  live: Live;
  streams: LiveStreams;
};
