import type { Keyring } from './platform/crypto/keyring.ts';
import type { BlindIndex } from './platform/crypto/blind-index.ts';
import type { Clock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import type { DatabasePools } from './platform/db/pools.ts';
import type { ObjectStore } from './platform/storage/object-store.ts';
import type { ImagePool } from './platform/image/image.pool.ts';
import type { PdfPool } from './platform/pdf/pdf.pool.ts';
import type { Live } from './platform/events/live.ts';
import type { Rules } from './policy/policy.rules.ts';

/** What every noun's code is handed: made once by app.ts, replaced piece by piece in tests. */
export type Services = {
  config: Config;
  clock: Clock;
  pools: DatabasePools;
  keyring: Keyring;
  indexes: Indexes;
  files: ObjectStore;
  images: ImagePool;
  pdfs: PdfPool;
  rules: Rules;
  live: Live;
};

/** Blind indexes, one a column. Names must never change: every stored hash would be lost. */
export type Indexes = {
  contact: BlindIndex;
  document: BlindIndex;
  name: BlindIndex;
};
