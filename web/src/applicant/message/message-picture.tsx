import { useState } from 'react';
import { PictureInput } from '../../kit/picture/file-input.tsx';
import { useErrorWords } from '../error-words.ts';
import { sendPictureTo } from '../upload/send-picture.ts';
import { useMessageWords } from './message.words.ts';

/** Loaded when somebody adds a picture: most messages have none. */
export function MessagePicture({ orderId, onDone }: { orderId: string; onDone: (fileId: string) => void }) {
  const t = useMessageWords();
  const [upload] = useState(() => sendPictureTo(orderId, 'supplement'));
  const say = useErrorWords(true);
  return (
    <PictureInput
      name="message-picture"
      label={t('message.add_picture')}
      upload={upload}
      capture="environment"
      errorWords={say}
      onDone={({ id }) => onDone(id)}
    />
  );
}
