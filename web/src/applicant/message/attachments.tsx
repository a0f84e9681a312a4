import ImagePlus from 'lucide-react/icons/image-plus';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Spinner } from '../../kit/progress.tsx';
import { useMessageWords } from './message.words.ts';

const MOST_PICTURES = 5;
const MessagePicture = lazy(async () => ({
  default: (await import('./message-picture.tsx')).MessagePicture,
}));

type AttachmentsProps = { orderId: string; fileIds: string[]; onChange: (fileIds: string[]) => void };

/** Pictures that go with a message, each uploaded to the order as soon as it is chosen. */
export function Attachments({ orderId, fileIds, onChange }: AttachmentsProps) {
  const t = useMessageWords();
  const [adding, setAdding] = useState(false);
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
        <Suspense fallback={<Spinner />}>
          <MessagePicture
            orderId={orderId}
            onDone={(id) => {
              onChange([...fileIds, id]);
              setAdding(false);
            }}
          />
        </Suspense>
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
