import { acceptMandate } from '@lingshi/contract/generated/calls.ts';
import type { readInvitation } from '@lingshi/contract/mandate/mandate.contract.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import { useLocation } from 'wouter';
import { Button } from '../../kit/button.tsx';
import { useCommand } from '../../kit/command.ts';
import { Form } from '../../kit/form.tsx';
import { Notice } from '../../kit/notice.tsx';
import { PrimaryBar } from '../../kit/primary-bar.tsx';
import { SummaryList } from '../../kit/summary-list.tsx';
import { DayText } from '../../kit/when.tsx';
import { client } from '../client.ts';
import { keys } from '../query.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { forgetCode } from '../invitation/kept-code.ts';
import { mandatesKey, useServiceNames, type Mandates } from './mandate-read.ts';
import { useMandateWords } from './mandate.words.ts';

type Terms = RouteAnswer<typeof readInvitation>;
type AcceptTermsProps = { mandates: Mandates; code: string; terms: Terms; onBack: () => void };

/** Who, what and until when, and what accepting tells the other side. */
export function AcceptTerms({ mandates, code, terms, onBack }: AcceptTermsProps) {
  const t = useMandateWords();
  const names = useServiceNames(mandates);
  const accept = useAccept();
  const { applicant, services, untilDay, running } = terms;
  return (
    <Form onSubmit={() => void accept.run(code)}>
      <ErrorNotice error={accept.error} />
      <SummaryList
        rows={[
          { key: 'applicant', label: t('mandate.for_whom'), value: applicant },
          { key: 'services', label: t('mandate.services'), value: names(services) },
          { key: 'until', label: t('mandate.until'), value: <DayText day={untilDay} plain /> },
          ...(running > 0
            ? [
                {
                  key: 'running',
                  label: t('mandate.running'),
                  value: t('mandate.running_count', { count: running }),
                },
              ]
            : []),
        ]}
      />
      <Notice tone="slate" live="polite">
        {t('mandate.accept_about', { name: mandates.name ?? '' })}
      </Notice>
      <Button kind="plain" onClick={onBack}>
        {t('mandate.other_code')}
      </Button>
      <PrimaryBar>
        <Button kind="primary" type="submit" busy={accept.busy}>
          {t('mandate.accept')}
        </Button>
      </PrimaryBar>
    </Form>
  );
}

function useAccept() {
  const [, go] = useLocation();
  return useCommand({
    name: 'mandate.accept',
    send: (code: string, idempotencyKey) => client.call(acceptMandate, { body: { code }, idempotencyKey }),
    refresh: [mandatesKey, keys.orders],
    onDone: () => {
      forgetCode('mandate');
      go('/me/mandates', { replace: true });
    },
  });
}
