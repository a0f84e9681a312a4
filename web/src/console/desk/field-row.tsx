import Bot from 'lucide-react/icons/bot';
import Flag from 'lucide-react/icons/flag';
import { Icon } from '../../kit/icon.tsx';
import { VisuallyHidden } from '../../kit/hidden.tsx';
import type { Desk, Flag as FlagCard } from './desk.read.ts';
import { useDeskWords } from './desk.words.ts';
import { FieldCheck } from './field-check.tsx';
import { useFieldWords } from './field-target.ts';
import { FieldValue } from './field-value.tsx';
import { FlagMenu } from './flag-menu.tsx';
import { flagsAt, useFlagWords } from './flags.ts';
import { MaskedValue } from './masked-value.tsx';

type FieldRowProps = { desk: Desk; target: string; value: unknown; mayFlag: boolean };

/** One field: its name, what was said, what was checked, what somebody wants looked at, and the flag. */
export function FieldRow({ desk, target, value, mayFlag }: FieldRowProps) {
  const words = useFieldWords();
  const flags = flagsAt(desk.flags, target);
  const masked = desk.maskedFields.includes(target);
  return (
    <div className={`c-field${flags.length > 0 ? ' c-field-flagged' : ''}`} data-field-row={target}>
      <dt>{words(target)}</dt>
      <dd>
        {masked ? (
          <MaskedValue orderId={desk.order.id} target={target} masked={String(value)} />
        ) : (
          <div className="c-value">
            <FieldValue target={target} value={value} order={desk.order} />
          </div>
        )}
        {flags.length === 0 && <FieldCheck target={target} value={value} />}
        <FlagNotes flags={flags} />
      </dd>
      {mayFlag && (
        <dd className="c-field-act">
          <FlagMenu orderId={desk.order.id} target={target} flags={flags} />
        </dd>
      )}
    </div>
  );
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
            <VisuallyHidden>
              · {t(flag.source === 'platform' ? 'desk.by_platform' : 'desk.by_officer')}
            </VisuallyHidden>
          </span>
        </li>
      ))}
    </ul>
  );
}
