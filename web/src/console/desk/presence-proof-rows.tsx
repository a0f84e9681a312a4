import { readPhrase, type Phrase } from '@lingshi/domain/shared/phrase.ts';
import { isChinese, useLocale, type Locale } from '../../kit/locale.ts';
import type { Desk } from './desk.read.ts';
import { useDeskWords } from './desk.words.ts';
import { EvidenceRow } from './evidence-row.tsx';
import { useFacePaneWords } from './face-pane.words.ts';
import { WhenHere } from './when-here.tsx';

type ProofRowsProps = {
  desk: Desk;
  /** Shows a picture in the middle of the desk. */
  onShow: (exhibitId: string) => void;
};

/** What the applicant sent beside the position: pictures with the words that were asked for, an entry stamp. */
export function PresenceProofRows({ desk, onShow }: ProofRowsProps) {
  const t = useFacePaneWords();
  const locale = useLocale();
  const { capture, stamp } = desk.presenceProof;
  return (
    <>
      {capture && (
        <EvidenceRow name={t('face.capture')}>
          <span>
            {t('face.capture_text', {
              words: bothWords(capture.words, locale),
              count: capture.fileIds.length,
            })}
          </span>
          <Sent at={capture.at} what={t('face.capture')} onShow={() => onShow('capture')} />
        </EvidenceRow>
      )}
      {stamp && (
        <EvidenceRow name={t('face.stamp')}>
          <span>{t('face.stamp_text')}</span>
          <Sent at={stamp.at} what={t('face.stamp')} onShow={() => onShow('stamp')} />
        </EvidenceRow>
      )}
    </>
  );
}

function Sent({ at, what, onShow }: { at: string; what: string; onShow: () => void }) {
  const t = useDeskWords();
  return (
    <span className="c-sent">
      <small>
        <WhenHere at={at} />
      </small>
      <button
        type="button"
        className="c-mask-button"
        aria-label={`${t('desk.show_pictures')}: ${what}`}
        onClick={onShow}
      >
        {t('desk.show_pictures')}
      </button>
    </span>
  );
}

/** In both languages: the applicant may have written either. */
export function bothWords(words: Phrase, locale: Locale): string {
  return `${readPhrase(words, locale)} / ${isChinese(locale) ? words.en : words.zh}`;
}
