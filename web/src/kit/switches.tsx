import ALargeSmall from 'lucide-react/icons/a-large-small';
import Languages from 'lucide-react/icons/languages';
import { useId } from 'react';
import { setDisplay, useDisplay, type Theme } from './display.ts';
import { Radios, Checkboxes } from './choices.tsx';
import { Icon } from './icon.tsx';
import { useKitWords } from './kit.words.ts';
import { cardOf, LANGUAGES, useLocale } from './locale.ts';
import { switchLocale } from './switch-locale.ts';

/** Opens the list of languages; says the present one in itself. */
export function LanguageSwitch() {
  const id = useId();
  const t = useKitWords();
  const { tag, name } = cardOf(useLocale());
  return (
    <>
      <button type="button" className="k-switch k-switch-language" popoverTarget={id}>
        <Icon of={Languages} />
        <span className="k-hidden">{t('kit.language')}</span>
        <span className="k-switch-name" lang={tag}>
          {name}
        </span>
      </button>
      <div id={id} popover="auto" className="k-languages" role="group" aria-label={t('kit.language')}>
        <LanguageList />
      </div>
    </>
  );
}

/** Each language is named in itself: whoever needs the switch cannot read another one. Buttons, since a choice loads the page anew. */
function LanguageList() {
  const locale = useLocale();
  return LANGUAGES.map(({ code, tag, name }) => (
    <button
      key={code}
      type="button"
      className="k-switch"
      lang={tag}
      aria-current={code === locale}
      onClick={() => void switchLocale(code)}
    >
      {name}
    </button>
  ));
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
  const t = useKitWords();
  return (
    <div className="k-stack" role="group" aria-label={t('kit.language')}>
      <h2>{t('kit.language')}</h2>
      <div className="k-language-row">
        <LanguageList />
      </div>
    </div>
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
