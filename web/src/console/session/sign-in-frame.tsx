import type { ReactNode } from 'react';
import { LanguageSwitch } from '../../kit/switches.tsx';
import { BrandMark, DemoRibbon } from '../../kit/top-bar.tsx';
import { useKitWords } from '../../kit/kit.words.ts';
import { useIsDemo } from '../shell/info.ts';
import { useSessionWords } from './session.words.ts';
import './session.css';

/** The page before the console: our sign, the language, one card. */
export function SignInFrame({ children }: { children: ReactNode }) {
  const t = useKitWords();
  const own = useSessionWords();
  const demo = useIsDemo();
  return (
    <div className="c-door">
      {demo && <DemoRibbon />}
      <header className="c-door-top">
        <span className="k-brand">
          <BrandMark />
          {t('kit.product')}
        </span>
        <LanguageSwitch />
      </header>
      <main className="c-door-main">
        <div className="c-door-card">{children}</div>
        {demo && <p className="c-door-demo k-quiet">{own('session.demo_outbox')}</p>}
      </main>
    </div>
  );
}
