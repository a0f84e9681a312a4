import { takeOver } from '@lingshi/contract/generated/calls.ts';
import type { takeOver as takeOverRoute } from '@lingshi/contract/behalf/behalf.contract.ts';
import type { RouteInput } from '@lingshi/contract/route.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../kit/button.tsx';
import { Radios } from '../../kit/choices.tsx';
import { DateInput } from '../../kit/date-input.tsx';
import { ErrorSummary } from '../../kit/error-summary.tsx';
import { Form } from '../../kit/form.tsx';
import { Page } from '../../kit/page.tsx';
import { PrimaryBar } from '../../kit/primary-bar.tsx';
import { TextInput } from '../../kit/text-input.tsx';
import { client } from '../client.ts';
import { useFieldErrors } from '../field-errors.ts';
import { SignInFirst } from '../invitation/sign-in-first.tsx';
import { keys, queryClient } from '../query.ts';
import { useSessionMark } from '../session-mark.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { useTakeOverWords } from './take-over.words.ts';

type Taking = RouteInput<typeof takeOverRoute>['body'];
const RELATIONS = ['self', 'child', 'spouse', 'parent', 'ward', 'other'] as const;

/** An order that an officer filed becomes one of this account: by the code that was sent, and the birth day. */
export function TakeOverPage() {
  const t = useTakeOverWords();
  const signedIn = useSessionMark() === 'in';
  return (
    <Page title={t('take.title')} lede={t('take.lede')} back="/">
      {signedIn ? <TakeOverForm /> : <SignInFirst to="/take-over" />}
    </Page>
  );
}

function useTaking() {
  const [, go] = useLocation();
  return useMutation({
    mutationFn: (body: Taking) => client.call(takeOver, { body }),
    onSuccess: async ({ orderId }) => {
      await queryClient.invalidateQueries({ queryKey: keys.orders });
      go(`/orders/${orderId}`, { replace: true });
    },
  });
}

function TakeOverForm() {
  const t = useTakeOverWords();
  const errors = useFieldErrors();
  const [taking, setTaking] = useState<Taking>({ code: '', birthDay: '', relation: 'self' });
  const put = (part: Partial<Taking>) => setTaking((before) => ({ ...before, ...part }));
  const sending = useTaking();
  function send() {
    const missing = [
      ...(taking.code.trim() === '' ? [{ name: 'code', words: t('take.code_missing') }] : []),
      ...(/^\d{4}-\d{2}-\d{2}$/.test(taking.birthDay)
        ? []
        : [{ name: 'birthDay', words: t('take.birth_day_missing') }]),
    ];
    if (errors.show(missing)) sending.mutate(taking);
  }
  return (
    <Form onSubmit={send}>
      <ErrorSummary errors={errors.list} attempt={errors.attempt} />
      <ErrorNotice error={sending.error} />
      <Fields taking={taking} put={put} errors={errors} />
      <p className="k-quiet">{t('take.after')}</p>
      <PrimaryBar>
        <Button kind="primary" type="submit" busy={sending.isPending}>
          {t('take.do')}
        </Button>
      </PrimaryBar>
    </Form>
  );
}

type FieldsProps = {
  taking: Taking;
  put: (part: Partial<Taking>) => void;
  errors: ReturnType<typeof useFieldErrors>;
};

function Fields({ taking, put, errors }: FieldsProps) {
  const t = useTakeOverWords();
  return (
    <>
      <TextInput
        name="code"
        label={t('take.code')}
        hint={t('take.code_hint')}
        look="number"
        capitals
        maxLength={40}
        value={taking.code}
        onChange={(code) => put({ code })}
        error={errors.of('code')}
      />
      <DateInput
        name="birthDay"
        label={t('take.birth_day')}
        value={taking.birthDay}
        onChange={(birthDay) => put({ birthDay })}
        error={errors.of('birthDay')}
      />
      <Radios
        name="relation"
        label={t('take.who')}
        value={taking.relation}
        onChange={(relation) => put({ relation })}
        options={RELATIONS.map((value) => ({ value, label: t(`take.who_${value}`) }))}
      />
    </>
  );
}
