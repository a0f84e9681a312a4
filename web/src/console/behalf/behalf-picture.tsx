import { useState } from 'react';
import { PictureInput } from '../../kit/picture/file-input.tsx';
import { isAway } from '../client.ts';
import { useErrorWords } from '../error-words.ts';
import { keys, queryClient } from '../query.ts';
import { uploadTo, type BehalfOrder } from './behalf-read.ts';
import { useBehalfWords } from './behalf.words.ts';

type BehalfPictureProps = { orderId: string; slot: string; label: string; files: BehalfOrder['files'] };

/** A picture for a slot, decoded and made anew by the server like any other. */
export function BehalfPicture({ orderId, slot, label, files }: BehalfPictureProps) {
  const t = useBehalfWords();
  const say = useErrorWords();
  const [upload] = useState(() => uploadTo(orderId, slot));
  const [round, setRound] = useState(0);
  const count = files.filter((file) => file.slot === slot).length;
  async function done() {
    setRound((before) => before + 1);
    await queryClient.invalidateQueries({ queryKey: keys.behalfOrder(orderId) });
  }
  return (
    <div className="k-stack">
      <PictureInput
        key={round}
        name={`behalf.${slot}`}
        label={label}
        hint={t('behalf.picture_hint')}
        upload={upload}
        onDone={() => void done()}
        errorWords={say}
        canRetry={isAway}
      />
      {count > 0 && <p role="status">{t('behalf.sent', { count })}</p>}
    </div>
  );
}
