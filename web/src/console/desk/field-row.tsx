import { isEmpty } from '@lingshi/domain/form/rows.ts';
import type { Row } from '@lingshi/domain/form/rows.ts';
import type { Words } from '@lingshi/domain/policy/source.schema.ts';
import Bot from 'lucide-react/icons/bot';
import Check from 'lucide-react/icons/check';
import Flag from 'lucide-react/icons/flag';
import History from 'lucide-react/icons/history';
import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import { Link } from 'wouter';
import { useReader } from '../../form/read-form.ts';
import { useSay } from '../../form/use-words.ts';
import { Icon } from '../../kit/icon.tsx';
import { VisuallyHidden } from '../../kit/hidden.tsx';
import { useLocale } from '../../kit/locale.ts';
import type { Desk, Flag as FlagCard } from './desk.read.ts';
import { useDeskWords } from './desk.words.ts';
import { rowBefore, useDeskForm } from './desk-form.ts';
import { FlagMenu } from './flag-menu.tsx';
import { flagsAt, useFlagWords } from './flags.ts';
import { MaskedValue } from './masked-value.tsx';
import { RowValue } from './row-value.tsx';

type FieldRowProps = { desk: Desk; row: Row; mayFlag: boolean };

/** One field: its name, what was said, what was checked, what somebody wants looked at, and the flag. */
export function FieldRow({ desk, row, mayFlag }: FieldRowProps) {
  const label = useReader().label(row);
  const { target, value, field } = row;
  const flags = flagsAt(desk.flags, row, useDeskForm().seen.form);
  const masked = desk.maskedFields.includes(target) && value.kind === 'text' ? value.text : null;
  return (
    <div className={`c-field${flags.length > 0 ? ' c-field-flagged' : ''}`} data-field-row={target}>
      <dt>{label}</dt>
      <dd>
        {masked === null ? (
          <div className="c-value">
            <RowValue row={row} />
          </div>
        ) : (
          <MaskedValue orderId={desk.order.id} target={target} field={label} masked={masked} />
        )}
        <Mended desk={desk} row={row} />
        {flags.length === 0 && !isEmpty(value) && field.read?.checked && (
          <Checked what={field.read.checked} />
        )}
        <FlagNotes flags={flags} />
      </dd>
      {mayFlag && (
        <dd className="c-field-act">
          <FlagMenu orderId={desk.order.id} target={target} field={label} flags={flags} />
        </dd>
      )}
    </div>
  );
}

/** Changed by a supplement: what stood there before, masked like what stands there now. */
function Mended({ desk, row }: { desk: Desk; row: Row }) {
  const t = useDeskWords();
  const form = useDeskForm();
  const was = rowBefore(form, desk, row);
  if (!desk.changedFields.includes(row.target)) return null;
  return (
    <p className="c-mended">
      <Icon of={History} />
      <span>
        {t('desk.mended')}{' '}
        {was === null || isEmpty(was.value) ? t('desk.empty_value') : <RowValue row={was} />}
      </span>
    </p>
  );
}

/** What holds of every submitted order, because the form refuses anything else: the officer need not count digits. */
function Checked({ what }: { what: Words }) {
  const t = useDeskWords();
  const words = useSay()(what);
  return (
    <span className="c-check" title={t('desk.checked', { what: words })}>
      <Icon of={Check} />
      {words}
    </span>
  );
}

/** The other orders that a flag is about; one of another post cannot be opened from here. */
function OtherOrders({ orders }: { orders: NonNullable<FlagCard['orders']> }) {
  const locale = useLocale();
  return orders.map(({ orderId, number, post }) => (
    <span key={number}>
      {' '}
      {orderId === null ? number : <Link href={`/order/${orderId}`}>{number}</Link>} (
      {readPhrase(post, locale)})
    </span>
  ));
}

export function FlagNotes({ flags }: { flags: readonly FlagCard[] }) {
  const t = useDeskWords();
  const say = useFlagWords();
  if (flags.length === 0) return null;
  return (
    <ul role="list" className="c-flag-notes">
      {flags.map((flag) => (
        <li key={`${flag.source}.${flag.target}.${flag.code}`} className={`c-flag-${flag.source}`}>
          <Icon of={flag.source === 'platform' ? Bot : Flag} />
          <span>
            {say(flag)}
            <OtherOrders orders={flag.orders ?? []} />
            <VisuallyHidden>
              · {t(flag.source === 'platform' ? 'desk.by_platform' : 'desk.by_officer')}
            </VisuallyHidden>
          </span>
        </li>
      ))}
    </ul>
  );
}
