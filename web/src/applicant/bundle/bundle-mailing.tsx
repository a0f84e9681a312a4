import { parseTracking } from '@lingshi/domain/mail/tracking.ts';
import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Form } from '../../kit/form.tsx';
import { TextInput } from '../../kit/text-input.tsx';
import { useErrorWords } from '../error-words.ts';
import { idsOf, useCountryOf } from '../posts-read.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import type { Member } from './bundle-read.ts';
import { useBundleWords } from './bundle.words.ts';
import type { useBundleCommand } from './use-bundle-command.ts';

type MailProps = {
  send: ReturnType<typeof useBundleCommand>;
  members: readonly Member[];
  post: string;
};

/** One number for all that lies in the envelope. */
export function MailTogether({ send, members, post }: MailProps) {
  const t = useBundleWords();
  const number = useNumber(post);
  function submit() {
    const tracking = number.read();
    if (tracking !== null) void send.run({ command: { type: 'recordMailing', tracking }, to: members });
  }
  return (
    <Form onSubmit={submit}>
      <ErrorNotice error={send.error} />
      <TextInput
        name={`tracking.${post}`}
        label={t('bundle.tracking')}
        look="number"
        capitals
        value={number.text}
        onChange={number.write}
        error={number.wrong}
      />
      <Button type="submit" wide busy={send.busy}>
        {t('bundle.mail_send')}
      </Button>
    </Form>
  );
}

/** A tracking number being typed; a slip here loses the trail, so it is checked at once. */
function useNumber(post: string) {
  const t = useBundleWords();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<'missing' | 'invalid' | null>(null);
  const say = useErrorWords(fault === 'invalid');
  const carriers = idsOf(useCountryOf(post)?.carriers ?? []);
  function read(): string | null {
    const found = parseTracking(text, carriers);
    const good = text.trim() !== '' && found.ok;
    setFault(good ? null : text.trim() === '' ? 'missing' : 'invalid');
    return good ? found.value.number : null;
  }
  function write(next: string): void {
    setText(next);
    setFault(null);
  }
  const words = { missing: t('bundle.tracking_missing'), invalid: say.code('tracking.invalid') };
  return { text, write, read, wrong: fault === null ? undefined : words[fault] };
}
