import { join } from 'node:path';
import { findNamedKey } from '../order/order.sweep.ts';
import type { Config } from '../platform/config.ts';
import type { DatabasePools } from '../platform/db/pools.ts';
import { openFolderStore } from '../platform/storage/folder-store.ts';
import { openOwnStore } from '../platform/storage/own-store.ts';
import { openS3Store } from '../platform/storage/s3-store.ts';
import { namedWhenAway } from '../platform/storage/store-away.ts';
import type { StoreHere } from '../platform/storage/store.mark.ts';
import type { Parts } from './app.parts.ts';

/** Where the settings say that files lie. */
export function storeHere({ s3, dataFolder }: Pick<Config, 's3' | 'dataFolder'>): StoreHere {
  if (s3 === undefined) return { kind: 'folder', place: join(dataFolder, 'files') };
  return { kind: 's3', place: `${s3.endpoint.replace(/\/$/, '')}/${s3.bucket}` };
}

/** The store of the settings. Whose it is was not asked yet. */
export async function findStore(
  config: Pick<Config, 's3' | 'dataFolder'>,
  pools: DatabasePools,
): Promise<Pick<Parts, 'files' | 'ownStore'>> {
  const here = storeHere(config);
  const files = namedWhenAway(config.s3 ? openS3Store(config.s3) : await openFolderStore(here.place));
  const named = async () => findNamedKey({ pools });
  return { files, ownStore: openOwnStore({ files, worker: pools.worker, here, findNamedKey: named }) };
}
