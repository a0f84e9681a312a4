import LocateFixed from 'lucide-react/icons/locate-fixed';
import { useLocation, useSearch } from 'wouter';
import { countryInSentence } from '../../form/countries.ts';
import { useFieldWords } from '../../form/field.words.ts';
import { Button } from '../../kit/button.tsx';
import { Form } from '../../kit/form.tsx';
import { useLocale } from '../../kit/locale.ts';
import { Page } from '../../kit/page.tsx';
import { PrimaryBar } from '../../kit/primary-bar.tsx';
import type { ScreenProps } from '../screen.ts';
import { Closed } from './closed.tsx';
import { nextStep } from './form-flow.ts';
import { pathOf } from './form-path.ts';
import { useCountryOf } from '../posts-read.ts';
import { ServedGate } from '../policy/served-gate.tsx';
import { OpenedForm, useOpenForm, type OpenForm } from './open-form.tsx';
import { OverLine } from './over-line.tsx';
import { PresenceProof } from './presence-proof.tsx';
import { PresenceStatus } from './presence-status.tsx';
import { usePresenceWords } from './presence.words.ts';
import { usePresence, type PresenceState } from './use-presence.ts';

/** Rule: notice intro ¶4: who is not in the country now may not file. Declining the position is never a dead end. */
export function PresencePage({ params: { orderId } }: ScreenProps<'orderId'>) {
  const t = usePresenceWords();
  const f = useFieldWords();
  const locale = useLocale();
  const opening = useOpenForm(orderId);
  const { order } = opening;
  const code = useCountryOf(order.data?.post)?.id;
  const country = code ? countryInSentence(code, locale, f) : '…';
  return (
    <Page
      title={t('presence.title', { country })}
      lede={t('presence.why')}
      back={useBack(orderId)}
      over={order.data && <OverLine order={order.data} />}
    >
      <OpenedForm of={opening}>
        {(open) =>
          open.order.status === 'draft' ? (
            <ServedGate order={open.order} step="presence">
              <Ask open={open} country={country} />
            </ServedGate>
          ) : (
            <Closed order={open.order} />
          )
        }
      </OpenedForm>
    </Page>
  );
}

function Ask({ open, country }: { open: OpenForm; country: string }) {
  const { order, form } = open;
  const [, go] = useLocation();
  const back = useBack(order.id);
  const { state, locate, declare } = usePresence(order);
  const done = state.step === 'inside' || state.step === 'declared';
  function next() {
    go(
      back === pathOf(order.id, 'check')
        ? back
        : pathOf(order.id, nextStep(form, order.tasks, 'presence') ?? 'check'),
    );
  }
  return (
    <Form onSubmit={() => (done ? next() : void locate())}>
      {state.step === 'asking' && <How />}
      <PresenceStatus state={state} country={country} onRetry={() => void locate()} />
      {state.step === 'declared' && <PresenceProof orderId={order.id} />}
      {done ? (
        <OnOrAgain onAgain={() => void locate()} />
      ) : (
        <LocateOrDeclare step={state.step} country={country} onDeclare={() => void declare()} />
      )}
    </Form>
  );
}

function OnOrAgain({ onAgain }: { onAgain: () => void }) {
  const t = usePresenceWords();
  return (
    <>
      <Button icon={LocateFixed} onClick={onAgain}>
        {t('presence.again')}
      </Button>
      <PrimaryBar>
        <Button type="submit" kind="primary">
          {t('presence.next')}
        </Button>
      </PrimaryBar>
    </>
  );
}

type LocateProps = { step: PresenceState['step']; country: string; onDeclare: () => void };

function LocateOrDeclare({ step, country, onDeclare }: LocateProps) {
  const t = usePresenceWords();
  const busy = step === 'locating' || step === 'sending';
  return (
    <>
      {!busy && (
        <Button wide onClick={onDeclare}>
          {t('presence.declare', { country })}
        </Button>
      )}
      <PrimaryBar>
        <Button type="submit" kind="primary" icon={LocateFixed} busy={busy}>
          {t(step === 'asking' ? 'presence.use' : 'presence.again')}
        </Button>
      </PrimaryBar>
    </>
  );
}

/** What happens to the position, before the browser asks for it. */
function How() {
  const t = usePresenceWords();
  return (
    <section className="k-stack">
      <h2>{t('presence.how_title')}</h2>
      <ul>
        <li>{t('presence.how_ask')}</li>
        <li>{t('presence.how_kept')}</li>
        <li>{t('presence.how_else')}</li>
      </ul>
    </section>
  );
}

function useBack(orderId: string): string {
  return useSearch().includes('from=check') ? pathOf(orderId, 'check') : `/orders/${orderId}/form`;
}
