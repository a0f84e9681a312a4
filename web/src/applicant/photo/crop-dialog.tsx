import { useEffect, useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { InlineError } from '../../kit/field.tsx';
import { Spinner } from '../../kit/progress.tsx';
import { writeCut } from './crop-draw.ts';
import { CropFrame } from './crop-frame.tsx';
import { headCut, isTooSmall, writtenSize, type Cut, type Outline } from './crop-view.ts';
import type { PhotoRows } from './photo-read.ts';
import { usePhotoWords } from './photo.words.ts';
import './photo.css';

type CropProps = {
  src: string;
  rows: PhotoRows;
  outline: Outline;
  onCut: (file: File) => void;
  onClose: () => void;
};

/** Cuts the photo so that the head fits the outline of the rulebook. Cuts only; the original is sent again as cut. */
export function CropDialog({ src, rows, outline, onCut, onClose }: CropProps) {
  const t = usePhotoWords();
  const { picture, failed } = usePicture(src);
  const [moved, setMoved] = useState<Cut | null>(null);
  const [broken, setBroken] = useState(false);
  const cut = picture && (moved ?? headCut(picture, rows, outline));
  const size = cut && writtenSize(cut, outline.ratio);
  async function finish() {
    const file = picture && cut && (await writeCut(picture, cut, outline.ratio));
    if (file) onCut(file);
    else setBroken(true);
  }
  const small = size !== null && isTooSmall(size);
  return (
    <Dialog
      open
      mustAnswer
      onClose={onClose}
      title={t('photo.crop_title')}
      acts={
        <>
          <Button kind="primary" disabled={cut === null || small} onClick={() => void finish()}>
            {t('photo.crop_done')}
          </Button>
          <Button onClick={onClose}>{t('photo.crop_cancel')}</Button>
        </>
      }
    >
      <p>{t('photo.crop_how')}</p>
      {picture && cut && <CropFrame picture={picture} cut={cut} outline={outline} onMove={setMoved} />}
      {!picture && !failed && <Spinner />}
      {(failed || broken) && <InlineError>{t('photo.crop_failed')}</InlineError>}
      {small && <InlineError>{t('photo.crop_small', size)}</InlineError>}
      <p className="k-quiet">{t('photo.crop_honest')}</p>
    </Dialog>
  );
}

/** The stored photo, decoded; let go with the dialog. */
function usePicture(src: string): { picture: ImageBitmap | null; failed: boolean } {
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let opened: ImageBitmap | null = null;
    let left = false;
    async function open() {
      const answer = await fetch(src);
      opened = await createImageBitmap(await answer.blob());
      if (left) opened.close();
      else setPicture(opened);
    }
    open().catch(() => setFailed(true));
    return () => {
      left = true;
      opened?.close();
    };
  }, [src]);
  return { picture, failed };
}
