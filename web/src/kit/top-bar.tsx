import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useKitWords } from './kit.words.ts';
import { TOP_SLOT_ID } from './page.tsx';
import './top-bar.css';

/** The product's name, or the page's way back where it has one; the reader's switches at the other end. */
export function TopBar({ demo, children }: { demo: boolean; children?: ReactNode }) {
  const t = useKitWords();
  return (
    <header className="k-top-frame">
      {demo && <DemoRibbon />}
      <div className="k-top">
        <div className="k-top-slot" id={TOP_SLOT_ID} />
        <Link className="k-brand" href="/" aria-label={t('kit.product')}>
          <BrandMark />
          <span className="k-brand-name">{t('kit.product')}</span>
        </Link>
        <div className="k-top-acts">{children}</div>
      </div>
    </header>
  );
}

/** Our own sign: two shores and the bridge between them. No emblem, no flag. */
export function BrandMark() {
  return (
    <svg className="k-brand-mark" viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <rect width="32" height="32" rx="9" fill="currentColor" />
      <g stroke="var(--on-jade)" strokeWidth="2.4" strokeLinecap="round">
        <path d="M6.5 20.5C9 13.4 12.2 10 16 10s7 3.4 9.5 10.5" />
        <path d="M16 10v10.5M11.2 13.2v7.3M20.8 13.2v7.3" strokeWidth="1.8" />
        <path d="M5 22.8h22" />
      </g>
    </svg>
  );
}

/** On every screen of a demonstration, in both languages whatever the reader chose. */
export function DemoRibbon() {
  return (
    <p className="k-demo">
      <span lang="zh-Hans">演示，非官方服务</span>
      <span lang="en">Demo, not an official service</span>
    </p>
  );
}
