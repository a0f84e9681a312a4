import type { FastifyRequest } from 'fastify';
import type { Locale } from '@lingshi/domain/shared/phrase.ts';
import { findLanguage, wishedLanguage } from '@lingshi/languages/wished-language.ts';

/** Written by the page's own switch (web/src/kit/switch-locale.ts). */
const COOKIE = /(?:^|;\s*)lingshi\.locale=([\w-]{2,35})/;

/** The language an answer is read in: that of the address (`?lang=`), of the reader's choice, of the browser. */
export function readerLanguage({ headers, query }: Pick<FastifyRequest, 'headers' | 'query'>): Locale {
  const asked = (query as { lang?: unknown } | undefined)?.lang;
  const chosen = COOKIE.exec(headers.cookie ?? '')?.[1];
  const found = [asked, chosen].flatMap((wish) =>
    typeof wish === 'string' ? (findLanguage(wish) ?? []) : [],
  );
  return found[0] ?? wishedLanguage(headers['accept-language']);
}
