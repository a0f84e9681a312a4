import { clockCheck, rolesCheck, writesCheck } from '../platform/checks/database.check.ts';
import { keyCheck } from '../platform/checks/key.check.ts';
import { diskCheck, storeCheck } from '../platform/checks/store.check.ts';
import type { Check } from '../platform/checks/check.ts';
import { storeHere } from './app.store.ts';
import type { OwnStore } from '../platform/storage/own-store.ts';
import type { Parts } from './app.parts.ts';

export type CheckedParts = Pick<Parts, 'config' | 'clock' | 'pools'> & { ownStore: Pick<OwnStore, 'settle'> };

/** What must be in order before a request may come; a part of what `lingshi doctor` asks. */
export function readinessChecks({ config, clock, pools, ownStore }: CheckedParts): Check[] {
  return [
    writesCheck(pools.applicant),
    rolesCheck(pools),
    clockCheck(pools.applicant, clock),
    keyCheck(config.rootKey, pools.worker),
    storeCheck(ownStore, storeHere(config)),
    diskCheck(config.dataFolder),
  ];
}
