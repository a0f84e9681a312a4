import { SignatureImage } from '../../form/signature-image.tsx';
import { TimeText } from '../../kit/when.tsx';
import type { Desk } from './desk.read.ts';
import { useDeskWords } from './desk.words.ts';
import { EvidenceRow } from './evidence-row.tsx';
import { useFlagWords } from './flags.ts';
import { useGuardianPaneWords } from './guardian-pane.words.ts';

/** Who signed beside the guardian who filed, whose own signature stands in the form. */
export function GuardianPane({ desk: { guardians } }: { desk: Desk }) {
  const t = useGuardianPaneWords();
  const d = useDeskWords();
  const flagWords = useFlagWords();
  if (guardians === null) return null;
  const { wanted, signed } = guardians;
  const there = signed.length + 1;
  return (
    <section className="c-topic">
      <h2>{t('guardians.title')}</h2>
      <dl>
        <EvidenceRow name={t('guardians.count')} amber={there < wanted}>
          {t('guardians.of', { there, wanted })}
        </EvidenceRow>
        {signed.map(({ name, signedAt, strokes, level, findings, named }) => (
          <EvidenceRow key={signedAt} name={t('guardians.other')} amber={findings.length > 0}>
            <span className="c-large c-long">{name}</span>
            {named !== null && findings.includes('guardian_differs') && (
              <span className="c-long">
                {t('guardians.named', { name: named.name, day: named.birthDay ?? '' })}
              </span>
            )}
            {level !== null && <span>{d(`desk.level.${level}`)}</span>}
            {findings.map((code) => (
              <small key={code}>{flagWords({ code, words: null })}</small>
            ))}
            <SignatureImage strokes={strokes} />
            <small>
              <TimeText at={signedAt} />
            </small>
          </EvidenceRow>
        ))}
      </dl>
    </section>
  );
}
