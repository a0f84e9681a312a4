import { Button } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { useDecisionWords } from './decision.words.ts';

/** The server said: changed meanwhile. Nothing was overwritten, nothing written is lost. */
export function StaleNotice({ onReload }: { onReload: () => void }) {
  const t = useDecisionWords();
  return (
    <Notice
      tone="amber"
      live="alert"
      title={t('decision.stale_title')}
      act={<Button onClick={onReload}>{t('decision.look')}</Button>}
    >
      {t('decision.stale_text')}
    </Notice>
  );
}

/** The latest is on the screen now; the officer says that he has seen it before anything goes out. */
export function MovedNotice({ onGoOn }: { onGoOn: () => void }) {
  const t = useDecisionWords();
  return (
    <Notice
      tone="amber"
      live="alert"
      title={t('decision.moved_title')}
      act={<Button onClick={onGoOn}>{t('decision.go_on')}</Button>}
    >
      {t('decision.moved_text')}
    </Notice>
  );
}
