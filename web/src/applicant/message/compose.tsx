import { sendMessage } from '@lingshi/contract/generated/calls.ts';
import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { useCommand } from '../../kit/command.ts';
import { Form } from '../../kit/form.tsx';
import { Textarea } from '../../kit/text-input.tsx';
import { client } from '../client.ts';
import { keys } from '../query.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { Attachments } from './attachments.tsx';
import { useKeptText } from './kept-text.ts';
import { useMessageWords } from './message.words.ts';

const MOST_LETTERS = 2000;
type Wrong = 'empty' | 'long';

/** Words and pictures to the post. What was written stays on the device until it is sent. */
export function Compose({ orderId }: { orderId: string }) {
  const t = useMessageWords();
  const [text, setText] = useKeptText(orderId);
  const [fileIds, setFileIds] = useState<string[]>([]);
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const send = useSendMessage(orderId, () => {
    setText('');
    setFileIds([]);
  });
  function submit() {
    const problem = wrongWith(text);
    setWrong(problem);
    if (problem === null) void send.run({ text: text.trim(), fileIds });
  }
  return (
    <Form onSubmit={submit}>
      {send.error != null && <ErrorNotice error={send.error} />}
      <Textarea
        name="message"
        label={t('message.write')}
        hint={t('message.write_hint')}
        value={text}
        onChange={(next) => {
          setText(next);
          setWrong(null);
        }}
        maxLength={MOST_LETTERS}
        error={wrong ? t(`message.${wrong}`) : undefined}
      />
      <Attachments orderId={orderId} fileIds={fileIds} onChange={setFileIds} />
      <Button type="submit" wide busy={send.busy}>
        {t('message.send')}
      </Button>
      <p className="k-hidden" role="status">
        {send.answer !== undefined && send.error == null && text === '' && t('message.sent')}
      </p>
    </Form>
  );
}

function wrongWith(text: string): Wrong | null {
  const letters = [...text.trim()].length;
  if (letters === 0) return 'empty';
  return letters > MOST_LETTERS ? 'long' : null;
}

function useSendMessage(orderId: string, onDone: () => void) {
  return useCommand({
    name: `message.${orderId}`,
    send: (body: { text: string; fileIds: string[] }, idempotencyKey) =>
      client.call(sendMessage, { params: { orderId }, body, idempotencyKey }),
    refresh: [keys.messages],
    onDone,
  });
}
