import type { OrderStatus } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../kit/button.tsx';
import { hasCode } from '../client.ts';
import { useCarriers, type Desk } from '../desk/desk.read.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { KeyCap } from '../keys/key-cap.tsx';
import { ApplicantPreview } from './applicant-preview.tsx';
import { useDecisionWords } from './decision.words.ts';
import { asks, DECISIONS, missingOf, toCommand, type DecisionType, type Draft } from './decisions.ts';
import { MovedNotice, StaleNotice } from './moved-notice.tsx';
import {
  NoteField,
  ReasonField,
  RuleField,
  SeenField,
  TargetsField,
  TrackingField,
} from './decision-fields.tsx';
import { CollectorField, IdentityField } from './hand-over-fields.tsx';
import { useFirstFocus, usePanelKeys } from './panel-keys.ts';
import { useSendDecision } from './send-decision.ts';

type DecisionPanelProps = {
  type: DecisionType;
  desk: Desk;
  draft: Draft;
  onDraft: (draft: Draft) => void;
  onClose: () => void;
  onReload: () => void;
  onDone: (status: OrderStatus) => void;
};

/**
 * A decision before it is taken: what has to be said, what the applicant will read, and the word that sends it.
 * It is made for the order as it was when the panel opened; if that changes, somebody looks first.
 */
export function DecisionPanel(props: DecisionPanelProps) {
  const { type, desk, draft, onDraft, onClose, onReload, onDone } = props;
  const { order } = desk;
  const t = useDecisionWords();
  const [pinned, setPinned] = useState(order.version);
  const [asked, setAsked] = useState(false);
  const sending = useSendDecision(order.id, ({ status }) => onDone(status));
  const panel = useFirstFocus();
  const carriers = useCarriers(order.post);
  const missing = missingOf(
    type,
    draft,
    carriers.map(({ id }) => id),
  );
  const show = asked ? missing : [];
  const stale = hasCode(sending.error, 'version.stale');
  const moved = pinned !== order.version && !sending.busy;
  function confirm() {
    setAsked(true);
    if (missing.length > 0 || moved || type === 'recordPapers') return;
    void sending.run({ version: pinned, command: toCommand(type, draft) });
  }
  usePanelKeys(confirm, onClose);
  const act = t(`decision.do.${type}`);
  const change = (part: Partial<Draft>) => onDraft({ ...draft, ...part });
  return (
    <form
      className="c-decision"
      aria-label={act}
      ref={panel}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <div className="c-decision-form">
        <header className="c-decision-head">
          <h2>{act}</h2>
          <p className="k-quiet">{t(`decision.effect.${type}`)}</p>
        </header>
        {asks(type).includes('targets') && (
          <TargetsField
            desk={desk}
            targets={draft.targets}
            onChange={(targets) => change({ targets })}
            wrong={show.includes('targets')}
          />
        )}
        {asks(type).includes('rule') && (
          <RuleField
            desk={desk}
            rule={draft.rule}
            onChange={(rule) => change({ rule })}
            wrong={show.includes('rule')}
          />
        )}
        {asks(type).includes('reason') && (
          <ReasonField
            desk={desk}
            reason={draft.reason}
            onChange={(reason) => change({ reason })}
            wrong={show.includes('reason')}
          />
        )}
        {asks(type).includes('tracking') && (
          <TrackingField
            tracking={draft.tracking}
            carriers={carriers}
            onChange={(tracking) => change({ tracking })}
            wrong={show.includes('tracking')}
          />
        )}
        {asks(type).includes('collector') && (
          <CollectorField
            collector={draft.collector}
            onChange={(collector) => change({ collector })}
            wrong={show.includes('collector')}
          />
        )}
        {asks(type).includes('identity') && (
          <IdentityField
            identity={draft.identity}
            onChange={(identity) => change({ identity })}
            wrong={show.includes('identity')}
          />
        )}
        {asks(type).includes('note') && (
          <NoteField
            type={type}
            note={draft.note}
            onChange={(note) => change({ note })}
            wrong={show.includes('note')}
          />
        )}
        {asks(type).includes('seen') && (
          <SeenField
            name={order.maskedName}
            seen={draft.seen}
            onChange={(seen) => change({ seen })}
            wrong={show.includes('seen')}
          />
        )}
      </div>
      <ApplicantPreview type={type} desk={desk} draft={draft} />
      <div className="c-decision-end">
        {stale && !moved && <StaleNotice onReload={onReload} />}
        {moved && (
          <MovedNotice
            onGoOn={() => {
              sending.clear();
              setPinned(order.version);
            }}
          />
        )}
        {!stale && <ErrorNotice error={sending.error} />}
        {type === 'recordPapers' ? (
          <ToMailRoom orderId={order.id} />
        ) : (
          <Button
            kind={DECISIONS[type].look === 'danger' ? 'danger' : 'primary'}
            type="submit"
            busy={sending.busy}
            disabled={moved}
          >
            {t('decision.confirm', { act })} <KeyCap of="mod+Enter" />
          </Button>
        )}
        <Button onClick={onClose}>
          {t('decision.cancel')} <KeyCap of="Escape" />
        </Button>
      </div>
    </form>
  );
}

function ToMailRoom({ orderId }: { orderId: string }) {
  const t = useDecisionWords();
  const [, go] = useLocation();
  return (
    <Button kind="primary" onClick={() => go(`/mail-room/${orderId}`)}>
      {t('decision.to_mail_room')}
    </Button>
  );
}
