import { CopyLine } from '../../kit/copy-line.tsx';
import { TimeText } from '../../kit/when.tsx';
import { useInvitationWords } from './invitation.words.ts';

type CodeLinesProps = { label: string; code: string; link: string; endsAt: string };

/** A code to pass on, and the link that carries it. */
export function CodeLines({ label, code, link, endsAt }: CodeLinesProps) {
  const t = useInvitationWords();
  return (
    <>
      <CopyLine label={label} text={code}>
        <span className="k-code">{code}</span>
      </CopyLine>
      <CopyLine label={t('invitation.code_link')} text={link} />
      <p>{t('invitation.code_help')}</p>
      <p className="k-quiet">
        {t('invitation.code_until')} <TimeText at={endsAt} />
      </p>
    </>
  );
}
