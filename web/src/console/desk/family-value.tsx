import { DayText } from '../../kit/when.tsx';
import { useDeskWords } from './desk.words.ts';
import { StateText } from './place-value.tsx';

const LIVES = ['living', 'deceased', 'unknown'] as const;

export function ParentText({ value }: { value: unknown }) {
  const t = useDeskWords();
  const { life, name, place } = fields(value);
  const known = LIVES.find((one) => one === life);
  const words = [name, known && t(`desk.life.${known}`), place].filter(Boolean);
  return <>{words.join(' · ')}</>;
}

export function SpouseText({ value }: { value: unknown }) {
  const t = useDeskWords();
  const { has, name } = fields(value);
  return <>{has === 'true' ? name : t('desk.no_spouse')}</>;
}

export function ChildrenText({ value }: { value: unknown }) {
  const t = useDeskWords();
  const children = Array.isArray(value) ? value.map(fields) : [];
  if (children.length === 0) return <>{t('desk.no_children')}</>;
  return (
    <ul role="list">
      {children.map(({ name = '', birthDay = '' }) => (
        <li key={name + birthDay}>
          {name} · <DayText day={birthDay} plain />
        </li>
      ))}
    </ul>
  );
}

export function AddressText({ value }: { value: unknown }) {
  const { line1, line2, city, state = '', zip } = fields(value);
  return (
    <>
      {[line1, line2, city].filter(Boolean).join(', ')}, <StateText id={state} /> {zip}
    </>
  );
}

/** What was stored in a field of several parts, as texts: an old answer may lack some. */
function fields(value: unknown): Record<string, string> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(entries.map(([name, part]) => [name, part == null ? '' : String(part)]));
}
