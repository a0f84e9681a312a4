import type { SentCommand } from '@lingshi/domain/lifecycle/lifecycle.command.ts';
import { isForColleagues } from '@lingshi/domain/lifecycle/lifecycle.rules.ts';
import type { Collector } from '@lingshi/domain/hand-over/hand-over.types.ts';
import { parseTracking } from '@lingshi/domain/mail/tracking.ts';

export type Command = SentCommand;
type ApplicantCommand =
  | 'submit'
  | 'answerSupplement'
  | 'withdraw'
  | 'reportFound'
  | 'changeSigning'
  | 'recordMailing'
  | 'confirmReceipt';
/** What officers decide, by the domain's own list: a new command does not compile without its line here. */
export type DecisionType = Exclude<Command['type'], ApplicantCommand>;

/** What may have to be said with a decision. */
export type Asked = 'note' | 'seen' | 'targets' | 'rule' | 'reason' | 'tracking' | 'collector' | 'identity';

type Decision = {
  /** Its key on the desk. Two that can stand side by side never share one, nor does one with what the desk itself hears. */
  key: string;
  look: 'primary' | 'quiet' | 'danger';
  /** What has to be said with it. */
  asks: readonly Asked[];
};

export const DECISIONS = {
  passFirstReview: { key: 'p', look: 'primary', asks: ['note'] },
  recordInterview: { key: 'p', look: 'primary', asks: ['note', 'seen'] },
  askSupplement: { key: 'a', look: 'quiet', asks: ['targets', 'note'] },
  refuse: { key: 'x', look: 'danger', asks: ['rule', 'note'] },
  returnToFirstReview: { key: 'b', look: 'quiet', asks: ['note'] },
  passSecondReview: { key: 'p', look: 'primary', asks: ['note'] },
  voidLost: { key: 'u', look: 'quiet', asks: ['note'] },
  dismissLost: { key: 'i', look: 'quiet', asks: ['note'] },
  releaseNumber: { key: 'y', look: 'primary', asks: ['note'] },
  awardNumber: { key: 'u', look: 'quiet', asks: ['note'] },
  recordPapers: { key: 'p', look: 'primary', asks: [] },
  holdPapers: { key: 'h', look: 'quiet', asks: ['reason', 'note'] },
  startProduction: { key: 'p', look: 'primary', asks: [] },
  finishProduction: { key: 'p', look: 'primary', asks: [] },
  cancelOldBook: { key: 'o', look: 'primary', asks: [] },
  dispatch: { key: 'd', look: 'primary', asks: ['tracking'] },
  closeDelivered: { key: 'e', look: 'quiet', asks: ['note'] },
  returnPapers: { key: 'd', look: 'primary', asks: ['tracking'] },
  closeReturn: { key: 'e', look: 'quiet', asks: ['note'] },
  recordLatePapers: { key: 'p', look: 'quiet', asks: [] },
  recordHandOver: { key: 'p', look: 'primary', asks: ['collector', 'identity'] },
  closeUncollected: { key: 'e', look: 'danger', asks: ['note'] },
  closeUnsigned: { key: 'e', look: 'danger', asks: ['note'] },
  withdrawRequest: { key: 'b', look: 'quiet', asks: ['note'] },
  closeUnanswered: { key: 'e', look: 'danger', asks: ['note'] },
} as const satisfies Record<DecisionType, Decision>;

/** The main way on first, what ends an order last. */
const LOOKS: readonly Decision['look'][] = ['primary', 'quiet', 'danger'];

/** The decisions among the commands the server allows now, in the order of the buttons. */
export function decisionsAmong(commands: readonly string[]): DecisionType[] {
  const known = (Object.keys(DECISIONS) as DecisionType[]).filter((type) => commands.includes(type));
  return LOOKS.flatMap((look) => known.filter((type) => DECISIONS[type].look === look));
}

/** Whether the words that go with it are read by the applicant. */
export function isForApplicant(type: DecisionType): boolean {
  return asks(type).includes('note') && !isForColleagues(type);
}

export function asks(type: DecisionType): Decision['asks'] {
  return DECISIONS[type].asks;
}

/** What the officer has written so far; kept while the panel is folded away. */
export type Draft = {
  note: string;
  targets: readonly string[];
  rule: string;
  /** Why papers are held. */
  reason: string;
  tracking: string;
  /** Said in so many words: a person was seen. */
  seen: boolean;
  /** Who came to collect. */
  collector: Collector | '';
  /** Said in so many words: who collects has proved who they are. */
  identity: boolean;
};
export const NO_DRAFT: Draft = {
  note: '',
  targets: [],
  rule: '',
  reason: '',
  tracking: '',
  seen: false,
  collector: '',
  identity: false,
};

const SHORTEST_NOTE = 3;

/** What is still to be said before it can be sent. @param carriers ids of those of the post's country */
export function missingOf(type: DecisionType, draft: Draft, carriers: readonly string[]): Asked[] {
  const said = {
    note: draft.note.trim().length >= SHORTEST_NOTE,
    targets: draft.targets.length > 0,
    rule: draft.rule !== '',
    reason: draft.reason !== '',
    tracking: parseTracking(draft.tracking, carriers).ok,
    seen: draft.seen,
    collector: draft.collector !== '',
    identity: draft.identity,
  };
  return asks(type).filter((part) => !said[part]);
}

/** The command as the contract wants it. `recordPapers` is formed by the mail room from what was counted. */
export function toCommand(type: Exclude<DecisionType, 'recordPapers'>, draft: Draft): Command {
  const note = draft.note.trim();
  switch (type) {
    case 'askSupplement':
      return { type, note, targets: [...draft.targets] };
    case 'refuse':
      return { type, note, rule: draft.rule };
    case 'holdPapers':
      return { type, note, reason: draft.reason };
    case 'dispatch':
    case 'returnPapers':
      return { type, tracking: draft.tracking.trim() };
    case 'recordInterview':
      return { type, outcome: 'seen', note };
    case 'recordHandOver':
      return { type, collectedBy: draft.collector || 'applicant', identitySeen: true };
    case 'startProduction':
    case 'finishProduction':
    case 'cancelOldBook':
    case 'recordLatePapers':
      return { type };
    case 'passFirstReview':
    case 'returnToFirstReview':
    case 'passSecondReview':
    case 'voidLost':
    case 'dismissLost':
    case 'releaseNumber':
    case 'awardNumber':
    case 'closeDelivered':
    case 'closeReturn':
    case 'closeUncollected':
    case 'closeUnsigned':
    case 'withdrawRequest':
    case 'closeUnanswered':
      return { type, note };
  }
}
