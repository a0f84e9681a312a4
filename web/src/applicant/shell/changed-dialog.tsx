import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { formatInstant } from '../../kit/format.ts';
import { useLocale } from '../../kit/locale.ts';
import type { TopicDraft } from '../offline/use-draft.ts';
import { useShellWords } from './shell.words.ts';

/** Two hands on one topic: both answers are kept until the person says which. */
export function ChangedDialog({ draft }: { draft: TopicDraft }) {
  const t = useShellWords();
  const locale = useLocale();
  const { conflict } = draft;
  const when = conflict?.savedAt && formatInstant(conflict.savedAt, undefined, locale);
  return (
    <Dialog
      open={conflict !== null}
      mustAnswer
      onClose={() => undefined}
      title={t('shell.changed_title')}
      acts={
        <>
          <Button kind="primary" onClick={() => void draft.keepMine()}>
            {t('shell.changed_mine')}
          </Button>
          <Button onClick={draft.takeTheirs}>{t('shell.changed_theirs')}</Button>
        </>
      }
    >
      <p>{t('shell.changed_text')}</p>
      {when && <p className="k-quiet">{t('shell.changed_when', { when })}</p>}
    </Dialog>
  );
}
