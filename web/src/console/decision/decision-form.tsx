import { Fragment, type ReactNode } from 'react';
import type { Desk } from '../desk/desk.read.ts';
import {
  NoteField,
  ReasonField,
  RuleField,
  SeenField,
  TargetsField,
  TrackingField,
  type Carriers,
} from './decision-fields.tsx';
import { CollectorField, IdentityField } from './hand-over-fields.tsx';
import { asks, type Asked, type DecisionType, type Draft } from './decisions.ts';

type FieldProps = {
  type: DecisionType;
  desk: Desk;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  carriers: Carriers;
  wrong: boolean;
};

const FIELDS: Record<Asked, (props: FieldProps) => ReactNode> = {
  targets: ({ desk, draft, change, wrong }) => (
    <TargetsField
      desk={desk}
      targets={draft.targets}
      onChange={(targets) => change({ targets })}
      wrong={wrong}
    />
  ),
  rule: ({ desk, draft, change, wrong }) => (
    <RuleField desk={desk} rule={draft.rule} onChange={(rule) => change({ rule })} wrong={wrong} />
  ),
  reason: ({ desk, draft, change, wrong }) => (
    <ReasonField desk={desk} reason={draft.reason} onChange={(reason) => change({ reason })} wrong={wrong} />
  ),
  tracking: ({ carriers, draft, change, wrong }) => (
    <TrackingField
      tracking={draft.tracking}
      carriers={carriers}
      onChange={(tracking) => change({ tracking })}
      wrong={wrong}
    />
  ),
  collector: ({ draft, change, wrong }) => (
    <CollectorField
      collector={draft.collector}
      onChange={(collector) => change({ collector })}
      wrong={wrong}
    />
  ),
  identity: ({ draft, change, wrong }) => (
    <IdentityField identity={draft.identity} onChange={(identity) => change({ identity })} wrong={wrong} />
  ),
  note: ({ type, draft, change, wrong }) => (
    <NoteField type={type} note={draft.note} onChange={(note) => change({ note })} wrong={wrong} />
  ),
  seen: ({ desk, draft, change, wrong }) => (
    <SeenField
      name={desk.order.maskedName}
      seen={draft.seen}
      onChange={(seen) => change({ seen })}
      wrong={wrong}
    />
  ),
};

type DecisionFormProps = Omit<FieldProps, 'wrong'> & {
  /** What was still to be said when it was last tried. */
  missing: readonly Asked[];
};

/** What has to be said with a decision, in the order of its line in `DECISIONS`. */
export function DecisionForm({ missing, ...props }: DecisionFormProps) {
  return asks(props.type).map((part) => (
    <Fragment key={part}>{FIELDS[part]({ ...props, wrong: missing.includes(part) })}</Fragment>
  ));
}
