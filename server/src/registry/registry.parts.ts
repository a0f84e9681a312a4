import type { PolicyParts } from '../policy/policy.parts.ts';
import type { Registry } from './registry.types.ts';

export type RegistryParts = PolicyParts & {
  /** Null where none is configured: names then stay at the level others gave them. */
  registry: Registry | null;
};
