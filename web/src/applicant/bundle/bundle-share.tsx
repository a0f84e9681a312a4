import { shareAnswers } from '@lingshi/contract/generated/calls.ts';
import { Button } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { useCommand } from '../../kit/command.ts';
import { client } from '../client.ts';
import { keys } from '../query.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import type { Member } from './bundle-read.ts';
import { useBundleWords } from './bundle.words.ts';
import { Results } from './bundle-results.tsx';

/** Whoever has written most gives it to the others who are still writing. */
export function ShareWritten({ members }: { members: readonly Member[] }) {
  const t = useBundleWords();
  const drafts = members.filter(({ status }) => status === 'draft');
  const source = sourceOf(members);
  const share = useCommand({
    name: `bundle.share.${source?.id ?? ''}`,
    send: (orderId: string) => client.call(shareAnswers, { params: { orderId } }),
    refresh: [keys.orders],
  });
  if (source === null || drafts.every(({ id, ready }) => id === source.id || ready)) return null;
  return (
    <Card title={t('bundle.share_title')}>
      <p>{t('bundle.share_text', { label: source.applicantLabel })}</p>
      <ErrorNotice error={share.error} />
      <Button wide busy={share.busy} onClick={() => void share.run(source.id)}>
        {t('bundle.share_go')}
      </Button>
      {share.answer && (
        <Results
          members={members}
          results={share.answer.members}
          good={(label, { topics }) =>
            topics.length === 0
              ? t('bundle.shared_none', { label })
              : t('bundle.shared', { label, count: topics.length })
          }
        />
      )}
    </Card>
  );
}

/** Who has written most of what a family shares; of several, who lacks least. */
function sourceOf(members: readonly Member[]): Member | null {
  const written = members.filter((member) => member.written > 0);
  return written.toSorted((a, b) => b.written - a.written || a.missing.length - b.missing.length)[0] ?? null;
}
