import { createContext, use } from 'react';
import type { Officer } from '../session/session.ts';

export const OfficerContext = createContext<Officer | null>(null);

/** The officer at this desk; below the gate there is always one. */
export function useMe(): Officer {
  const officer = use(OfficerContext);
  if (officer === null) throw new Error('no officer: this belongs below the gate');
  return officer;
}
