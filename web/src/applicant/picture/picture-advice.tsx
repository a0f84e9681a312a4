import Check from 'lucide-react/icons/check';
import { Icon } from '../../kit/icon.tsx';
import type { FormTexts } from '../../form/form-facts.ts';
import { useRuleWords } from '../rule-words.ts';
import type { Slot } from './picture-field.tsx';
import { usePictureWords } from './pictures.words.ts';
import './picture.css';

/** What makes a picture one that need not be asked for again. That of the portrait comes with the rules. */
export function PictureAdvice({ texts, slot }: { texts: FormTexts; slot: Slot }) {
  const t = usePictureWords();
  const say = useRuleWords();
  const months = texts.photoMaxAgeMonths;
  const recent = months === null ? [] : [t('pictures.recent', { months })];
  const photo = [...recent, ...texts.photoAdvice.map(say)];
  const page = [t('pictures.page_1'), t('pictures.page_2'), t('pictures.page_3')];
  const sheet = [t('pictures.sheet_1'), t('pictures.sheet_2')];
  const lines = slot.reader === 'photo' ? photo : slot.reader === 'data_page' ? page : sheet;
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
