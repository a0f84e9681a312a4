import { Button } from './button.tsx';
import { useSignWords } from './sign.words.ts';
import type { Stroke } from './signature-strokes.ts';

type ActsProps = { value: readonly Stroke[]; onChange: (strokes: Stroke[]) => void };

/** Begin again, or take the last stroke back. */
export function SignatureActs({ value, onChange }: ActsProps) {
  const t = useSignWords();
  return (
    <>
      <Button disabled={value.length === 0} onClick={() => onChange([])}>
        {t('sign.clear')}
      </Button>
      <Button disabled={value.length === 0} onClick={() => onChange(value.slice(0, -1))}>
        {t('sign.undo')}
      </Button>
    </>
  );
}
