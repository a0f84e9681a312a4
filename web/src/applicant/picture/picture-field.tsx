import { useState, type ReactNode } from 'react';
import { Notice } from '../../kit/notice.tsx';
import { CameraInput } from '../../kit/picture/camera-input.tsx';
import { PAGE_LIMITS, PHOTO_LIMITS } from '../../kit/picture/shrink.ts';
import { isAway } from '../client.ts';
import { useErrorWords } from '../error-words.ts';
import { useFieldWords } from '../form/field.words.ts';
import type { OrderPage } from '../form/form-read.ts';
import { keys, queryClient } from '../query.ts';
import { sendPictureTo, type SentPicture } from '../upload/send-picture.ts';
import { fileAddress } from './file-address.ts';
import { lightOf, type Light } from './light.ts';
import { usePictureWords } from './pictures.words.ts';

export type Slot = 'photo' | 'data_page' | 'supplement';

type PictureFieldProps = { order: OrderPage; slot: Slot; error: ReactNode; onSent: () => void };

/** The camera or a file, sent in pieces; afterwards the copy the server keeps. */
export function PictureField({ order, slot, error, onSent }: PictureFieldProps) {
  const f = useFieldWords();
  const t = usePictureWords();
  const say = useErrorWords(true);
  const [upload] = useState(() => sendPictureTo(order.id, slot));
  const [light, setLight] = useState<Light>('fine');
  const [round, setRound] = useState(0);
  const stored = slot === 'supplement' ? undefined : order.files.findLast((file) => file.slot === slot);
  function done(file: SentPicture) {
    showAtOnce(order.id, file);
    setRound(round + 1);
    onSent();
  }
  return (
    <div className="k-stack">
      <CameraInput<SentPicture>
        // A new field for each picture that arrived: it begins with what is stored, not with what was chosen.
        key={round}
        name={`file.${slot}`}
        label={f(`file.${slot}`)}
        hint={t('pictures.privacy')}
        error={error}
        outline={slot === 'photo' ? 'face' : 'page'}
        limits={slot === 'photo' ? PHOTO_LIMITS : PAGE_LIMITS}
        advice={adviceOf(light, slot, t)}
        onLook={(video) => setLight(lightOf(video))}
        upload={upload}
        onDone={done}
        errorWords={say}
        canRetry={isAway}
        present={stored ? { src: fileAddress(order.id, stored.id), bytes: stored.bytes } : null}
      />
      {stored && isSmall(stored, slot) && (
        <Notice tone="amber" title={t('pictures.small_title')}>
          <p>{t('pictures.small_text')}</p>
        </Notice>
      )}
      {stored && (
        <p className="k-quiet">
          {stored.width !== null &&
            stored.height !== null &&
            `${t('pictures.size', { width: stored.width, height: stored.height })} · `}
          {t('pictures.stored')}
        </p>
      )}
    </div>
  );
}

/** Ours: below it a face prints blurred and the machine-readable lines cannot be read. A hint; the officer decides. */
const SMALL_SIDE = { photo: 300, data_page: 700, supplement: 0 } as const;

function isSmall({ width, height }: { width: number | null; height: number | null }, slot: Slot): boolean {
  return width !== null && height !== null && Math.min(width, height) < SMALL_SIDE[slot];
}

function adviceOf(light: Light, slot: Slot, t: ReturnType<typeof usePictureWords>): string {
  if (light === 'dark') return t('pictures.too_dark');
  if (light === 'bright') return t('pictures.too_bright');
  return slot === 'photo' ? t('pictures.look_photo') : t('pictures.look_page');
}

/** The page need not ask the server for what it has just said. */
function showAtOnce(orderId: string, file: SentPicture): void {
  queryClient.setQueryData<OrderPage>(
    keys.order(orderId),
    (order) => order && { ...order, files: replace(order.files, file) },
  );
  void queryClient.invalidateQueries({ queryKey: keys.order(orderId), exact: true });
}

function replace(files: OrderPage['files'], file: SentPicture): OrderPage['files'] {
  return [...files.filter(({ slot }) => slot !== file.slot || slot === 'supplement'), file];
}
