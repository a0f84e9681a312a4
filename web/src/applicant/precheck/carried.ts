import type { CaseFacts } from '@lingshi/domain/policy/fact.ts';
import { placeOf } from './carried-mark.ts';

type Target = { service: string; kind: string };
type Carried = Target & { facts: CaseFacts };

const ON_THE_WAY = 'precheck';

/**
 * What the pre-check has heard, on its way to the form. It stays in this tab: an address is written down in more places
 * than one.
 */
export function carry(carried: Carried): void {
  keep(ON_THE_WAY, carried);
}

/** What was said on the way to this service and kind; null for whoever came another way. */
export function onTheWay({ service, kind }: Target): CaseFacts | null {
  const carried = read(ON_THE_WAY);
  return carried?.service === service && carried.kind === kind ? carried.facts : null;
}

/** The order has begun: what was said is of its applicant. */
export function carryInto(orderId: string, carried: Carried): void {
  keep(placeOf(orderId), carried);
  keep(ON_THE_WAY, null);
}

export function carriedInto(orderId: string): CaseFacts | null {
  return read(placeOf(orderId))?.facts ?? null;
}

// A browser may keep nothing at all: then it is asked again.
function keep(place: string, carried: Carried | null): void {
  try {
    if (carried === null) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, JSON.stringify(carried));
  } catch {
    // As said above.
  }
}

function read(place: string): Carried | null {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? 'null') as Carried | null;
  } catch {
    return null;
  }
}
