import { CopyLine } from '../../kit/copy-line.tsx';
import { useRuleWords } from '../rule-words.ts';
import type { Mailing } from './order-read.ts';
import { useOrderWords } from './order.words.ts';

/** Where to, with the line in Chinese without which mail may be turned away. Rule: notice 二(一)5(1). */
export function EnvelopeStep({
  mailing: { addressLines, coverWording, returnEnvelope },
}: {
  mailing: Mailing;
}) {
  const t = useOrderWords();
  const say = useRuleWords();
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
        {returnEnvelope.kinds.map((kind) => (
          <li key={kind.en}>{say(kind)}</li>
        ))}
      </ul>
      <div className="ord-slip">
        <CopyLine label={t('envelope.return_from')} text={returnEnvelope.senderLines.join('\n')} />
      </div>
      <p className="k-quiet">{t('envelope.return_photo')}</p>
    </>
  );
}
