import { sendMessage } from '@lingshi/contract/generated/calls.ts';
import ImagePlus from 'lucide-react/icons/image-plus';
import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { useCommand } from '../../kit/command.ts';
import { Form } from '../../kit/form.tsx';
import { PictureInput } from '../../kit/picture/file-input.tsx';
import { Textarea } from '../../kit/text-input.tsx';
import { client } from '../client.ts';
import { useErrorWords } from '../error-words.ts';
import { keys } from '../query.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { sendPictureTo } from '../upload/send-picture.ts';
import { useKeptText } from './kept-text.ts';
import { useMessageWords } from './message.words.ts';

const MOST_LETTERS = 2000;
const MOST_PICTURES = 5;

/** Words and pictures to the post. What was written stays on the device until it is sent. */
export function Compose({ orderId }: { orderId: string }) {
  const t = useMessageWords();
  const [text, setText] = useKeptText(orderId);
  const [fileIds, setFileIds] = useState<string[]>([]);
  const [wrong, setWrong] = useState<'empty' | 'long' | null>(null);
  const send = useCommand({
    name: `message.${orderId}`,
    send: (body: { text: string; fileIds: string[] }, idempotencyKey) =>
      client.call(sendMessage, { params: { orderId }, body, idempotencyKey }),
    refresh: [keys.messages],
    onDone: () => {
      setText('');
      setFileIds([]);
    },
  });
  function submit() {
    const letters = [...text.trim()].length;
    const problem = letters === 0 ? 'empty' : letters > MOST_LETTERS ? 'long' : null;
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

type AttachmentsProps = { orderId: string; fileIds: string[]; onChange: (fileIds: string[]) => void };

function Attachments({ orderId, fileIds, onChange }: AttachmentsProps) {
  const t = useMessageWords();
  const [adding, setAdding] = useState(false);
  const [upload] = useState(() => sendPictureTo(orderId, 'supplement'));
  const say = useErrorWords(adding);
  return (
    <div className="k-stack">
      {fileIds.length > 0 && (
        <p className="k-quiet" role="status">
          {t('message.attached', { count: fileIds.length })}{' '}
          <Button kind="plain" onClick={() => onChange([])}>
            {t('message.detach')}
          </Button>
        </p>
      )}
      {adding && (
        <PictureInput
          key={fileIds.length}
          name="message-picture"
          label={t('message.add_picture')}
          upload={upload}
          capture="environment"
          errorWords={say}
          onDone={({ id }) => {
            onChange([...fileIds, id]);
            setAdding(false);
          }}
        />
      )}
      {!adding && fileIds.length < MOST_PICTURES && (
        <div>
          <Button icon={ImagePlus} onClick={() => setAdding(true)}>
            {t('message.add_picture')}
          </Button>
        </div>
      )}
    </div>
  );
}
