import Check from 'lucide-react/icons/check';
import { Icon } from '../../kit/icon.tsx';
import { useFormTexts, type OrderPage } from '../form/form-read.ts';
import { useRuleWords } from '../rule-words.ts';
import type { Slot } from './picture-field.tsx';
import { usePictureWords } from './pictures.words.ts';
import './picture.css';

/** What makes a picture one that need not be asked for again. That of the portrait comes with the rules. */
export function PictureAdvice({ order, slot }: { order: OrderPage; slot: Slot }) {
  const t = usePictureWords();
  const say = useRuleWords();
  const { data } = useFormTexts(order);
  const months = data?.photoMaxAgeMonths ?? null;
  const recent = months === null ? [] : [t('pictures.recent', { months })];
  const photo = [...recent, ...(data?.photoAdvice ?? []).map(say)];
  const page = [t('pictures.page_1'), t('pictures.page_2'), t('pictures.page_3')];
  const sheet = [t('pictures.sheet_1'), t('pictures.sheet_2')];
  const lines = slot === 'photo' ? photo : slot === 'data_page' ? page : sheet;
  if (lines.length === 0) return null;
  return (
    <ul className="pic-advice" role="list" aria-label={t('pictures.good')}>
      {lines.map((line) => (
        <li key={line}>
          <Icon of={Check} />
          {line}
        </li>
      ))}
    </ul>
  );
}
