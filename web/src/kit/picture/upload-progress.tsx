import CircleCheck from 'lucide-react/icons/circle-check';
import { Button } from '../button.tsx';
import { formatBytes } from '../format.ts';
import { Icon } from '../icon.tsx';
import { useLocale } from '../locale.ts';
import { Progress, Spinner } from '../progress.tsx';
import { usePictureWords } from './picture.words.ts';
import type { Upload } from './use-upload.ts';

type UploadProgressProps = {
  flow: Upload;
  presentBytes: number | undefined;
  /** Whether sending the same file again can help; it cannot where the server refused it. */
  canRetry?: ((error: unknown) => boolean) | undefined;
};

/** Bytes sent, with pause and resume; the size once it has arrived. */
export function UploadProgress({ flow, presentBytes, canRetry }: UploadProgressProps) {
  const t = usePictureWords();
  const locale = useLocale();
  const { state } = flow;
  if (state.step === 'idle') return presentBytes === undefined ? null : <Done bytes={presentBytes} />;
  if (state.step === 'preparing') return <Spinner>{t('picture.preparing')}</Spinner>;
  if (state.step === 'done') return <Done bytes={state.file.size} />;
  const total = state.file?.size ?? 0;
  const bytes = { sent: formatBytes(state.sent, locale), total: formatBytes(total, locale) };
  const moving = state.step === 'sending';
  const hopeless = state.step === 'failed' && canRetry?.(state.error) === false;
  if (hopeless) return null;
  return (
    <div className="k-stack">
      {total > 0 && (
        <Progress
          done={state.sent}
          total={total}
          label={moving ? t('picture.sending', bytes) : t('picture.paused', bytes)}
        />
      )}
      {state.file && (
        <Button onClick={moving ? flow.pause : () => void flow.resume()}>
          {moving
            ? t('picture.pause')
            : state.step === 'paused'
              ? t('picture.resume')
              : t('picture.try_again')}
        </Button>
      )}
    </div>
  );
}

function Done({ bytes }: { bytes: number }) {
  const t = usePictureWords();
  const locale = useLocale();
  return (
    <p className="k-file-done" role="status">
      <Icon of={CircleCheck} />
      {t('picture.done', { size: formatBytes(bytes, locale) })}
    </p>
  );
}
