import { parseTracking } from '@lingshi/domain/mail/tracking.ts';
import { LinkButton } from '../../kit/button.tsx';
import { CopyLine } from '../../kit/copy-line.tsx';
import { idsOf, useCountryOf } from '../posts-read.ts';
import { useRuleWords } from '../rule-words.ts';
import { useOrderWords } from './order.words.ts';

/** A tracking number to copy, and the carrier's own page where we know whose it is. */
export function TrackingLine({ label, number, post }: { label: string; number: string; post: string }) {
  const t = useOrderWords();
  const say = useRuleWords();
  const carriers = useCountryOf(post)?.carriers ?? [];
  const read = parseTracking(number, idsOf(carriers));
  const known = read.ok ? carriers.find(({ id }) => id === read.value.carrier) : undefined;
  return (
    <div>
      <CopyLine label={label} text={number}>
        <span className="k-code">{number}</span>
      </CopyLine>
      {known?.follows && (
        <LinkButton outside to={known.follows + encodeURIComponent(number)}>
          {t('tracking.follow', { carrier: say(known.words) })}
        </LinkButton>
      )}
    </div>
  );
}
