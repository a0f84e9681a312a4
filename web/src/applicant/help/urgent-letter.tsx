import Mail from 'lucide-react/icons/mail';
import { useState } from 'react';
import { LinkButton } from '../../kit/button.tsx';
import { Radios } from '../../kit/choices.tsx';
import { CopyLine } from '../../kit/copy-line.tsx';
import { currentLocale } from '../../kit/locale.ts';
import { ENGLISH_LETTER } from './letter-in-english.ts';
import { mailAddress } from './mail-address.ts';
import { useUrgentWords } from './urgent.words.ts';

export type UrgentDocument = 'passport' | 'travel_document';
type LetterLanguage = 'zh' | 'en';

type UrgentLetterProps = { address: string; post: string; wanted: UrgentDocument };

function useLetter(language: LetterLanguage, post: string, wanted: UrgentDocument) {
  const t = useUrgentWords();
  return language === 'en'
    ? { subject: `${ENGLISH_LETTER[wanted]} (${post})`, body: ENGLISH_LETTER.body }
    : { subject: t(`letter.zh_subject_${wanted}`, { post }), body: t('letter.zh_body') };
}

/** A ready e-mail: opened in a mail program, or copied piece by piece where there is none. */
export function UrgentLetter({ address, post, wanted }: UrgentLetterProps) {
  const t = useUrgentWords();
  const [language, setLanguage] = useState<LetterLanguage>(currentLocale().startsWith('zh') ? 'zh' : 'en');
  const { subject, body } = useLetter(language, post, wanted);
  return (
    <div className="k-stack">
      <Radios
        name="letter-language"
        label={t('urgent.language')}
        value={language}
        onChange={setLanguage}
        options={(['zh', 'en'] as const).map((value) => ({ value, label: t(`urgent.in_${value}`) }))}
      />
      <LinkButton kind="primary" wide outside icon={Mail} to={mailAddress(address, { subject, body })}>
        {t('urgent.open')}
      </LinkButton>
      <p className="k-quiet">{t('urgent.fill')}</p>
      <CopyLine label={t('urgent.to')} text={address} />
      <CopyLine label={t('urgent.subject')} text={subject} />
      <CopyLine label={t('urgent.body')} text={body}>
        <span className="help-letter">{body}</span>
      </CopyLine>
    </div>
  );
}
