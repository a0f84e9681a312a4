import type { OrderStatus } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../kit/button.tsx';
import { hasCode } from '../client.ts';
import { useCarriers, type Desk } from '../desk/desk.read.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { KeyCap } from '../keys/key-cap.tsx';
import { ApplicantPreview } from './applicant-preview.tsx';
import { useDecisionWords } from './decision.words.ts';
import { DECISIONS, missingOf, toCommand, type DecisionType, type Draft } from './decisions.ts';
import { MovedNotice, StaleNotice } from './moved-notice.tsx';
import type { Carriers } from './decision-fields.tsx';
import { DecisionForm } from './decision-form.tsx';
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
  const { type, desk, draft, onDraft, onClose, onReload } = props;
  const t = useDecisionWords();
  const carriers = useCarriers(desk.order.post);
  const panel = useFirstFocus();
  const sending = useConfirmed(props, carriers);
  usePanelKeys(sending.confirm, onClose);
  const act = t(`decision.do.${type}`);
  function submit(event: FormEvent) {
    event.preventDefault();
    sending.confirm();
  }
  return (
    <form className="c-decision" aria-label={act} ref={panel} noValidate onSubmit={submit}>
      <div className="c-decision-form">
        <header className="c-decision-head">
          <h2>{act}</h2>
          <p className="k-quiet">{t(`decision.effect.${type}`)}</p>
        </header>
        <DecisionForm
          type={type}
          desk={desk}
          draft={draft}
          change={(part) => onDraft({ ...draft, ...part })}
          carriers={carriers}
          missing={sending.missing}
        />
      </div>
      <ApplicantPreview type={type} desk={desk} draft={draft} />
      <div className="c-decision-end">
        <Troubles sending={sending} onReload={onReload} />
        <WayOn type={type} orderId={desk.order.id} busy={sending.busy} disabled={sending.moved} />
        <Button onClick={onClose}>
          {t('decision.cancel')} <KeyCap of="Escape" />
        </Button>
      </div>
    </form>
  );
}

type Confirmed = ReturnType<typeof useConfirmed>;

/** Sends the decision for the version somebody looked at, once everything that goes with it is said. */
function useConfirmed({ type, desk: { order }, draft, onDone }: DecisionPanelProps, carriers: Carriers) {
  const [pinned, setPinned] = useState(order.version);
  const [asked, setAsked] = useState(false);
  const { busy, error, run, clear } = useSendDecision(order.id, ({ status }) => onDone(status));
  const missing = missingOf(
    type,
    draft,
    carriers.map(({ id }) => id),
  );
  const moved = pinned !== order.version && !busy;
  return {
    busy,
    error,
    moved,
    missing: asked ? missing : [],
    confirm: () => {
      setAsked(true);
      if (missing.length > 0 || moved || type === 'recordPapers') return;
      void run({ version: pinned, command: toCommand(type, draft) });
    },
    goOn: () => {
      clear();
      setPinned(order.version);
    },
  };
}

function Troubles({ sending, onReload }: { sending: Confirmed; onReload: () => void }) {
  const { error, moved, goOn } = sending;
  const stale = hasCode(error, 'version.stale');
  return (
    <>
      {stale && !moved && <StaleNotice onReload={onReload} />}
      {moved && <MovedNotice onGoOn={goOn} />}
      {!stale && <ErrorNotice error={error} />}
    </>
  );
}

type WayOnProps = { type: DecisionType; orderId: string; busy: boolean; disabled: boolean };

/** The word that sends it; papers are counted in the mail room. */
function WayOn({ type, orderId, busy, disabled }: WayOnProps) {
  const t = useDecisionWords();
  if (type === 'recordPapers') return <ToMailRoom orderId={orderId} />;
  return (
    <Button
      kind={DECISIONS[type].look === 'danger' ? 'danger' : 'primary'}
      type="submit"
      busy={busy}
      disabled={disabled}
    >
      {t('decision.confirm', { act: t(`decision.do.${type}`) })} <KeyCap of="mod+Enter" />
    </Button>
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
