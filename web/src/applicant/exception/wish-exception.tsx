import { getException, wishException } from '@lingshi/contract/generated/calls.ts';
import type { getException as getRoute } from '@lingshi/contract/exception/exception.contract.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Button } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Textarea } from '../../kit/text-input.tsx';
import { TimeText } from '../../kit/when.tsx';
import { client } from '../client.ts';
import { keys, queryClient } from '../query.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { useExceptionWords } from './exception.words.ts';

/** Beside the refusal "already one under way": what came of the wish for an exception, or how to wish for one. */
export function WishException({ orderId }: { orderId: string }) {
  const found = useQuery({
    queryKey: keys.exception(orderId),
    queryFn: ({ signal }) => client.call(getException, { params: { orderId }, signal }),
  }).data?.exception;
  if (found === undefined) return null;
  const over = found === null || found.state === 'denied' || found.state === 'ended';
  return (
    <>
      {found !== null && <Known exception={found} />}
      {over && <WishForm orderId={orderId} />}
    </>
  );
}

type Own = NonNullable<RouteAnswer<typeof getRoute>['exception']>;

function Known({ exception: { state, reference, endsAt } }: { exception: Own }) {
  const t = useExceptionWords();
  return (
    <Notice tone={state === 'granted' ? 'jade' : 'slate'} live="polite" title={t(`exception.${state}`)}>
      <p>{t('exception.reference', { reference })}</p>
      {state === 'granted' && endsAt !== null && (
        <p>
          {t('exception.until')} <TimeText at={endsAt} />
        </p>
      )}
    </Notice>
  );
}

function useWish(orderId: string) {
  return useMutation({
    mutationFn: (reason: string) => client.call(wishException, { params: { orderId }, body: { reason } }),
    onSuccess: async () => queryClient.invalidateQueries({ queryKey: keys.exception(orderId) }),
  });
}

function WishForm({ orderId }: { orderId: string }) {
  const t = useExceptionWords();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const wish = useWish(orderId);
  const short = reason.trim().length < 3;
  function send(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!short) wish.mutate(reason.trim());
  }
  return (
    <form className="k-card k-stack" onSubmit={send} noValidate>
      <h2>{t('exception.title')}</h2>
      <p>{t('exception.text')}</p>
      <Textarea
        name="exception-reason"
        label={t('exception.reason')}
        hint={t('exception.reason_hint')}
        error={tried && short ? t('exception.reason_missing') : undefined}
        value={reason}
        rows={4}
        maxLength={1000}
        onChange={setReason}
      />
      <ErrorNotice error={wish.error} />
      <Button type="submit" busy={wish.isPending}>
        {t('exception.send')}
      </Button>
    </form>
  );
}
