import type { ServiceDef } from '@lingshi/domain/order/service.types.ts';
import { personOf } from '../travel-papers/person.answers.ts';
import { FORMS } from './emergency-travel-document.form.ts';

export const SERVICE = {
  id: 'emergency_travel_document',
  kinds: [{ id: 'issue', known: { wanted: 'emergency_travel_document', channel: 'app' } }],
  // Rule: notice 二(一)1: other requests may be refused, so whoever makes one is led to the right service first.
  routes: { effect: 'refuse', at: 'journey.what' },
  forms: FORMS,
  person: personOf,
  lostNumber: 'loss.passportNumber',
  shared: { address: 'address_abroad', guardians: 'guardians' },
  guardians: { filer: 'guardians.first', other: 'guardians.second' },
  signing: { at: 'guardians.secondSigns', paper: 'second_guardian_consent' },
} satisfies ServiceDef;
