import { SIGNATURE_PEN, SIGNATURE_PRINT_MM } from '@lingshi/domain/evidence/signature-path.ts';
import Check from 'lucide-react/icons/check';
import Info from 'lucide-react/icons/info';
import Circle from 'lucide-react/icons/circle';
import { InlineError } from '../../../kit/field.tsx';
import { Icon } from '../../../kit/icon.tsx';
import { SignaturePad } from '../../../kit/signature-pad.tsx';
import type { Stroke } from '../../../kit/signature-strokes.ts';
import { listAt, textAt } from '../answer-path.ts';
import { FieldAdvice } from '../form-field.tsx';
import { answerOf, useAnswers, useApplicants, useFormTexts, useToday } from '../form-read.ts';
import { SignatureImage } from '../signature-image.tsx';
import type { TopicForm } from '../topic-form.ts';
import { useChecks } from '../use-checks.ts';
import { useSignatureWords } from './signature.words.ts';
import './signature.css';

/** The hand signature of the declaration: who signs, the sheet, what was measured, how it will be printed. */
export function SignatureFields({ form, truth }: { form: TopicForm; truth: string }) {
  const t = useSignatureWords();
  const strokes = listAt(form.answer, 'signature') as Stroke[];
  const error = form.error('signature');
  const { byGuardian, words } = useSigner(form);
  return (
    <section className="form-part">
      <h2>{t('signature.title')}</h2>
      <p>{truth}</p>
      <p className="signature-who">{words}</p>
      <SignaturePad
        name="signature"
        label={t(byGuardian ? 'signature.label_guardian' : 'signature.label')}
        hint={t(byGuardian ? 'signature.hint_guardian' : 'signature.hint')}
        value={strokes}
        pen={SIGNATURE_PEN}
        onChange={(next) => form.put('signature', next)}
      />
      {/* Below the sheet: what goes away with the first stroke must not move the sheet under the pen. */}
      {error && <InlineError>{error}</InlineError>}
      <FieldAdvice form={form} path="signature" />
      {strokes.length > 0 && <Printed strokes={strokes} inBook={!byGuardian} />}
      <Marks form={form} />
    </section>
  );
}

/** Rule: facts A3.7: who signs goes by age, whoever owns the account. */
function useSigner({ order }: TopicForm): { byGuardian: boolean; words: string } {
  const t = useSignatureWords();
  const person = answerOf(useAnswers(order.id).data, 'person');
  const today = useToday(order.post);
  const checks = useChecks();
  const texts = useFormTexts(order).data;
  const signer = texts && checks ? checks.signerOf(texts.guardianSignsUnder, person, today) : null;
  const own = useApplicants().data?.some(
    ({ id, relation }) => id === order.applicantId && relation === 'self',
  );
  const name = textAt(person, 'surname') + textAt(person, 'givenName');
  if (signer?.signer === 'guardian') return { byGuardian: true, words: t('signature.by_guardian') };
  const words = own === true || name === '' ? t('signature.by_you') : t('signature.by_applicant', { name });
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

/** Each thing measured, in words and numbers: nothing here stops anybody. */
function Marks({ form }: { form: TopicForm }) {
  const t = useSignatureWords();
  const marks = useChecks()?.marksOfSignature(form.answer) ?? [];
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
