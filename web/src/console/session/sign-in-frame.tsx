import type { ReactNode } from 'react';
import { LanguageSwitch } from '../../kit/switches.tsx';
import { BrandMark, DemoRibbon } from '../../kit/top-bar.tsx';
import { useKitWords } from '../../kit/kit.words.ts';
import { useIsDemo } from '../shell/info.ts';
import './session.css';

/** The page before the console: our sign, the language, one card. */
export function SignInFrame({ children }: { children: ReactNode }) {
  const t = useKitWords();
  return (
    <div className="c-door">
      {useIsDemo() && <DemoRibbon />}
      <header className="c-door-top">
        <span className="k-brand">
          <BrandMark />
          {t('kit.product')}
        </span>
        <LanguageSwitch />
      </header>
      <main className="c-door-main">
        <div className="c-door-card">{children}</div>
      </main>
    </div>
  );
}
