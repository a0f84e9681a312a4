import Maximize from 'lucide-react/icons/maximize';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { FieldGroup, fieldId, tiesOf, type FieldProps } from './field.tsx';
import { SignatureActs } from './signature-acts.tsx';
import { SignatureSheet } from './signature-sheet.tsx';
import { useSignWords } from './sign.words.ts';
import type { Stroke } from './signature-strokes.ts';
import './signature-pad.css';

const WholeScreen = lazy(async () => ({ default: (await import('./signature-whole.tsx')).SignatureWhole }));

type SignaturePadProps = FieldProps & {
  value: readonly Stroke[];
  onChange: (strokes: Stroke[]) => void;
  /** How thick the pen is, as a share of the sheet's height. */
  pen: number;
  /** What somebody does who cannot write here; there is a sentence of ours where this is left out. */
  otherWay?: ReactNode;
};

/**
 * A sheet to sign on, and the whole screen of a phone as a larger one. It gives back the strokes, not a picture: the
 * paper is drawn from them.
 */
export function SignaturePad(props: SignaturePadProps) {
  const { name, value, onChange, pen, otherWay, error } = props;
  const [whole, setWhole] = useState(false);
  const t = useSignWords();
  const { describedBy } = tiesOf(props);
  return (
    <FieldGroup {...props}>
      <div className={`k-sign${error ? ' k-sign-wrong' : ''}`}>
        <div className="k-sign-whole-act">
          <Button icon={Maximize} wide onClick={() => setWhole(true)}>
            {t('sign.whole')}
          </Button>
        </div>
        <SignatureSheet
          id={fieldId(name)}
          describedBy={describedBy}
          value={value}
          onChange={onChange}
          pen={pen}
        />
        <div className="k-sign-acts">
          <SignatureActs value={value} onChange={onChange} />
        </div>
        <p className="k-quiet">{otherWay ?? t('sign.other_way')}</p>
      </div>
      {whole && (
        <Suspense fallback={null}>
          <WholeScreen value={value} onChange={onChange} pen={pen} onClose={() => setWhole(false)} />
        </Suspense>
      )}
    </FieldGroup>
  );
}
