import { useState, type ReactNode } from 'react';
import { Notice } from '../../kit/notice.tsx';
import { CameraInput } from '../../kit/picture/camera-input.tsx';
import { PAGE_LIMITS, PHOTO_LIMITS } from '../../kit/picture/shrink.ts';
import { isAway } from '../client.ts';
import { useErrorWords } from '../error-words.ts';
import type { FormTexts } from '../../form/form-facts.ts';
import { useSay } from '../../form/use-words.ts';
import type { OrderPage } from '../form/form-read.ts';
import { keys, queryClient } from '../query.ts';
import { sendPictureTo, type SentPicture } from '../upload/send-picture.ts';
import { fileAddress } from './file-address.ts';
import { PhotoCheck } from '../photo/photo-check.tsx';
import { usePhotoAdvice } from '../photo/photo-live.ts';
import { usePhotoWords } from '../photo/photo.words.ts';
import { lightOf, type Light } from './light.ts';
import { usePictureWords } from './pictures.words.ts';

export type Slot = FormTexts['slots'][number];

type PictureFieldProps = { order: OrderPage; slot: Slot; error: ReactNode; onSent: () => void };

/** The camera or a file, sent in pieces; afterwards the copy the server keeps. */
export function PictureField({ order, slot, error, onSent }: PictureFieldProps) {
  const words = useSay();
  const t = usePictureWords();
  const say = useErrorWords(true);
  const [upload] = useState(() => sendPictureTo(order.id, slot.id));
  const live = useLive(slot);
  const [cut, setCut] = useState<File | null>(null);
  const [round, setRound] = useState(0);
  const stored = slot.many ? undefined : order.files.findLast((file) => file.slot === slot.id);
  function done(file: SentPicture) {
    showAtOnce(order.id, file, slot);
    setCut(null);
    setRound(round + 1);
    onSent();
  }
  return (
    <div className="k-stack">
      <CameraInput<SentPicture>
        // A new field for each picture that arrived: it begins with what is stored, not with what was chosen.
        key={round}
        name={`file.${slot.id}`}
        label={words(slot.name)}
        hint={t('pictures.privacy')}
        error={error}
        outline={slot.reader === 'photo' ? 'face' : 'page'}
        limits={slot.reader === 'photo' ? PHOTO_LIMITS : PAGE_LIMITS}
        advice={live.advice}
        onLook={live.look}
        given={cut}
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
      {stored && slot.reader === 'photo' && cut === null && (
        <PhotoCheck
          key={stored.id}
          orderId={order.id}
          fileId={stored.id}
          src={fileAddress(order.id, stored.id)}
          onCut={setCut}
        />
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
const SMALL_SIDE = { photo: 300, data_page: 700, none: 0 } as const;

function isSmall({ width, height }: { width: number | null; height: number | null }, slot: Slot): boolean {
  return width !== null && height !== null && Math.min(width, height) < SMALL_SIDE[slot.reader ?? 'none'];
}

/** Live advice: of a portrait the face and the light, of paper the light. */
function useLive(slot: Slot): { advice: string; look: (video: HTMLVideoElement) => void } {
  const t = usePictureWords();
  const p = usePhotoWords();
  const [light, setLight] = useState<Light>('fine');
  const face = usePhotoAdvice();
  const isPhoto = slot.reader === 'photo';
  const seen = isPhoto ? face.advice : light;
  const look = isPhoto ? face.look : (video: HTMLVideoElement) => setLight(lightOf(video));
  if (seen === 'dark') return { look, advice: t('pictures.too_dark') };
  if (seen === 'bright') return { look, advice: t('pictures.too_bright') };
  if (seen === 'good' || seen === 'fine')
    return { look, advice: t(isPhoto ? 'pictures.look_photo' : 'pictures.look_page') };
  return { look, advice: p(`photo.live_${seen}`) };
}

/** The page need not ask the server for what it has just said. */
function showAtOnce(orderId: string, file: SentPicture, slot: Slot): void {
  queryClient.setQueryData<OrderPage>(
    keys.order(orderId),
    (order) => order && { ...order, files: replace(order.files, file, slot) },
  );
  void queryClient.invalidateQueries({ queryKey: keys.order(orderId), exact: true });
}

function replace(files: OrderPage['files'], file: SentPicture, { many }: Slot): OrderPage['files'] {
  return [...files.filter(({ slot }) => slot !== file.slot || many), file];
}
