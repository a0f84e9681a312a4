import { parseTracking } from '@lingshi/domain/mail/tracking.ts';
import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Form } from '../../kit/form.tsx';
import { Notice } from '../../kit/notice.tsx';
import { TextInput } from '../../kit/text-input.tsx';
import { codeOf, useErrorWords } from '../error-words.ts';
import { idsOf, useCountryOf } from '../posts-read.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import type { OrderPage } from './order-read.ts';
import { useOrderWords } from './order.words.ts';
import { useOrderCommand } from './use-order-command.ts';

const REASONS = ['shape', 'length', 'check_digit', 'order_number'] as const;
type Reason = (typeof REASONS)[number];

/** The tracking number of the envelope that was mailed. A slip here loses the trail, so it is checked at once. */
export function MailingForm({ order, onDone }: { order: OrderPage; onDone?: () => void }) {
  const t = useOrderWords();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<Reason | 'empty' | null>(null);
  const send = useOrderCommand(order, 'mailing', onDone);
  const say = useErrorWords(send.error);
  const refused = codeOf(send.error) === 'tracking.invalid';
  const carriers = useCountryOf(order.post)?.carriers ?? [];
  const read = parseTracking(text, idsOf(carriers));
  function submit() {
    send.clear();
    if (text.trim() === '') return setWrong('empty');
    if (!read.ok) return setWrong(reasonOf(read.detail?.reason));
    void send.run({ type: 'recordMailing', tracking: read.value.number });
  }
  const words = wrong ? t(`mailing.wrong_${wrong}`) : refused ? say(send.error) : undefined;
  return (
    <Form onSubmit={submit}>
      {send.error != null && !refused && <ErrorNotice error={send.error} />}
      <NumberField
        value={text}
        onChange={(next) => {
          setText(next);
          setWrong(null);
        }}
        wrong={words}
      />
      {read.ok && read.value.unchecked && text.trim() !== '' && (
        <Notice tone="slate" live="polite">
          {t('mailing.unchecked')}
        </Notice>
      )}
      <Button kind="primary" type="submit" wide busy={send.busy}>
        {t('mailing.send')}
      </Button>
    </Form>
  );
}

type NumberProps = { value: string; onChange: (value: string) => void; wrong: string | undefined };

/** Ears hear at once what is wrong: the focus may be on the button still. */
function NumberField({ value, onChange, wrong }: NumberProps) {
  const t = useOrderWords();
  return (
    <>
      <TextInput
        name="tracking"
        label={t('mailing.number')}
        hint={t('mailing.hint')}
        example="9505 5000 0000 0000 0000 00"
        look="number"
        capitals
        value={value}
        onChange={onChange}
        error={wrong}
      />
      <p className="k-hidden" role="alert">
        {wrong}
      </p>
    </>
  );
}

function reasonOf(reason: unknown): Reason {
  return REASONS.find((known) => known === reason) ?? 'shape';
}
