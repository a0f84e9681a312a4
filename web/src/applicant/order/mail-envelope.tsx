import { CopyLine } from '../../kit/copy-line.tsx';
import type { Mailing } from './order-read.ts';
import { useOrderWords } from './order.words.ts';

const CARRIAGES = ['usps_priority', 'usps_priority_express', 'any_tracked'] as const;
type Carriage = (typeof CARRIAGES)[number];

/** Where to, with the line in Chinese without which mail may be turned away. Rule: notice 二(一)5(1). */
export function EnvelopeStep({
  mailing: { addressLines, coverWording, returnEnvelope },
}: {
  mailing: Mailing;
}) {
  const t = useOrderWords();
  return (
    <>
      <div className="ord-slip">
        <CopyLine label={t('envelope.to')} text={addressLines.join('\n')} />
      </div>
      {coverWording !== '' && (
        <div className="ord-cover">
          <p className="k-quiet">{t('envelope.cover')}</p>
          <p className="ord-cover-words" lang="zh-Hans">
            {coverWording}
          </p>
        </div>
      )}
      <p>{t('envelope.tracked')}</p>
      <h3>{t('envelope.return')}</h3>
      <p>{t('envelope.return_text')}</p>
      <ul>
        {returnEnvelope.kinds.filter(isCarriage).map((kind) => (
          <li key={kind}>{t(`envelope.${kind}`)}</li>
        ))}
      </ul>
      <div className="ord-slip">
        <CopyLine label={t('envelope.return_from')} text={returnEnvelope.senderLines.join('\n')} />
      </div>
      <p className="k-quiet">{t('envelope.return_photo')}</p>
    </>
  );
}

function isCarriage(kind: string): kind is Carriage {
  return (CARRIAGES as readonly string[]).includes(kind);
}
