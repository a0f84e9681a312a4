import { SIGNATURE_PEN, SIGNATURE_PRINT_MM } from '@lingshi/domain/evidence/signature-path.ts';
import { signatureMarks } from '@lingshi/domain/evidence/signature.marks.ts';
import { isStrokes } from '@lingshi/domain/evidence/signature.ts';
import { listAt } from '@lingshi/domain/form/answer-path.ts';
import { signerIn } from '@lingshi/domain/form/form.signer.ts';
import Check from 'lucide-react/icons/check';
import Info from 'lucide-react/icons/info';
import Circle from 'lucide-react/icons/circle';
import { InlineError } from '../../kit/field.tsx';
import { Icon } from '../../kit/icon.tsx';
import { SignaturePad } from '../../kit/signature-pad.tsx';
import type { Stroke } from '../../kit/signature-strokes.ts';
import { FieldAdvice } from '../field-advice.tsx';
import { saidFact } from '../form-facts.ts';
import type { FormWork, WidgetProps } from '../form-work.ts';
import { SignatureImage } from '../signature-image.tsx';
import { useSay } from '../use-words.ts';
import { useSignatureWords } from './signature.words.ts';
import './signature.css';

/** A signature by hand: who signs, the sheet, what was measured, how it will be printed. */
export function SignatureWidget({ path, work }: WidgetProps<'signature'>) {
  const t = useSignatureWords();
  const say = useSay();
  const strokes = listAt(work.answer, path) as Stroke[];
  const error = work.error(path);
  const { byGuardian, words } = useSigner(work);
  const truth = work.texts?.declaration?.truth;
  return (
    <section className="form-section">
      <h2>{t('signature.title')}</h2>
      {truth && <p>{say(truth)}</p>}
      <p className="signature-who">{words}</p>
      <SignaturePad
        name={path}
        label={t(byGuardian ? 'signature.label_guardian' : 'signature.label')}
        hint={t(byGuardian ? 'signature.hint_guardian' : 'signature.hint')}
        value={strokes}
        pen={SIGNATURE_PEN}
        onChange={(next) => work.put(path, next)}
      />
      {/* Below the sheet: what goes away with the first stroke must not move the sheet under the pen. */}
      {error && <InlineError>{error}</InlineError>}
      <FieldAdvice work={work} path={path} />
      {strokes.length > 0 && <Printed strokes={strokes} inBook={!byGuardian} />}
      <Marks strokes={strokes} />
    </section>
  );
}

/** Rule: facts A3.7: who signs goes by age, whoever owns the account. */
function useSigner({ seen, forOneself }: FormWork): { byGuardian: boolean; words: string } {
  const t = useSignatureWords();
  const { form, answers } = seen;
  if (signerIn(seen) === 'guardian') return { byGuardian: true, words: t('signature.by_guardian') };
  const name = saidFact(form, answers, 'surname') + saidFact(form, answers, 'givenName');
  const words = forOneself || name === '' ? t('signature.by_you') : t('signature.by_applicant', { name });
  return { byGuardian: false, words };
}

function Printed({ strokes, inBook }: { strokes: readonly Stroke[]; inBook: boolean }) {
  const t = useSignatureWords();
  const { width, height } = SIGNATURE_PRINT_MM;
  return (
    <figure className="signature-print">
      <figcaption>
        {inBook
          ? t('signature.printed', { width: width / 10, height: height / 10 })
          : t('signature.printed_declaration')}
      </figcaption>
      <SignatureImage strokes={strokes} />
    </figure>
  );
}

/** Each thing measured, in words and numbers: nothing here stops anybody. Nothing where there is no ink yet. */
function Marks({ strokes }: { strokes: readonly Stroke[] }) {
  const t = useSignatureWords();
  const marks = strokes.length > 0 && isStrokes(strokes) ? signatureMarks(strokes) : [];
  if (marks.length === 0) return null;
  return (
    <ul role="list" className="signature-marks" aria-label={t('signature.measured')}>
      {marks.map(({ key, value, min, max, verdict }) => (
        <li key={key} className={`signature-mark-${verdict}`}>
          <Icon of={verdict === 'good' ? Check : verdict === 'better' ? Info : Circle} />
          <span>{t(`signature.mark_${key}`)}</span>
          <span className="signature-number">
            {numberOf(key, value)}
            <span className="k-quiet">
              {max === undefined
                ? t('signature.at_least', { limit: numberOf(key, min ?? 0) })
                : t('signature.at_most', { limit: numberOf(key, max) })}
            </span>
          </span>
          <span className="k-hidden">{t(`signature.is_${verdict}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function numberOf(key: string, value: number): string {
  return key === 'ink' ? value.toFixed(1) : `${Math.round(value * 100)}%`;
}
