import Check from 'lucide-react/icons/check';
import { Icon } from '../../kit/icon.tsx';
import { useDeskWords } from './desk.words.ts';
import { isEmpty } from './field-rows.ts';

/**
 * What holds of every submitted order, because the form refuses anything else: the officer need not count digits.
 * Only checks of domain/src/order/order.form-check.ts stand here.
 */
const CHECKS = {
  'document.passportNumber': 'passport',
  'document.expiryDay': 'expiry',
  'person.residentId': 'resident',
  'person.surname': 'name',
  'person.surnamePinyin': 'pinyin',
  'address_abroad.line1': 'address',
} as const;

export function FieldCheck({ target, value }: { target: string; value: unknown }) {
  const t = useDeskWords();
  const check = (CHECKS as Record<string, (typeof CHECKS)[keyof typeof CHECKS] | undefined>)[target];
  if (check === undefined || isEmpty(value)) return null;
  const what = t(`desk.check.${check}`);
  return (
    <span className="c-check" title={t('desk.checked', { what })}>
      <Icon of={Check} />
      {what}
    </span>
  );
}
