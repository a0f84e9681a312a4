import { Notice } from '../../kit/notice.tsx';
import { useSignInWords } from './sign-in.words.ts';

/** Nothing to do, read or hear: only why it takes a moment. */
export function SolvingNotice({ solving }: { solving: boolean }) {
  const t = useSignInWords();
  if (!solving) return null;
  return (
    <Notice tone="slate" live="polite">
      {t('sign-in.solving')}
    </Notice>
  );
}
