import Crop from 'lucide-react/icons/crop';
import { lazy, Suspense, useState } from 'react';
import { rulebookName } from '@lingshi/contract/photo/photo.say.ts';
import type { OwnPhotoCheck } from '@lingshi/contract/photo/photo.contract.ts';
import { Button } from '../../kit/button.tsx';
import { Fold } from '../../kit/fold.tsx';
import { useLocale } from '../../kit/locale.ts';
import { Notice, type Tone } from '../../kit/notice.tsx';
import { Measures } from '../../kit/picture/measures.tsx';
import { byUrgency, wordsOfRow } from '../../kit/picture/photo-rows.ts';
import { Spinner } from '../../kit/progress.tsx';
import { PhotoWord } from './photo-word.tsx';
import { usePhotoCheck } from './photo-read.ts';
import { usePhotoWords } from './photo.words.ts';

const CropDialog = lazy(async () => ({ default: (await import('./crop-dialog.tsx')).CropDialog }));

type PhotoCheckProps = { orderId: string; fileId: string; src: string; onCut: (file: File) => void };

/** What was measured of the photo that is stored, what to change, and a word to the officer. It never stands in the way. */
export function PhotoCheck({ orderId, fileId, src, onCut }: PhotoCheckProps) {
  const t = usePhotoWords();
  const { data, isError, refetch } = usePhotoCheck(orderId, fileId);
  if (isError && !data) {
    const again = <Button onClick={() => void refetch()}>{t('photo.retry')}</Button>;
    return (
      <Notice tone="slate" title={t('photo.failed_title')} act={again} live="polite">
        <p>{t('photo.failed_text')}</p>
      </Notice>
    );
  }
  if (!data) return <Spinner>{t('photo.waiting')}</Spinner>;
  return (
    <section className="k-stack" aria-label={t('photo.title')}>
      <Verdict check={data} />
      <SentBefore check={data} />
      <Table check={data} />
      <CropButton check={data} src={src} onCut={onCut} />
      {data.verdict !== 'ok' && <PhotoWord orderId={orderId} check={data} />}
    </section>
  );
}

const TONES: Record<OwnPhotoCheck['verdict'], Tone> = { ok: 'jade', advice: 'slate', wrong: 'amber' };

function Verdict({ check: { verdict, spec, rows } }: { check: OwnPhotoCheck }) {
  const t = usePhotoWords();
  const unsure = rows.filter((row) => row.verdict === 'cannot_tell').length;
  return (
    <Notice tone={TONES[verdict]} title={t(`photo.${verdict}_title`)} live="polite">
      <p>{t('photo.aid', { spec: rulebookName(useLocale(), spec) })}</p>
      {unsure > 0 && <p>{t('photo.unsure', { count: unsure })}</p>}
    </Notice>
  );
}

function SentBefore({ check: { sentBefore } }: { check: OwnPhotoCheck }) {
  const t = usePhotoWords();
  if (sentBefore === null) return null;
  return (
    <Notice tone="amber" title={t(`photo.again_${sentBefore}_title`)}>
      <p>{t(`photo.again_${sentBefore}_text`)}</p>
    </Notice>
  );
}

function Table({ check: { rows } }: { check: OwnPhotoCheck }) {
  const t = usePhotoWords();
  const locale = useLocale();
  const said = byUrgency(rows).map((row) =>
    wordsOfRow(row, locale, (source, limit) => t(`photo.limit_${source}`, { limit })),
  );
  const findings = said.filter(({ verdict }) => verdict === 'wrong' || verdict === 'advice');
  return (
    <>
      {findings.length > 0 && <Measures measures={findings} label={t('photo.findings')} />}
      <Fold title={t('photo.all', { count: said.length })}>
        <Measures measures={said} label={t('photo.title')} />
      </Fold>
    </>
  );
}

function CropButton({
  check,
  src,
  onCut,
}: {
  check: OwnPhotoCheck;
  src: string;
  onCut: (file: File) => void;
}) {
  const t = usePhotoWords();
  const [open, setOpen] = useState(false);
  function take(file: File) {
    setOpen(false);
    onCut(file);
  }
  return (
    <div className="k-row">
      <Button icon={Crop} onClick={() => setOpen(true)}>
        {t('photo.crop')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <CropDialog
            src={src}
            rows={check.rows}
            outline={check.outline}
            onCut={take}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
