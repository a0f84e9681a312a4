import { useLocale } from '../../kit/locale.ts';
import type { Desk } from './desk.read.ts';
import { useFacePaneWords } from './face-pane.words.ts';
import { WhenHere } from './when-here.tsx';

/** What the applicant sent beside the position: pictures with the words that were asked for, an entry stamp. */
export function PresenceProofRows({ desk }: { desk: Desk }) {
  const t = useFacePaneWords();
  const locale = useLocale();
  const { capture, stamp } = desk.presenceProof;
  return (
    <>
      {capture && (
        <div className="c-field">
          <dt>{t('face.capture')}</dt>
          <dd>
            {t('face.capture_text', {
              words: otherWords(capture.words, locale),
              count: capture.fileIds.length,
            })}{' '}
            <small>
              <WhenHere at={capture.at} />
            </small>
          </dd>
        </div>
      )}
      {stamp && (
        <div className="c-field">
          <dt>{t('face.stamp')}</dt>
          <dd>
            {t('face.stamp_text')}{' '}
            <small>
              <WhenHere at={stamp.at} />
            </small>
          </dd>
        </div>
      )}
    </>
  );
}

/** In both languages: the applicant may have written either. */
function otherWords({ zh, en }: { zh: string; en: string }, locale: 'zh' | 'en'): string {
  return locale === 'zh' ? `${zh} / ${en}` : `${en} / ${zh}`;
}
