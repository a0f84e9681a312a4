import ChevronLeft from 'lucide-react/icons/chevron-left';
import { useEffect, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Link, useLocation } from 'wouter';
import { useDisplay } from './display.ts';
import { Icon } from './icon.tsx';
import { useKitWords } from './kit.words.ts';
import { ReadAloud } from './read-aloud.tsx';
import './page.css';

export const MAIN_ID = 'main';
/** The slot in the top bar where a page puts its way back. */
export const TOP_SLOT_ID = 'top-start';

type PageProps = {
  /** The one h1, and the title of the tab. On a form page: the question. */
  title: string;
  /** Shown instead of `title` where the heading needs elements. */
  heading?: ReactNode;
  /** A short line above: where we are, which order. */
  over?: ReactNode;
  /** One sentence: why we ask, what this is. */
  lede?: ReactNode;
  /** Where "back" leads. Nothing is lost: drafts are saved. */
  back?: string;
  children?: ReactNode;
};

/** Where the focus was last given; the first page of a visit takes none, so that nothing jumps. */
let lastPlace: string | undefined;

/** One screen: its heading, its title, its way back. Puts the focus on the heading after a change of page. */
export function Page({ title, heading, over, lede, back, children }: PageProps) {
  const head = useRef<HTMLHeadingElement>(null);
  const [place] = useLocation();
  const { elder } = useDisplay();
  const t = useKitWords();
  useEffect(() => {
    document.title = `${title} · ${t('kit.product')}`;
  }, [title, t]);
  useEffect(() => {
    if (lastPlace !== undefined && lastPlace !== place) {
      scrollTo(0, 0);
      head.current?.focus({ preventScroll: true });
    }
    lastPlace = place;
  }, [place]);
  return (
    <article className="k-page">
      {back !== undefined && <BackLink to={back} />}
      <header className="k-page-head">
        {over && <p className="k-page-over">{over}</p>}
        <h1 tabIndex={-1} ref={head}>
          {heading ?? title}
        </h1>
        {lede && <p className="k-page-lede">{lede}</p>}
        {elder && <ReadAloud />}
      </header>
      {children}
    </article>
  );
}

function BackLink({ to }: { to: string }) {
  const t = useKitWords();
  const link = (
    <Link className="k-back" href={to}>
      <Icon of={ChevronLeft} />
      {t('kit.back')}
    </Link>
  );
  const slot = document.getElementById(TOP_SLOT_ID);
  return slot ? createPortal(link, slot) : link;
}

/** The first stop of the Tab key. */
export function SkipLink() {
  const t = useKitWords();
  return (
    <a className="k-hidden k-skip" href={`#${MAIN_ID}`}>
      {t('kit.skip')}
    </a>
  );
}
