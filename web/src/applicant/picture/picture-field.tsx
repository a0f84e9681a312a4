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
import { usePictureWords } from './pictures.words.ts';
import { useLiveAdvice } from './use-live-advice.ts';

export type Slot = FormTexts['slots'][number];

const A_FACE = { outline: 'face', limits: PHOTO_LIMITS } as const;
const A_PAGE = { outline: 'page', limits: PAGE_LIMITS } as const;

type PictureFieldProps = { order: OrderPage; slot: Slot; error: ReactNode; onSent: () => void };

/** The camera or a file, sent in pieces; afterwards the copy the server keeps. */
export function PictureField({ order, slot, error, onSent }: PictureFieldProps) {
  const words = useSay();
  const t = usePictureWords();
  const say = useErrorWords(true);
  const [upload] = useState(() => sendPictureTo(order.id, slot.id));
  const live = useLiveAdvice(slot.reader === 'photo');
  const [cut, setCut] = useState<File | null>(null);
  const [round, setRound] = useState(0);
  const stored = storedIn(order, slot);
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
        {...(slot.reader === 'photo' ? A_FACE : A_PAGE)}
        {...live}
        given={cut}
        upload={upload}
        onDone={done}
        errorWords={say}
        canRetry={isAway}
        present={stored ? { src: fileAddress(order.id, stored.id), bytes: stored.bytes } : null}
      />
      {stored && <Stored order={order} stored={stored} slot={slot} cutting={cut !== null} onCut={setCut} />}
    </div>
  );
}

/** What is shown as sent already; where a slot takes many, every picture is a further one. */
function storedIn({ files }: OrderPage, slot: Slot): OrderPage['files'][number] | undefined {
  return slot.many ? undefined : files.findLast((file) => file.slot === slot.id);
}

type StoredProps = {
  order: OrderPage;
  stored: OrderPage['files'][number];
  slot: Slot;
  /** A new cut of it is on its way. */
  cutting: boolean;
  onCut: (file: File) => void;
};

/** What is known of the copy the server keeps. */
function Stored({ order, stored, slot, cutting, onCut }: StoredProps) {
  return (
    <>
      {isSmall(stored, slot) && <SmallNotice />}
      {slot.reader === 'photo' && !cutting && (
        <PhotoCheck
          key={stored.id}
          orderId={order.id}
          fileId={stored.id}
          src={fileAddress(order.id, stored.id)}
          onCut={onCut}
        />
      )}
      <StoredSize stored={stored} />
    </>
  );
}

function SmallNotice() {
  const t = usePictureWords();
  return (
    <Notice tone="amber" title={t('pictures.small_title')}>
      <p>{t('pictures.small_text')}</p>
    </Notice>
  );
}

function StoredSize({ stored: { width, height } }: { stored: Size }) {
  const t = usePictureWords();
  return (
    <p className="k-quiet">
      {width !== null && height !== null && `${t('pictures.size', { width, height })} · `}
      {t('pictures.stored')}
    </p>
  );
}

type Size = { width: number | null; height: number | null };

/** Ours: below it a face prints blurred and the machine-readable lines cannot be read. A hint; the officer decides. */
const SMALL_SIDE = { photo: 300, data_page: 700, none: 0 } as const;

function isSmall({ width, height }: Size, slot: Slot): boolean {
  return width !== null && height !== null && Math.min(width, height) < SMALL_SIDE[slot.reader ?? 'none'];
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
