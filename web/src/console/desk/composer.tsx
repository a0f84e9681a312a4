import { sendStaffMessage } from '@lingshi/contract/generated/calls.ts';
import { useMemo, useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { useCommand } from '../../kit/command.ts';
import { fieldId } from '../../kit/field.tsx';
import { Textarea } from '../../kit/text-input.tsx';
import { client } from '../client.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { KeyCap } from '../keys/key-cap.tsx';
import { useKeys } from '../keys/keys.ts';
import { patchDesk } from './desk.read.ts';
import { useDeskWords } from './desk.words.ts';

const NAME = 'message';
const LONGEST = 2000;

type Sent = { text: string; internal: boolean };

/** One field, two ways to send: to the applicant, or to stay among colleagues. Neither is chosen for the officer. */
export function Composer({ orderId }: { orderId: string }) {
  const [text, setText] = useState('');
  const [empty, setEmpty] = useState(false);
  const t = useDeskWords();
  const message = useSendMessage(orderId, () => setText(''));
  useKeys(
    t('desk.scope'),
    useMemo(() => [focusKey(t('desk.key_note'))], [t]),
  );
  function send(internal: boolean) {
    const words = text.trim();
    setEmpty(words === '');
    if (words !== '') void message.run({ text: words, internal });
  }
  return (
    <div className="c-composer">
      <Textarea
        name={NAME}
        label={
          <>
            {t('desk.write')} <KeyCap of="n" />
          </>
        }
        error={empty ? t('desk.write_first') : undefined}
        value={text}
        rows={2}
        maxLength={text.length > LONGEST - 300 ? LONGEST : undefined}
        onChange={(next) => {
          setText(next);
          setEmpty(false);
        }}
      />
      <ErrorNotice error={message.error} />
      <TwoWays busy={message.busy} onSend={send} />
      <p className="k-quiet c-small" role="status">
        {message.answer && text === '' ? t('desk.sent_or_noted') : t('desk.send_text')}
      </p>
    </div>
  );
}

function TwoWays({ busy, onSend }: { busy: boolean; onSend: (internal: boolean) => void }) {
  const t = useDeskWords();
  return (
    <div className="k-row">
      <Button kind="primary" busy={busy} onClick={() => onSend(false)}>
        {t('desk.send')}
      </Button>
      <Button busy={busy} onClick={() => onSend(true)}>
        {t('desk.note')}
      </Button>
    </div>
  );
}

function useSendMessage(orderId: string, onDone: () => void) {
  return useCommand<Sent, { id: string }>({
    name: `message.${orderId}`,
    send: (body, idempotencyKey) =>
      client.call(sendStaffMessage, { params: { orderId }, body, idempotencyKey }),
    onDone: ({ id }, sent) => {
      onDone();
      addMessage(orderId, id, sent);
    },
  });
}

function addMessage(orderId: string, id: string, { text, internal }: Sent): void {
  patchDesk(orderId, (desk) => ({
    ...desk,
    messages: [
      ...desk.messages,
      {
        id,
        orderId,
        author: 'post',
        kind: internal ? 'internal' : 'message',
        text,
        fileIds: [],
        at: new Date().toISOString(),
        read: false,
      },
    ],
  }));
}

function focusKey(words: string) {
  return { key: 'n', words, run: () => document.getElementById(fieldId(NAME))?.focus() };
}
