import ALargeSmall from 'lucide-react/icons/a-large-small';
import Languages from 'lucide-react/icons/languages';
import { setDisplay, useDisplay, type Theme } from './display.ts';
import { Radios, Checkboxes } from './choices.tsx';
import { Icon } from './icon.tsx';
import { useKitWords } from './kit.words.ts';
import { LANG_TAG, setLocale, useLocale, type Locale } from './locale.ts';

/** Each language is named in itself: whoever needs the switch cannot read the other one. */
const NAMES: Record<Locale, string> = { zh: '中文', en: 'English' };

export function LanguageSwitch() {
  const other: Locale = useLocale() === 'zh' ? 'en' : 'zh';
  return (
    <button type="button" className="k-switch" lang={LANG_TAG[other]} onClick={() => setLocale(other)}>
      <Icon of={Languages} />
      {NAMES[other]}
    </button>
  );
}

export function ElderSwitch() {
  const { elder } = useDisplay();
  const t = useKitWords();
  return (
    <button
      type="button"
      className="k-switch"
      aria-pressed={elder}
      onClick={() => setDisplay({ elder: !elder })}
    >
      <Icon of={ALargeSmall} />
      {t('kit.elder')}
    </button>
  );
}

/** All choices of display as form fields, for the "Me" page. */
export function DisplaySettings() {
  return (
    <div className="k-stack-wide">
      <LanguageChoice />
      <ReadingChoice />
      <ThemeChoice />
    </div>
  );
}

function LanguageChoice() {
  const locale = useLocale();
  const t = useKitWords();
  return (
    <Radios
      name="locale"
      label={t('kit.language')}
      inRow
      value={locale}
      onChange={setLocale}
      options={[
        { value: 'zh', label: NAMES.zh },
        { value: 'en', label: NAMES.en },
      ]}
    />
  );
}

function ReadingChoice() {
  const { elder, contrast } = useDisplay();
  const t = useKitWords();
  const reading = [elder ? 'elder' : '', contrast === 'more' ? 'contrast' : ''].filter(Boolean);
  return (
    <Checkboxes
      name="reading"
      label={t('kit.display')}
      values={reading}
      onChange={(values) =>
        setDisplay({
          elder: values.includes('elder'),
          contrast: values.includes('contrast') ? 'more' : 'system',
        })
      }
      options={[
        { value: 'elder', label: t('kit.elder') },
        { value: 'contrast', label: t('kit.contrast') },
      ]}
    />
  );
}

function ThemeChoice() {
  const { theme } = useDisplay();
  const t = useKitWords();
  return (
    <Radios<Theme>
      name="theme"
      label={t('kit.theme')}
      inRow
      value={theme}
      onChange={(next) => setDisplay({ theme: next })}
      options={[
        { value: 'system', label: t('kit.theme_system') },
        { value: 'light', label: t('kit.theme_light') },
        { value: 'dark', label: t('kit.theme_dark') },
      ]}
    />
  );
}
