import { parseTracking } from '@lingshi/domain/mail/tracking.ts';
import { LinkButton } from '../../kit/button.tsx';
import { CopyLine } from '../../kit/copy-line.tsx';
import { useOrderWords } from './order.words.ts';

const USPS = 'https://tools.usps.com/go/TrackConfirmAction?tLabels=';

/** A tracking number to copy, and the carrier's own page where we know whose it is. */
export function TrackingLine({ label, number }: { label: string; number: string }) {
  const t = useOrderWords();
  const read = parseTracking(number);
  const known = read.ok && read.value.carrier === 'usps';
  return (
    <div>
      <CopyLine label={label} text={number}>
        <span className="k-code">{number}</span>
      </CopyLine>
      {known && (
        <LinkButton outside to={USPS + encodeURIComponent(number)}>
          {t('tracking.follow')}
        </LinkButton>
      )}
    </div>
  );
}
