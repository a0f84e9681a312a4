import { ok, refuse } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import { CONTESTED } from '../order/order.contest.ts';
import { refuseEarly } from '../order/order.decide.ts';
import type { CoreFacts } from '../order/order.decide.ts';
import { NEXT_STEP } from '../order/order.event.ts';
import type { CoreEvent, Leads, Unscheduled } from '../order/order.event.ts';
import type { Actor } from '../order/order.types.ts';
import { findingsOnSigner, refuseSigner } from './guardian.signer.ts';
import type { GuardianCommand } from './guardian.command.ts';
import type {
  GuardianAnswered,
  GuardianEvent,
  GuardianFacts,
  GuardiansAsked,
  GuardianState,
  GuardianSubmitted,
  WithGuardian,
} from './guardian.types.ts';

type Facts = CoreFacts & GuardianFacts;
type Decided = Result<Unscheduled<GuardianEvent>[]>;

const NOBODY: GuardianState = { wanted: 0, signatures: [], invitations: [] };

export function decideGuardian(
  order: WithGuardian,
  command: GuardianCommand,
  actor: Actor,
  facts: Facts,
): Decided {
  const accountId = actor.kind === 'applicant' ? actor.accountId : '';
  switch (command.type) {
    case 'inviteGuardian': {
      if (facts.newInvitationId === undefined) throw new Error('inviteGuardian needs a new invitation');
      return ok([{ type: 'guardianInvited', invitationId: facts.newInvitationId }]);
    }
    case 'signAsGuardian':
      return sign(order, accountId, facts);
    case 'declineAsGuardian': {
      const invitationId = openInvitation(order, facts);
      if (invitationId === null) return refuse('guardian.not_invited');
      return ok([{ type: 'guardianDeclined', invitationId, accountId }]);
    }
    case 'withdrawSignature':
      return withdrawSignature(order, accountId);
    case 'changeSigning':
      return changeSigning(order, facts);
    case 'closeUnsigned':
      return refuseEarly(order, facts) ?? ok([{ type: 'closedUnsigned', ...noted(command, facts) }]);
  }
}

function noted({ note }: { note?: string | undefined }, { messageId }: Facts): { messageId?: string } {
  return note === undefined ? {} : { messageId };
}

function openInvitation({ guardian = NOBODY }: WithGuardian, { guardian: who }: Facts): string | null {
  const held = who?.invitationId ?? null;
  return held !== null && guardian.invitations.includes(held) ? held : null;
}

/** Several guardians are several people: neither a second account nor a second signature makes one of them two. */
function sign(order: WithGuardian, accountId: string, facts: Facts): Decided {
  const { personId = '', signer } = facts.guardian ?? {};
  if (signer === undefined) throw new Error('signAsGuardian needs who signs');
  const [filer, ...others] = (order.guardian ?? NOBODY).signatures;
  if (accountId === order.accountId || personId === filer?.personId)
    return refuse('guardian.filer_cannot_sign');
  if (others.some((one) => one.accountId === accountId || one.personId === personId))
    return refuse('guardian.signed_already');
  const invitationId = openInvitation(order, facts);
  if (invitationId === null) return refuse('guardian.not_invited');
  const refusal = refuseSigner(signer, facts.today);
  if (refusal !== null) return refusal;
  const findings = findingsOnSigner(signer, facts.today);
  const { level } = signer.signer;
  return ok([{ type: 'guardianSigned', invitationId, accountId, personId, level, findings }]);
}

/** Until the first review has passed the case. The filing guardian takes back the whole order instead. */
function withdrawSignature(order: WithGuardian, accountId: string): Decided {
  const { firstReviewerId, guardian = NOBODY } = order;
  if (firstReviewerId !== null) return refuse('guardian.too_late');
  const [, ...others] = guardian.signatures;
  const signed = others.some((one) => one.accountId === accountId);
  return signed ? ok([{ type: 'signatureWithdrawn', accountId }]) : refuse('guardian.not_signed');
}

/** In place, while nobody has signed from an account and no review has passed what is there. */
function changeSigning(
  { status, firstReviewerId, guardian, path, accountId }: WithGuardian,
  { signing }: Facts,
): Decided {
  const together = signing !== undefined && signing.wanted > 1;
  const rested = firstReviewerId !== null || (guardian ?? NOBODY).signatures.length > 1;
  if (rested || signing === undefined || (together && path?.includes('guardian') !== true))
    return refuse('order.wrong_status', { command: 'changeSigning', status });
  if (signing.missing.length > 0) return refuse('order.materials_missing', { missing: signing.missing });
  const filer = { accountId, personId: signing.filerPersonId };
  return ok([{ type: 'signingChanged', ...(together && { guardian: { wanted: signing.wanted, filer } }) }]);
}

