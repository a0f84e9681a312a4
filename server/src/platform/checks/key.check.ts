import type { Pool } from 'pg';
import { WRONG_ROOT_KEY, judgeRootKey } from '../crypto/key.canary.ts';
import type { RootKey } from '../crypto/root-key.ts';
import { fine, wrong } from './check.ts';
import type { Check } from './check.ts';

const KEPT_MS = 5_000;

/** @param worker the worker's role */
export function keyCheck(root: RootKey, worker: Pool): Check {
  return {
    name: 'keys',
    keptMs: KEPT_MS,
    ask: async () => {
      const verdict = await judgeRootKey(root, worker);
      if (verdict === 'differs') return wrong('the root key is another one', WRONG_ROOT_KEY);
      return fine(verdict === 'fits' ? 'the root key opens what it sealed' : 'nothing is sealed yet');
    },
  };
}
