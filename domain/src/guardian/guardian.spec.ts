import { describe, expect, it } from 'vitest';
import { decide } from '../lifecycle/lifecycle.decide.ts';
import type { OrderFacts } from '../lifecycle/lifecycle.decide.ts';
import type { OrderCommand } from '../lifecycle/lifecycle.command.ts';
import { evolve } from '../lifecycle/lifecycle.evolve.ts';
import { actorWith, COMMANDS, facts, orderIn, SIGNER } from '../../test/lifecycle/lifecycle.ts';
import type { Order } from '../lifecycle/lifecycle.types.ts';
import type { Actor } from '../order/order.types.ts';
import type { Step } from '../policy/path.schema.ts';

const PATH: readonly Step[] = ['guardian', 'firstReview', 'secondReview', 'handOver'];
const FILER: Actor = { kind: 'applicant', accountId: 'a1' };
const OTHER: Actor = { kind: 'applicant', accountId: 'a2' };
const INVITE: OrderCommand = { type: 'inviteGuardian' };
const SIGN: OrderCommand = { type: 'signAsGuardian' };
const TAKE_BACK: OrderCommand = { type: 'withdrawSignature' };
const asked = (personId = 'q2', invitationId: string | null = 'i1'): Partial<OrderFacts> => ({
  sight: 'guardian',
  guardian: { personId, invitationId, signer: SIGNER },
});

function judge(order: Order, command: OrderCommand, actor: Actor, more: Partial<OrderFacts> = {}) {
  return decide(order, command, actor, { ...facts, ...more });
}

function after(order: Order, command: OrderCommand, actor: Actor, more: Partial<OrderFacts> = {}): Order {
  const result = judge(order, command, actor, more);
  if (!result.ok) throw new Error(result.code);
  return result.value.reduce(evolve, order);
}

function submitted(guardiansWanted = 2): Order {
  const { submit } = facts;
  if (submit === undefined) throw new Error('the fixture submits');
  const known = { submit: { ...submit, path: PATH, guardiansWanted, filerPersonId: 'q1' } };
  return after(orderIn('draft'), COMMANDS.submit, FILER, known);
}

const invited = () => after(submitted(), INVITE, FILER, { newInvitationId: 'i1' });

describe('an order that two guardians sign', () => {
  it('waits for the other signature by a day, and the review begins once it is there', () => {
    const waiting = invited();
    expect([waiting.status, waiting.dueDay]).toEqual(['awaiting_signatures', '2026-01-09']);
    const signed = after(waiting, SIGN, OTHER, asked());
    expect([signed.status, signed.dueDay]).toEqual(['in_first_review', '2026-01-07']);
    expect(signed.guardian?.signatures.map(({ accountId }) => accountId)).toEqual(['a1', 'a2']);
  });

  it('goes straight to the review where the rules ask for no second signature', () => {
    expect(submitted(0)).toMatchObject({ status: 'in_first_review' });
    expect(submitted(0).guardian).toBeUndefined();
  });

  it('is not signed by whoever filed, nor by a second account of the same person', () => {
    const filer = judge(invited(), SIGN, FILER, asked('q1'));
    const again = judge(invited(), SIGN, { kind: 'applicant', accountId: 'a3' }, asked('q1'));
    expect([filer, again]).toMatchObject([
      { code: 'guardian.filer_cannot_sign' },
      { code: 'guardian.filer_cannot_sign' },
    ]);
  });

  it('is not signed twice by one person where three sign', () => {
    const one = after(after(submitted(3), INVITE, FILER, { newInvitationId: 'i1' }), SIGN, OTHER, asked());
    const second = after(one, INVITE, FILER, { newInvitationId: 'i2' });
    expect(judge(second, SIGN, OTHER, asked('q2', 'i2'))).toMatchObject({ code: 'guardian.signed_already' });
    const elsewhere: Actor = { kind: 'applicant', accountId: 'a4' };
    expect(judge(second, SIGN, elsewhere, asked('q2', 'i2'))).toMatchObject({
      code: 'guardian.signed_already',
    });
    expect(after(second, SIGN, elsewhere, asked('q4', 'i2')).status).toBe('in_first_review');
  });

  it('is signed only on an open invitation; a stranger is told of no order', () => {
    expect(judge(submitted(), SIGN, OTHER, asked())).toMatchObject({ code: 'guardian.not_invited' });
    expect(judge(invited(), SIGN, OTHER, asked('q2', null))).toMatchObject({ code: 'guardian.not_invited' });
    expect(judge(invited(), SIGN, OTHER)).toMatchObject({ code: 'order.not_found' });
    const fresh = after(invited(), INVITE, FILER, { newInvitationId: 'i2' });
    expect(judge(fresh, SIGN, OTHER, asked())).toMatchObject({ code: 'guardian.not_invited' });
  });

  it('remembers who had looked at the signer, and what an officer should look at', () => {
    const signer = { ...SIGNER, signer: { ...SIGNER.signer, level: 'declared' as const } };
    const known = { sight: 'guardian', guardian: { personId: 'q2', invitationId: 'i1', signer } } as const;
    expect(after(invited(), SIGN, OTHER, known).guardian?.signatures[1]).toEqual({
      accountId: 'a2',
      personId: 'q2',
      level: 'declared',
      findings: ['signer_unverified'],
    });
    const child = { ...SIGNER, signer: { ...SIGNER.signer, ...SIGNER.child } };
    const itself = { sight: 'guardian', guardian: { ...known.guardian, signer: child } } as const;
    expect(judge(invited(), SIGN, OTHER, itself)).toMatchObject({ code: 'guardian.is_child' });
  });

  it('can be declined, and another guardian invited', () => {
    const declined = after(invited(), { type: 'declineAsGuardian' }, OTHER, asked());
    expect([declined.status, declined.guardian?.invitations]).toEqual(['awaiting_signatures', []]);
  });

  it('that ends or moves on, by whatever command, leaves no invitation open', () => {
    const closed = { today: '2026-01-10' } as const;
    const ends: readonly [OrderCommand, Actor, Partial<OrderFacts>][] = [
      [COMMANDS.withdraw, FILER, {}],
      [{ type: 'closeUnsigned' }, actorWith('clock'), closed],
      [{ type: 'closeUnsigned' }, actorWith('reviewer'), closed],
      [SIGN, OTHER, asked()],
    ];
    for (const [command, actor, more] of ends) {
      const ended = after(invited(), command, actor, more);
      expect([command.type, ended.guardian?.invitations]).toEqual([command.type, []]);
    }
  });

  it('is read by an invited guardian, who can do nothing else to it', () => {
    for (const command of [COMMANDS.withdraw, INVITE]) {
      expect(judge(invited(), command, OTHER, asked())).toMatchObject({ code: 'order.not_yours_to_do' });
    }
  });
});