export function markForGuardians(
  order: WithGuardian,
  event: { type: string; path?: readonly string[] },
  facts: GuardianFacts,
): GuardianSubmitted & GuardianAnswered {
  if (event.type === 'supplementAnswered') return markAnswered(order, facts);
  return event.type === 'submitted' && event.path?.includes('guardian') === true
    ? asked(order, facts.submit)
    : {};
}

function asked(
  { accountId }: WithGuardian,
  { guardiansWanted: wanted = 0, filerPersonId: personId }: GuardiansAsked = {},
): GuardianSubmitted {
  if (wanted === 0) return {};
  if (personId === undefined) throw new Error('several guardians need the person behind the account');
  return { guardian: { wanted, filer: { accountId, personId } } };
}

/** Answers that were mended can make one a child or a ward, or no longer: then others sign, or nobody else does. */
function markAnswered(
  order: WithGuardian,
  { signedAskedAgain, guardiansNow }: GuardianFacts,
): GuardianAnswered {
  const before = order.guardian?.wanted ?? 0;
  const wanted = guardiansNow?.guardiansWanted ?? 0;
  if (guardiansNow !== undefined && wanted !== before && order.path?.includes('guardian') === true)
    return wanted === 0 ? { noGuardian: true } : asked(order, guardiansNow);
  return signedAskedAgain === true && order.guardian !== undefined ? { signAgain: true } : {};
}

export function evolveGuardian<O extends WithGuardian>(
  order: O,
  event: GuardianEvent | (CoreEvent & GuardianSubmitted & GuardianAnswered),
): O {
  if (event.type === 'submitted') return begin(order, event);
  if (event.type === 'signingChanged') return beginAnew(order, event);
  if (event.type === 'supplementAnswered') {
    if (event.noGuardian === true || event.guardian !== undefined) return beginAnew(order, event);
    return event.signAgain === true ? withoutOthers(order) : order;
  }
  const guardian = evolveState(order.guardian ?? NOBODY, event);
  return guardian === null ? order : { ...order, guardian };
}

/** Whoever files signs by filing. */
function begin<O extends WithGuardian>(order: O, { guardian }: GuardianSubmitted): O {
  if (guardian === undefined) return order;
  const { wanted, filer } = guardian;
  return { ...order, guardian: { wanted, signatures: [filer], invitations: [] } };
}

function beginAnew<O extends WithGuardian>(order: O, event: GuardianSubmitted): O {
  const { guardian: _old, ...rest } = order;
  return begin(rest as O, event);
}

/** The guardian who filed has signed the answers as they are now; what the others signed is no more. */
function withoutOthers<O extends WithGuardian>(order: O): O {
  const { guardian } = order;
  if (guardian === undefined) return order;
  return {
    ...order,
    guardian: { ...guardian, signatures: guardian.signatures.slice(0, 1), invitations: [] },
  };
}

function evolveState(state: GuardianState, event: GuardianEvent | CoreEvent): GuardianState | null {
  const { wanted, signatures, invitations } = state;
  switch (event.type) {
    case 'guardianInvited': {
      // A new invitation takes the place of the oldest, so that no more are open than signatures lack.
      const open = [...invitations, event.invitationId].slice(-Math.max(1, wanted - signatures.length));
      return { ...state, invitations: open };
    }
    case 'guardianSigned': {
      const { accountId, personId, invitationId, level, findings } = event;
      const rest = invitations.filter((id) => id !== invitationId);
      const seen = level === undefined ? {} : { level, findings: findings ?? [] };
      return { wanted, signatures: [...signatures, { accountId, personId, ...seen }], invitations: rest };
    }
    case 'guardianDeclined':
      return { ...state, invitations: invitations.filter((id) => id !== event.invitationId) };
    case 'signatureWithdrawn':
      return { ...state, signatures: signatures.filter(({ accountId }) => accountId !== event.accountId) };
    default:
      return null;
  }
}

/** An invitation asks for a signature that the order waits for: once it waits no more, however that came, it is over. */
export function arriveGuardian<O extends WithGuardian>(order: O): O {
  const { guardian, status } = order;
  if (guardian === undefined || status === 'awaiting_signatures' || guardian.invitations.length === 0)
    return order;
  return { ...order, guardian: { ...guardian, invitations: [] } };
}

export function leadsGuardian(event: GuardianEvent | CoreEvent, order: WithGuardian): Leads {
  switch (event.type) {
    case 'guardianSigned':
    case 'signingChanged':
      return NEXT_STEP;
    case 'signatureWithdrawn':
      // A supplement that is open goes on, and a contested number rests; after it the order waits for the signature again.
      return order.supplement === null && order.status !== CONTESTED ? NEXT_STEP : undefined;
    case 'closedUnsigned':
      return 'lapsed';
    default:
      return undefined;
  }
}
