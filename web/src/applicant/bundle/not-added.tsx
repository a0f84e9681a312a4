import type { startBundle } from '@lingshi/contract/bundle/bundle.contract.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import { LinkButton } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { useErrorWords } from '../error-words.ts';
import { useBundleWords } from './bundle.words.ts';
import type { Person } from './person-choice.ts';

type NotAddedProps = { answer: RouteAnswer<typeof startBundle>; people: readonly Person[] };

/** Who was not served and why; the others are begun. */
export function NotAdded({ answer: { bundleId, members }, people }: NotAddedProps) {
  const t = useBundleWords();
  const say = useErrorWords(true);
  const refused = members.flatMap(({ refusal }, at) =>
    refusal === null ? [] : [{ label: people[at]?.label ?? '', refusal }],
  );
  if (refused.length === 0) return null;
  return (
    <Notice
      tone="amber"
      live="alert"
      title={t('bundle.some_refused')}
      {...(bundleId !== null && {
        act: (
          <LinkButton kind="primary" to={`/family/${bundleId}`}>
            {t('bundle.to_bundle')}
          </LinkButton>
        ),
      })}
    >
      <ul>
        {refused.map(({ label, refusal: { code, detail } }) => (
          <li key={label}>{t('bundle.refused', { label, reason: say.code(code, detail) })}</li>
        ))}
      </ul>
    </Notice>
  );
}