describe('a signature that is taken back', () => {
  const signed = () => after(invited(), SIGN, OTHER, asked());

  it('before the first review has passed sends the order back to wait', () => {
    expect(after(signed(), TAKE_BACK, OTHER, asked()).status).toBe('awaiting_signatures');
  });

  it('during a supplement is waited for once the supplement is answered', () => {
    const open = after(signed(), COMMANDS.askSupplement, actorWith('reviewer'));
    const back = after(open, TAKE_BACK, OTHER, asked());
    expect(back.status).toBe('needs_supplement');
    expect(after(back, COMMANDS.answerSupplement, FILER).status).toBe('awaiting_signatures');
  });

  it('comes too late after it, and not from whoever never signed', () => {
    const passed = after(signed(), COMMANDS.passFirstReview, actorWith('reviewer'));
    const open = after(passed, COMMANDS.askSupplement, {
      kind: 'officer',
      officerId: 'f2',
      post: 'testland',
      roles: ['second_reviewer'],
    });
    expect(judge(open, TAKE_BACK, OTHER, asked())).toMatchObject({ code: 'guardian.too_late' });
    expect(judge(invited(), TAKE_BACK, OTHER, asked())).toMatchObject({ code: 'guardian.not_signed' });
  });
});

describe('what guardians signed, and was asked again', () => {
  const SECOND: Actor = { kind: 'officer', officerId: 'f2', post: 'testland', roles: ['second_reviewer'] };
  const answered = (from: Order, by: Actor, signedAskedAgain: boolean) =>
    after(after(from, COMMANDS.askSupplement, by), COMMANDS.answerSupplement, FILER, { signedAskedAgain });
  const signed = () => after(invited(), SIGN, OTHER, asked());

  it('is signed anew by all but who filed, on an invitation of its own, before anybody reviews it', () => {
    const again = answered(signed(), actorWith('reviewer'), true);
    expect([again.status, again.dueDay]).toEqual(['awaiting_signatures', '2026-01-09']);
    expect(again.guardian).toEqual({
      wanted: 2,
      signatures: [{ accountId: 'a1', personId: 'q1' }],
      invitations: [],
    });
    expect(judge(again, SIGN, OTHER, asked())).toMatchObject({ code: 'guardian.not_invited' });
    const anew = after(again, INVITE, FILER, { newInvitationId: 'i9' });
    expect(after(anew, SIGN, OTHER, asked('q2', 'i9')).status).toBe('in_first_review');
  });

  it('in the second review leads back there and not past it', () => {
    const passed = after(signed(), COMMANDS.passFirstReview, actorWith('reviewer'));
    const again = answered(passed, SECOND, true);
    expect(again.status).toBe('awaiting_signatures');
    const anew = after(again, INVITE, FILER, { newInvitationId: 'i9' });
    expect(after(anew, SIGN, OTHER, asked('q2', 'i9')).status).toBe('in_second_review');
  });

  it('is not asked of anybody where something else was mended, or nobody else signs', () => {
    expect(answered(signed(), actorWith('reviewer'), false)).toMatchObject({ status: 'in_first_review' });
    expect(answered(submitted(0), actorWith('reviewer'), true)).toMatchObject({ status: 'in_first_review' });
  });

  it('is signed by as many as the mended answers ask for: by another one since, or by nobody else', () => {
    const mended = (from: Order, guardiansNow: OrderFacts['guardiansNow']) =>
      after(after(from, COMMANDS.askSupplement, actorWith('reviewer')), COMMANDS.answerSupplement, FILER, {
        guardiansNow,
        signedAskedAgain: true,
      });
    const two = { guardiansWanted: 2, filerPersonId: 'q1' };
    expect(mended(submitted(0), two)).toMatchObject({
      status: 'awaiting_signatures',
      guardian: { wanted: 2, signatures: [{ accountId: 'a1', personId: 'q1' }], invitations: [] },
    });
    const alone = mended(signed(), {});
    expect([alone.status, alone.guardian]).toEqual(['in_first_review', undefined]);
    expect(mended(signed(), two)).toMatchObject({ status: 'awaiting_signatures', guardian: { wanted: 2 } });
  });
});

describe('an order that nobody signs', () => {
  it('is closed by the clock after its day, not on it', () => {
    const clock = actorWith('clock');
    const close: OrderCommand = { type: 'closeUnsigned' };
    expect(judge(invited(), close, clock, { today: '2026-01-09' })).toMatchObject({
      code: 'order.not_overdue',
    });
    expect(after(invited(), close, clock, { today: '2026-01-10' })).toMatchObject({
      status: 'lapsed',
      dueDay: null,
    });
  });
});
