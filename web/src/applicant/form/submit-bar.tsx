import { CallError } from '@lingshi/contract/client.ts';
import { pagesOf } from '@lingshi/domain/form/form.types.ts';
import type { FieldKind, FormDef } from '@lingshi/domain/form/form.types.ts';
import { sendCommand } from '@lingshi/contract/generated/calls.ts';
import { useEffect, useRef, type RefObject } from 'react';
import { Link, useLocation } from 'wouter';
import { Button, LinkButton } from '../../kit/button.tsx';
import { useCommand } from '../../kit/command.ts';
import { Notice } from '../../kit/notice.tsx';
import { PrimaryBar } from '../../kit/primary-bar.tsx';
import { client, isAway, isStale } from '../client.ts';
import { keys, queryClient } from '../query.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { useCheckWords } from './check.words.ts';
import { WishException } from '../exception/wish-exception.tsx';
import { stepOfTarget } from './form-flow.ts';
import { pathOf } from './form-path.ts';
import { useStepNames, type OpenForm } from './open-form.tsx';

/** Sends the order once, however often it is pressed, from however many tabs, whatever the network does. */
export function SubmitBar({ open }: { open: OpenForm }) {
  const { order } = open;
  const t = useCheckWords();
  const [, go] = useLocation();
  const submit = useCommand({
    name: `submit.${order.id}`,
    send: ({ version }: { version: number }, idempotencyKey) =>
      client.call(sendCommand, {
        params: { orderId: order.id },
        body: { version, command: { type: 'submit' } },
        idempotencyKey,
      }),
    refresh: [keys.orders],
    onDone: () => go(`/orders/${order.id}/submitted`, { replace: true }),
  });
  useReadAgain(submit.error, order.id);
  const failure = useBroughtIntoView(submit.error);
  return (
    <>
      <p className="check-statement">{t('check.statement')}</p>
      <div ref={failure}>
        <SubmitFailure error={submit.error} open={open} />
      </div>
      <PrimaryBar>
        <Button kind="primary" busy={submit.busy} onClick={() => void submit.run({ version: order.version })}>
          {t(submit.busy ? 'check.sending' : 'check.submit')}
        </Button>
      </PrimaryBar>
    </>
  );
}

/** After a refusal the page shows the order as it is now: perhaps another tab has sent it. */
function useReadAgain(error: unknown, orderId: string): void {
  useEffect(() => {
    if (error instanceof CallError && error.status >= 400)
      void queryClient.invalidateQueries({ queryKey: keys.order(orderId) });
  }, [error, orderId]);
}

/** The button is on every part of a long page; what came of it is at its end. */
function useBroughtIntoView(error: unknown): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error !== null) place.current?.scrollIntoView({ block: 'center' });
  }, [error]);
  return place;
}

function SubmitFailure({ error, open }: { error: unknown; open: OpenForm }) {
  const t = useCheckWords();
  if (!(error instanceof CallError)) return <ErrorNotice error={error} />;
  if (isAway(error)) {
    return (
      <Notice tone="amber" live="alert" title={t('check.away_title')}>
        <p>{t('check.away_text')}</p>
      </Notice>
    );
  }
  if (isStale(error)) {
    return (
      <Notice tone="amber" live="alert" title={t('check.changed_title')}>
        <p>{t('check.changed_text')}</p>
      </Notice>
    );
  }
  if (error.code === 'order.already_live') return <AlreadyLive error={error} orderId={open.order.id} />;
  if (error.code === 'exception.ended') {
    return (
      <>
        <ErrorNotice error={error} title={t('check.missing_title')} />
        <WishException orderId={open.order.id} />
      </>
    );
  }
  return (
    <>
      <ErrorNotice error={error} title={t('check.missing_title')} />
      <Owed error={error} open={open} />
    </>
  );
}

/** Where what the server missed is filled in. */
function Owed({ error, open }: { error: CallError; open: OpenForm }) {
  const nameOf = useStepNames(open);
  const steps = owedSteps(error, open.form);
  if (steps.length === 0) return null;
  return (
    <ul>
      {steps.map((step) => (
        <li key={step}>
          <Link href={`${pathOf(open.order.id, step)}?from=check`}>{nameOf(step)}</Link>
        </li>
      ))}
    </ul>
  );
}

function owedSteps({ code, detail }: CallError, form: FormDef): string[] {
  if (code.startsWith('consent.')) return pagesWith(form, 'consents');
  if (code.startsWith('presence.')) return ['presence'];
  if (code === 'signature.empty') return pagesWith(form, 'signature');
  // A number that does not agree with the day of birth stands beside it.
  if (code.startsWith('identity.')) return [stepOfTarget(form.factsFrom.birthDay ?? '')];
  const missing = Array.isArray(detail.missing) ? detail.missing.map(String) : [];
  return [...new Set(missing.map(stepOfTarget))];
}

function pagesWith(form: FormDef, kind: FieldKind): string[] {
  return pagesOf(form)
    .filter(({ fields }) => fields.some((field) => field.kind === kind))
    .map(({ id }) => id);
}

/** Rule: notice intro ¶4. The server names the order only where it is this account's; of another nothing is told. */
function AlreadyLive({ error, orderId: draft }: { error: CallError; orderId: string }) {
  const t = useCheckWords();
  const { orderId } = error.detail;
  return (
    <>
      <Notice
        tone="vermilion"
        live="alert"
        title={t('check.live_title')}
        act={
          typeof orderId === 'string' && (
            <LinkButton to={`/orders/${orderId}`}>{t('check.live_to')}</LinkButton>
          )
        }
      >
        <p>{t('check.live_text')}</p>
        {typeof orderId !== 'string' && <p>{t('check.live_elsewhere')}</p>}
        <p>{t('check.discard_hint')}</p>
      </Notice>
      <WishException orderId={draft} />
    </>
  );
}
