import { daysBetween } from '../../kit/format.ts';
import { DayText } from '../../kit/when.tsx';
import { usePostToday } from '../shell/post-zone.ts';
import { AddressText, ChildrenText, ParentText, SpouseText } from './family-value.tsx';
import { ConsentsText, DeclarationText, SignatureText } from './declaration-value.tsx';
import type { DeskOrder } from './desk.read.ts';
import { useDeskWords } from './desk.words.ts';
import { isEmpty } from './field-rows.ts';
import { CountyText, PostText, StateText } from './place-value.tsx';

export type FieldValueProps = { target: string; value: unknown; order: DeskOrder };

/** Letters that are compared one by one. */
const SPELLED = new Set([
  'document.passportNumber',
  'person.residentId',
  'person.surnamePinyin',
  'person.givenPinyin',
  'contact.phone',
  'contact.emergencyPhone',
  'address_abroad.zip',
]);
/** The two a face and a book are compared with. */
const LARGE = new Set(['person.surname', 'person.givenName']);

/** One answer as an officer reads it. */
export function FieldValue({ target, value, order }: FieldValueProps) {
  const t = useDeskWords();
  const special = specialOf({ target, value, order });
  if (special !== null) return special;
  if (isEmpty(value) && value !== false) return <span className="k-quiet">{t('desk.empty_value')}</span>;
  if (typeof value === 'boolean') return t(value ? 'desk.yes' : 'desk.no');
  if (Array.isArray(value)) return value.map(plain).join(' · ');
  const text = plain(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return <DateText target={target} day={text} />;
  if (SPELLED.has(target)) return <span className="c-spelled">{text}</span>;
  return <span className={LARGE.has(target) ? 'c-large' : undefined}>{text}</span>;
}

function specialOf({ target, value, order }: FieldValueProps) {
  switch (target) {
    case 'person.sex':
    case 'document.reason':
    case 'stay.residence':
      return <ChoiceText target={target} value={value} />;
    case 'family.father':
    case 'family.mother':
      return <ParentText value={value} />;
    case 'family.spouse':
      return <SpouseText value={value} />;
    case 'family.children':
      return <ChildrenText value={value} />;
    case 'return_mail.address':
      return <AddressText value={value} />;
    case 'address_abroad.state':
      return <StateText id={value} />;
    case 'address_abroad.county':
      return <CountyText id={value} />;
    case 'post.post':
      return <PostText id={value} />;
    case 'declaration.answers':
      return <DeclarationText value={value} order={order} />;
    case 'declaration.signature':
      return <SignatureText value={value} />;
    case 'consents.accepted':
      return <ConsentsText value={value} order={order} />;
    default:
      return null;
  }
}

const CHOICES = {
  'person.sex': ['F', 'M'],
  'document.reason': ['expired', 'expiring', 'pages_full', 'looks_changed', 'other'],
  'stay.residence': ['student', 'worker', 'permanent_resident', 'visitor', 'other'],
} as const;

function ChoiceText({ target, value }: { target: keyof typeof CHOICES; value: unknown }) {
  const t = useDeskWords();
  const [, group = ''] = target.split('.');
  const known = (CHOICES[target] as readonly string[]).find((one) => one === value);
  return known ? t(`desk.${group}.${known}` as 'desk.sex.F') : plain(value);
}

function DateText({ target, day }: { target: string; day: string }) {
  const t = useDeskWords();
  const today = usePostToday();
  return (
    <>
      <DayText day={day} plain />
      {target === 'person.birthDay' && (
        <span className="k-quiet"> · {t('desk.years_old', { count: yearsOf(day, today) })}</span>
      )}
      {target === 'document.expiryDay' && <Expiry days={daysBetween(today, day)} />}
    </>
  );
}

function Expiry({ days }: { days: number }) {
  const t = useDeskWords();
  const words = days < 0 ? t('desk.expired', { count: -days }) : t('desk.days_left', { count: days });
  return <span className="k-quiet"> · {words}</span>;
}

/** A form that grew later may hold what this screen does not know: then it is shown as it was stored. */
function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}

/** The birthday itself completes the year; both are 'YYYY-MM-DD'. */
function yearsOf(birthDay: string, today: string): number {
  const passed = today.slice(5) >= birthDay.slice(5) ? 0 : 1;
  return Number(today.slice(0, 4)) - Number(birthDay.slice(0, 4)) - passed;
}
