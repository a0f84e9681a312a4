import { addLanguages } from '@lingshi/languages/every-language.ts';
import { FACE_CONSENT } from '@lingshi/contract/face/face-consent.words.ts';
import type { getFaceState } from '@lingshi/contract/face/face.contract.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import { maySkip, triesLeft } from '@lingshi/domain/evidence/face-attempts.ts';
import { redoOf } from '@lingshi/domain/evidence/face-verdict.ts';
import { SLOT_READERS } from '@lingshi/domain/policy/policy-body.schema.ts';
import { addDays } from '@lingshi/domain/shared/day.ts';
import { isOpen } from '../order/order.open.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { hasConsent, loadFaceCase } from './face.load.ts';
import type { FaceCase } from './face.load.ts';

const CONSENT = addLanguages(FACE_CONSENT);

export type FaceState = RouteAnswer<typeof getFaceState>;

/** @throws order.not_found */
export async function getState(parts: OrderParts, accountId: string, orderId: string): Promise<FaceState> {
  return stateOf(await loadFaceCase(parts, accountId, orderId));
}

const NOT_OFFERED = { triesADay: 0, minorMaySkipAfter: 0, seconds: 0, movements: 0, source: '' };

function stateOf(found: FaceCase): FaceState {
  const { loaded, check, outcome, pictures, today, guarded } = found;
  const rules = found.rules ?? NOT_OFFERED;
  const tries = check ?? { tries: 0, triedOn: null, failures: 0 };
  const left = triesLeft(rules, tries, today);
  const fault = outcome === 'failed' ? (check?.reason ?? null) : null;
  return {
    open: isOpen(loaded.order) && found.rules !== null,
    consent: hasConsent(check) ? { version: check.consentVersion ?? '', at: check.consentedAt } : null,
    consentText: { ...CONSENT, points: [...CONSENT.points] },
    outcome,
    fault,
    redo: fault === null ? null : redoOf(fault),
    outdated: check?.outcome === 'passed' && outcome === null,
    slots: { photo: pictures.photo.slot, data_page: pictures.data_page.slot },
    missing: SLOT_READERS.find((one) => pictures[one].slot !== null && pictures[one].fileId === null) ?? null,
    triesLeft: left,
    triesADay: rules.triesADay,
    nextDay: left === 0 && found.rules !== null ? addDays(today, 1) : null,
    guarded,
    minorMaySkipAfter: rules.minorMaySkipAfter,
    maySkip: hasConsent(check) && maySkip(rules, tries, today, guarded),
    seconds: rules.seconds,
    movements: rules.movements,
    source: rules.source,
  };
}
